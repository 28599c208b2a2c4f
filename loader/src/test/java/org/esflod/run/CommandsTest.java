package org.esflod.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on odd arguments, odd files and odd machines: an answer and an exit code, never a stack trace. */
class CommandsTest {
    private static final Path EXAMPLE = TestFiles.home("examples/gavle-vagen-vidare.txt");

    @TempDir
    Path folder = Path.of(".");

    /** What a run came to. */
    record Run(int exitCode, String out) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publish|--to|x|",
                "publish|in|--to|",
                "read|--to|x|",
                "read|in|--to|",
                "link|--to|x|",
                "link|in|--to|x|--sssom|",
                "map|--to|x|",
                "serve|",
                "check|",
                "versions|",
                "publish|in|--to|x|--problem-limit|-3",
                "publish|in|--to|x|--port|-1",
                "serve|x|--port|99999",
                "serve|x|--port|port"
            })
    void argumentThatIsNoneIsWrongUsage(String command) {
        Run run = run(command.split("\\|", -1));
        assertEquals(2, run.exitCode(), run.out());
        assertFalse(run.out().contains("\tat "), run.out());
    }

    @Test
    void lineThatIsNoRecordIsRefusedWithItsNumber() throws IOException {
        Path records = folder.resolve("records.jsonl");
        assertEquals(
                0, run("read", EXAMPLE.toString(), "--to", records.toString()).exitCode());
        String good = Files.readString(records);
        Files.writeString(
                records, "\n{}\n[]\nnull\n{\"project\":null}\n" + good + good.replace("\"key\":\"", "\"key\":\"\\n"));
        Path linked = folder.resolve("linked.jsonl");
        Run run = run("link", records.toString(), "--to", linked.toString());
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.out().contains("1 projects, 6 records refused"), run.out());
        assertTrue(run.out().contains("RECORD_MALFORMED 6"), run.out());
        for (int line : List.of(1, 2, 3, 4, 5, 7)) {
            assertTrue(run.out().contains("records.jsonl:" + line + ": RECORD_MALFORMED"), run.out());
        }
        assertEquals(
                1,
                Files.readAllLines(linked).stream()
                        .filter(line -> line.startsWith("{\"project\""))
                        .count());
    }

    @Test
    void recordsAreOpenToNobodyElse() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path records = Files.createFile(folder.resolve("records.jsonl"));
        assertEquals(
                0, run("read", EXAMPLE.toString(), "--to", records.toString()).exitCode());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(records)));
        assertEquals(List.of("records.jsonl"), names(folder));
    }

    @Test
    void runThatFailsLeavesTheEarlierFile() throws IOException {
        for (String command : List.of("read", "link", "map")) {
            Path target = Files.writeString(folder.resolve(command), "earlier");
            Run run = run(command, folder.resolve("missing").toString(), "--to", target.toString());
            assertEquals(3, run.exitCode(), run.out());
            assertEquals("earlier", Files.readString(target));
        }
        assertEquals(List.of("link", "map", "read"), names(folder));
    }

    @Test
    void whatAKilledRunLeftIsDeleted() throws IOException {
        Path records = folder.resolve("records.jsonl");
        run("read", EXAMPLE.toString(), "--to", records.toString());
        Path left = Files.createDirectories(folder.resolve(".linked.jsonl.work/projects-1"));
        Files.writeString(left.resolve("projects.tsv"), "left");
        Files.writeString(folder.resolve(".linked.jsonl.part"), "left");
        Path linked = folder.resolve("linked.jsonl");
        Path sssom = folder.resolve("links.sssom.tsv");
        Run run = run("link", records.toString(), "--to", linked.toString(), "--sssom", sssom.toString());
        assertEquals(0, run.exitCode(), run.out());
        assertEquals(List.of("linked.jsonl", "links.sssom.tsv", "records.jsonl"), names(folder));
    }

    @Test
    void targetThatIsAFolderOrNowhereIsNamed() {
        for (String target :
                List.of(folder.toString(), folder.resolve("no/where").toString())) {
            Run run = run("read", EXAMPLE.toString(), "--to", target);
            assertEquals(3, run.exitCode());
            assertTrue(run.out().contains("cannot write " + target), run.out());
        }
    }

    @Test
    void ownOutputIsNoInput() throws IOException {
        Files.copy(EXAMPLE, folder.resolve("page.txt"));
        Path target = folder.resolve("published");
        for (int i = 0; i < 2; i++) {
            Run run = run("publish", folder.toString(), "--to", target.toString());
            assertEquals(0, run.exitCode(), run.out());
            assertTrue(run.out().contains("read 1 = published 1 + refused 0"), run.out());
        }
    }

    @Test
    void languageOfTheSystemChangesNothing() throws Exception {
        Path target = folder.resolve("published");
        Run run = runOwnProcess(
                List.of("-Duser.language=tr", "-Duser.country=TR"),
                Map.of("LC_ALL", "C.UTF-8"),
                "publish",
                EXAMPLE.toString(),
                "--to",
                target.toString());
        assertEquals(0, run.exitCode(), run.out());
        Run here = run("publish", EXAMPLE.toString(), "--to", target.toString());
        assertEquals(0, here.exitCode());
        assertTrue(here.out().contains("unchanged"), here.out());
    }

    @Test
    void pipeIsWrittenToDirectly() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/stdout")));
        Run run = runOwnProcess(List.of(), Map.of(), "read", EXAMPLE.toString(), "--to", "/dev/stdout");
        assertEquals(0, run.exitCode(), run.out());
        assertTrue(run.out().contains("{\"project\":"), run.out());
    }

    @Test
    void letterThatTheLocaleLacksIsNamed() throws Exception {
        Files.copy(EXAMPLE, folder.resolve("sjö å.txt"));
        Run run = runOwnProcess(
                List.of(), Map.of("LC_ALL", "C"), "read", folder.toString(), "--to", folder + "/records.jsonl");
        assumeTrue(run.exitCode() != 0, "this Java takes any name in any locale");
        assertEquals(3, run.exitCode(), run.out());
        assertTrue(run.out().contains("LC_ALL=C.UTF-8"), run.out());
        assertFalse(run.out().contains("\tat "), run.out());
    }

    private static Run runOwnProcess(List<String> options, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Desflod.home=" + System.getProperty("esflod.home", "..")));
        command.addAll(options);
        command.add("org.esflod.Main");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return new Run(process.exitValue(), out);
    }

    private static synchronized Run run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(told, true, UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int exitCode = EsfLod.run(arguments);
            return new Run(exitCode, told.toString(UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
