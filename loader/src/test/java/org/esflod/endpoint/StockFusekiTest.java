package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The assembler file in the stock server of Apache Jena, started as its manual says, as a process of its own. */
final class StockFusekiTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The plain server, as fuseki-config/README.md advises, and the one that java -jar starts.
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "org.apache.jena.fuseki.main.cmds.FusekiServerCmd"
            })
    void loadsTheAssemblerFileAsItStands(String mainClass) throws Exception {
        new Published(folder.resolve("published"))
                .with("v1", Published.saying("v1"))
                .current("v1");
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
        Process fuseki = command.start();
        try {
            Client client = new Client("http://127.0.0.1:" + port + "/");
            awaitPing(client, fuseki, log);
            HttpResponse<String> answer =
                    client.get("sparql?format=csv&query=" + Client.encode("SELECT ?name { ?s ?p ?name }"));
            assertEquals("name\r\nv1\r\n", answer.body(), () -> read(log));
            String insert = "INSERT DATA { <a:a> <a:b> <a:c> }";
            assertEquals(
                    415,
                    client.post("sparql", "application/sparql-update", insert).statusCode());
            int update =
                    client.post("update", "application/sparql-update", insert).statusCode();
            assertTrue(update == 404 || update == 405, "update: " + update);
            // Stock Fuseki refuses plain SERVICE by the setting in the file.
            assertEquals(
                    422,
                    client.query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
                            .statusCode());
        } finally {
            fuseki.destroy();
            if (!fuseki.waitFor(10, TimeUnit.SECONDS)) {
                fuseki.destroyForcibly().waitFor();
            }
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

    private static void awaitPing(Client client, Process fuseki, Path log) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() - deadline < 0) {
            assertTrue(fuseki.isAlive(), () -> "stopped: " + read(log));
            try {
                if (client.get("$/ping").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no answer in a minute: " + read(log));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
