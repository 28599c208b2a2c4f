package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2 for a command that cannot be meant so, 3 for surroundings that are not as they should be; each in one line. */
class ExitCodesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pubish in --to out",
                "publish",
                "publish in",
                "publish --to out",
                "publish in --to out --colour red",
                "publish in --to out --problem-limit many",
                "serve out --port 70000",
                "serve out --port -1",
                "serve",
                "query projects-by-county out --format pdf",
                "read in",
                "link in.jsonl",
                "map in.jsonl",
                "check",
                "versions",
                "versions out rollback"
            })
    void badUsageIsTwo(String command) {
        Run run = Run.of(words(command));
        assertEquals(2, run.exit(), run.out() + run.err());
        assertTrue(
                run.err().matches("(?s).*(Usage: esf-lod|Did you mean: esf-lod publish|Possible solutions: --).*"),
                run.err());
        assertFalse(run.showsStackTrace(), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publish absent --to out                         | input not found",
                "publish . --to file                             | is a file; --to needs a folder",
                "publish . --to out --base-iri urn:x             | --base-iri must be",
                "serve absent                                    | nothing to serve",
                "query projects-by-county absent                 | nothing to serve",
                "query no-such-query absent                      | no sample query and no file is called no-such-query",
                "check absent                                    | absent does not exist",
                "read absent --to out                            | input not found",
                "link absent --to out                            | cannot read",
                "map absent --to out                             | cannot map",
                "versions absent rollback aaaaaaaaaaaaaaaa       | there is no version aaaaaaaaaaaaaaaa",
                "versions absent remove aaaaaaaaaaaaaaaa         | there is no version aaaaaaaaaaaaaaaa",
            })
    void wrongSurroundingsAreThree(String command, String message) throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertTold(Run.of(words(command)), message);
    }

    @Test
    void aPortThatIsTakenIsThree() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("serve", Published.examples().dir(), "--port", taken.getLocalPort());
            assertTold(run, "cannot listen on 127.0.0.1 port " + taken.getLocalPort());
        }
    }

    @Test
    void homeWithoutItsFilesIsThree() {
        String home = System.getProperty("esflod.home");
        try {
            System.setProperty("esflod.home", folder.toString());
            assertTold(Run.of("publish", folder, "--to", folder.resolve("out")), "holds no mapping/ and ontology/");
        } finally {
            System.setProperty("esflod.home", home);
        }
    }

    /** The configuration stands in the working directory, so this takes a process of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "base-irl: https://data.example.org/ | 3 | esf-lod.yaml: unknown key base-irl; known are base-iri, ",
                "just a line                         | 3 | esf-lod.yaml is not a list of KEY: VALUE lines",
                "port: ninety                        | 3 | esf-lod.yaml: port needs a whole number from 0 to 65535",
                "base-iri: https://data.example.org/ | 0 | base-iri https://data.example.org/, problem-limit 0",
            })
    void theConfigurationIsCheckedBeforeAnythingIsDone(String yaml, int exit, String message) throws Exception {
        Files.writeString(folder.resolve("esf-lod.yaml"), yaml + "\n");
        Page.good().to(folder.resolve("in/page.txt"));
        try (OtherProcess process = OtherProcess.start(folder, "read", "in", "--to", "records.jsonl")) {
            StringBuilder out = new StringBuilder();
            process.lines(line -> out.append(line).append('\n'));
            assertEquals(exit, process.waitFor(), out.toString());
            assertTrue(out.toString().contains(message), out.toString());
            assertEquals(exit == 0, Files.exists(folder.resolve("records.jsonl")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "serve", "check", "query", "read", "link", "map", "versions"})
    void everyCommandHasHelpWithAnExample(String command) {
        Run run = Run.of(command, "--help");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("Example: ./esf-lod " + command), run.out());
    }

    private static void assertTold(Run run, String message) {
        assertEquals(3, run.exit(), run.out() + run.err());
        List<String> told = run.err().lines().toList();
        assertEquals(1, told.size(), run.err());
        assertTrue(told.get(0).startsWith("esf-lod: "), run.err());
        assertTrue(told.get(0).contains(message), run.err());
    }

    /** The words of a command; names of files are taken in the test's folder. */
    private Object[] words(String command) {
        return command.isEmpty()
                ? new Object[0]
                : List.of(command.trim().split(" +", -1)).stream()
                        .map(word -> word.matches("in|out|absent|file|\\.|in\\.jsonl")
                                ? folder.resolve(word).normalize().toString()
                                : word)
                        .collect(Collectors.toList())
                        .toArray();
    }
}
