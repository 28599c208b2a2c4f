package org.esflod.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.esflod.run.EsfLod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shards put together are the dump of one machine: of the examples, and of all test cases of the loader's readers, in which
 * files are broken, records refused, keys shared and sources contradict each other.
 */
class BuildDumpTest {
    private static final Path HOME =
            Path.of(System.getProperty("esflod.home", "..")).toAbsolutePath().normalize();
    private static final Path RESOURCES = HOME.resolve("loader/src/test/resources");
    private static final List<String> INPUTS = Stream.of("cases-lists", "cases-pages", "cases-records")
            .map(name -> RESOURCES.resolve(name).toString())
            .toList();

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void onTwoThreads() throws IOException {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        published("one", List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void sourceFilesGiveTheBytesAndTheReportOfOneMachine(int shards) throws IOException {
        Path target = folder.resolve("sources-" + shards);
        Path reports = folder.resolve("reports-" + shards);
        assertEquals(1, run(with(inputs(), "--sources", "--shards", shards, "--reports", reports, "--to", target)));
        assertSame(unpacked("one"), shards(target));
        assertEquals(
                Files.readString(folder.resolve("one/current/reports/problems.json")),
                Files.readString(reports.resolve("problems.json")));
        assertTrue(Files.readString(reports.resolve("problems.json")).contains("KEY_CONFLICT"), "nothing is contested");
    }

    @Test
    void linesThatWereReadGiveThemToo() throws IOException {
        Path lines = folder.resolve("records.jsonl");
        assertEquals(1, EsfLod.run(texts(with(with("read"), inputs().toArray()), "--to", lines)));
        Path target = folder.resolve("lines");
        assertEquals(1, run(with(List.of(), lines, "--to", target)), "some are refused when they are merged");
        assertSame(unpacked("one"), shards(target));
    }

    @Test
    void aLineThatIsNoRecordIsRefusedAloneAndCounted() throws IOException {
        Path lines = folder.resolve("broken.jsonl");
        EsfLod.run("read", HOME.resolve("examples").toString(), "--to", lines.toString());
        long good;
        try (Stream<String> all = Files.lines(lines)) {
            good = all.count();
        }
        Files.writeString(lines, "{\"project\":\n", StandardOpenOption.APPEND);
        Files.write(lines, new byte[] {'"', (byte) 0xff, '"', '\n'}, StandardOpenOption.APPEND);
        Path reports = folder.resolve("broken-reports");
        assertEquals(1, run(with(List.of(), lines, "--reports", reports, "--to", folder.resolve("broken"))));
        String report = Files.readString(reports.resolve("problems.json"));
        assertTrue(report.contains("RECORD_MALFORMED"), report);
        assertTrue(
                report.contains("broken.jsonl:" + (good + 1)) || report.contains("\"line\" : " + (good + 1)), report);
        assertEquals(
                0,
                run(with(List.of(), lines, "--problem-limit", 2, "--to", folder.resolve("broken-allowed"))),
                "two refused are accepted");
    }

    @Test
    void ownersAreLinkedByRegistersInShardsByCountry() throws IOException {
        Path registers = Files.createDirectories(folder.resolve("registers"));
        try (Stream<Path> files = Files.list(RESOURCES.resolve("registers"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, registers.resolve(String.valueOf(file.getFileName())));
            }
        }
        assertEquals(0, EsfLod.run("registers", "build", registers.toString()));
        published("with-registers", List.of("--registers", registers.toString()));
        Path target = folder.resolve("by-country");
        assertEquals(1, run(with(inputs(), "--sources", "--registers", registers, "--to", target)));
        assertSame(unpacked("with-registers"), shards(target));
    }

    @Test
    void aFolderThatIsThereIsLeftAlone() throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        assertEquals(3, run(with(List.of(), HOME.resolve("README.md"), "--to", there)));
        try (Stream<Path> files = Files.list(there)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void withoutATargetNothingIsDone() {
        assertEquals(2, run(with("records.jsonl")));
    }

    private static int run(List<Object> arguments) {
        return BuildDump.run(texts(arguments, "--home", HOME));
    }

    private static void published(String name, List<String> options) {
        List<Object> arguments = with(with("publish"), inputs().toArray());
        assertEquals(1, EsfLod.run(texts(with(arguments, options.toArray()), "--to", folder.resolve(name))));
    }

    private static List<Object> inputs() {
        List<Object> inputs = new ArrayList<>(INPUTS);
        inputs.add(HOME.resolve("examples"));
        return inputs;
    }

    private static List<Object> with(Object... arguments) {
        return List.of(arguments);
    }

    private static List<Object> with(List<Object> before, Object... arguments) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(List.of(arguments));
        return all;
    }

    private static String[] texts(List<Object> before, Object... arguments) {
        return with(before, arguments).stream().map(String::valueOf).toArray(String[]::new);
    }

    private static byte[] unpacked(String name) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve(name).resolve("current/dumps/esf.nt.gz")))) {
            return in.readAllBytes();
        }
    }

    private static byte[] shards(Path target) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(target)) {
            for (Path shard : files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith("part-"))
                    .sorted()
                    .toList()) {
                all.write(Files.readAllBytes(shard));
            }
        }
        return all.toByteArray();
    }

    /** Says the first line that differs, not two dumps. */
    private static void assertSame(byte[] expected, byte[] found) {
        List<String> lines =
                new String(expected, StandardCharsets.UTF_8).lines().toList();
        List<String> others = new String(found, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
            assertEquals(lines.get(i), others.get(i), "line " + (i + 1));
        }
        assertEquals(lines.size(), others.size());
        assertEquals(expected.length, found.length);
    }
}
