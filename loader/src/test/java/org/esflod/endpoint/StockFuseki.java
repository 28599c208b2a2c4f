package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.esflod.TestFiles;

/** The stock server of Apache Jena on our assembler file, started as its manual says, as a process of its own. */
final class StockFuseki implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final Client client;

    private StockFuseki(Process process, Path log, Client client) {
        this.process = process;
        this.log = log;
        this.client = client;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param folder its working directory, in which {@code published} is the folder to serve
     */
    static StockFuseki start(Path folder, String mainClass) throws IOException, InterruptedException {
        int port = freePort();
        Path log = folder.resolve("fuseki.log");
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        stockServer().toString(),
                        mainClass,
                        "--config=" + Published.assembler().toRealPath(),
                        "--localhost",
                        "--port=" + port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("FUSEKI_BASE", folder.resolve("run").toString());
        StockFuseki started = new StockFuseki(command.start(), log, new Client("http://127.0.0.1:" + port + "/"));
        try {
            started.awaitPing();
        } catch (AssertionError | InterruptedException e) {
            started.close();
            throw e;
        }
        return started;
    }

    Client client() {
        return client;
    }

    /** What it has written so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Maven puts it there before the tests (loader/pom.xml); it is no dependency of ours. */
    private static Path stockServer() throws IOException {
        try (Stream<Path> jars = Files.list(TestFiles.home("loader/target/fuseki-server"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow()
                    .toRealPath();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitPing() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() - deadline < 0) {
            assertTrue(process.isAlive(), () -> "stopped: " + log());
            try {
                if (client.get("$/ping").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no answer in a minute: " + log());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
