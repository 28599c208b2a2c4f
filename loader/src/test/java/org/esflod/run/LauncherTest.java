package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.esflod.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher gives the program: a Java of our own tells, instead of running it. */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in *showSettings*) echo '    java.specification.version = 17'; exit ;; esac
            echo "LC_ALL=$LC_ALL"
            printf '%s\\n' "$@"
            """;

    @TempDir
    Path folder = Path.of(".");

    @BeforeEach
    void build() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        Files.createDirectories(folder.resolve("loader/src/main"));
        Files.createDirectories(folder.resolve("loader/target"));
        for (String old : List.of("pom.xml", "loader/pom.xml", "loader/src/main")) {
            Path file = folder.resolve(old);
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }
        Files.createFile(folder.resolve("loader/target/esf-lod.jar"));
        Files.copy(TestFiles.home("esf-lod"), folder.resolve("esf-lod"));
        Path java =
                Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("java"), JAVA);
        assertTrue(java.toFile().setExecutable(true));
    }

    @Test
    void withoutALocaleFileNamesAreUtf8() throws Exception {
        assertTrue(told(Map.of()).contains("LC_ALL=C.UTF-8"));
        assertTrue(told(Map.of("LC_ALL", "C", "LANG", "C.UTF-8")).contains("LC_ALL=C.UTF-8"));
    }

    @Test
    void localeThatIsNotInstalledCountsAsNone() throws Exception {
        assertTrue(told(Map.of("LANG", "xx_XX.UTF-8")).contains("LC_ALL=C.UTF-8"));
    }

    @Test
    void localeInUtf8Stays() throws Exception {
        assumeTrue(told(Map.of("LANG", "C.UTF-8")).contains("LC_ALL="));
        assertFalse(told(Map.of("LANG", "C.UTF-8")).contains("LC_ALL=C.UTF-8"));
    }

    @Test
    void jenaQuotesNoIriOfTheData() throws Exception {
        assertTrue(told(Map.of()).contains("-Dorg.slf4j.simpleLogger.log.org.apache.jena.riot=error"));
    }

    @Test
    void allButTheServiceHasTheParallelCollectorUnlessOneIsNamed() throws Exception {
        String parallel = "-XX:+UseParallelGC";
        assertTrue(told(Map.of(), "publish", "in", "--to", "out").contains(parallel));
        assertTrue(told(Map.of("ESF_LOD_JAVA_OPTS", "-Xmx2g"), "link", "in").contains(parallel));
        assertFalse(told(Map.of(), "serve", "out").contains(parallel));
        assertFalse(told(Map.of(), "publish", "in", "--to", "out", "--serve").contains(parallel));
        assertFalse(told(Map.of("ESF_LOD_JAVA_OPTS", "-Xmx2g -XX:+UseSerialGC"), "publish", "in")
                .contains(parallel));
    }

    @Test
    void argumentsComeThroughAsTheyAre() throws Exception {
        List<String> told = told(Map.of(), "publish", "en sjö å.txt", "");
        assertEquals(List.of("publish", "en sjö å.txt", ""), told.subList(told.size() - 3, told.size()));
    }

    @Test
    void supervisedServiceThatIsKilledIsServedAgain() throws Exception {
        // Dies by a signal twice, then ends as it was told to.
        Path runs = folder.resolve("runs");
        Files.writeString(folder.resolve("bin/java"), """
                #!/bin/sh
                case "$*" in *showSettings*) echo '    java.specification.version = 17'; exit ;; esac
                echo run >> '%s'
                [ $(wc -l < '%s') -lt 3 ] && kill -9 $$
                exit 0
                """.formatted(runs, runs));
        List<String> told = told(Map.of("ESF_LOD_RESTART_SECONDS", "0"), "serve", "published", "--supervised");
        assertEquals(List.of("run", "run", "run"), Files.readAllLines(runs));
        assertEquals(
                2,
                told.stream()
                        .filter(line -> line.contains("ended with code 137"))
                        .count(),
                told.toString());
    }

    @Test
    void supervisionEndsWhereNothingMendsByItself() throws Exception {
        Path runs = folder.resolve("runs");
        Files.writeString(folder.resolve("bin/java"), """
                #!/bin/sh
                case "$*" in *showSettings*) echo '    java.specification.version = 17'; exit ;; esac
                echo run >> '%s'
                exit 3
                """.formatted(runs));
        told(Map.of("ESF_LOD_RESTART_SECONDS", "0"), "serve", "published", "--supervised");
        assertEquals(List.of("run"), Files.readAllLines(runs));
    }

    private List<String> told(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder launcher =
                new ProcessBuilder("/bin/bash", folder.resolve("esf-lod").toString());
        launcher.command().addAll(List.of(arguments));
        launcher.environment().clear();
        launcher.environment().putAll(environment);
        launcher.environment().put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        Process process = launcher.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return told.lines().toList();
    }
}
