package org.esflod.bench.grow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.esflod.bench.run.Workbench;

/** {@code ./esf-lod} of the checkout, in a heap of a given size. */
final class Program {
    private Program() {}

    /** Builds what is not built, so that no measurement has to. */
    static void build(Workbench bench) throws IOException {
        bench.run(List.of(launcher(bench), "--version"));
    }

    /**
     * A command line.
     *
     * @param heap such as {@code 512m}
     */
    static List<String> command(Workbench bench, String heap, String... words) {
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/env", "ESF_LOD_JAVA_OPTS=-Xmx" + heap, launcher(bench)));
        command.addAll(List.of(words));
        return command;
    }

    private static String launcher(Workbench bench) {
        return bench.home().resolve("esf-lod").toString();
    }

    /** Bytes that a folder takes on the disk: the files of stores have holes. */
    static long bytes(Path folder) throws IOException {
        Process process = new ProcessBuilder("du", "-s", "--block-size=1", folder.toString()).start();
        try (InputStream out = process.getInputStream()) {
            return Long.parseLong(new String(out.readAllBytes(), StandardCharsets.UTF_8).split("\t", 2)[0]);
        }
    }

    /** Lines of a file that begin so; of all others where {@code not}. */
    static long lines(Path file, String beginning, boolean not) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(beginning) != not).count();
        }
    }
}
