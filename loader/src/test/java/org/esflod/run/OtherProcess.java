package org.esflod.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.esflod.Main;
import org.esflod.TestFiles;

/** A command in a process of its own, for what cannot be shown in this one: a working directory, a violent death. */
final class OtherProcess implements AutoCloseable {
    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    /** Starts {@code ./esf-lod ARGUMENTS} in a working directory; what it says on standard error goes to its output. */
    static OtherProcess start(Path workingDirectory, Object... arguments) throws IOException {
        return start(workingDirectory, List.of(), arguments);
    }

    /** The same with options of the Java program, such as another folder for temporary files. */
    static OtherProcess start(Path workingDirectory, List<String> options, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Ends sooner than it would with the better compiler.
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Desflod.home=" + TestFiles.home("").toAbsolutePath().normalize(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(1, options);
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        return new OtherProcess(new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .start());
    }

    /** Hands on each line as it is printed, until the process ends, by itself or by {@link #kill}. */
    void lines(Consumer<String> to) throws IOException {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                to.accept(line);
            }
        }
    }

    /** SIGKILL. */
    void kill() {
        // Not process.destroyForcibly(), which closes the stream that somebody reads.
        process.toHandle().destroyForcibly();
    }

    /** The exit code. */
    int waitFor() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running after a minute");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
