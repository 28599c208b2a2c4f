package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.esflod.problem.ProblemCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a data steward gets for files that are broken: the problem by its name, the counts, never a stack trace. */
class PublishBrokenInputsTest {
    private static final long FIFTY_MEGABYTES = 50L * 1024 * 1024;

    /** Found before anybody could tell what the file is. */
    private static final Set<ProblemCode> FORM_NOT_KNOWN = Set.of(
            ProblemCode.FILE_EMPTY, ProblemCode.FILE_NOT_TEXT, ProblemCode.FILE_TOO_LARGE, ProblemCode.FORM_UNKNOWN);

    /** One way to break an input: what it is, and what comes of it. */
    enum Case {
        EMPTY_FILE(1, 0, ProblemCode.FILE_EMPTY),
        BINARY_FILE(1, 0, ProblemCode.FILE_NOT_TEXT),
        CUT_IN_THE_MIDDLE(1, 1, ProblemCode.LABEL_MISSING, ProblemCode.LABEL_UNKNOWN),
        CUT_BEFORE_THE_OWNER(1, 0, ProblemCode.FORM_UNKNOWN),
        WINDOWS_1252(1, 1, ProblemCode.ENCODING_DETECTED),
        AMOUNT(1, 1, ProblemCode.AMOUNT_UNREADABLE),
        END_BEFORE_START(1, 1, ProblemCode.PERIOD_REVERSED),
        UNKNOWN_MUNICIPALITY(1, 1, ProblemCode.MUNICIPALITY_UNKNOWN),
        SAME_PAGE_TWICE(2, 2, ProblemCode.SOURCE_DOUBLED),
        ONE_KEY_TWO_FACTS(2, 1, ProblemCode.KEY_CONFLICT),
        LONG_LINE(1, 0, ProblemCode.FILE_TOO_LARGE);

        private final int read;
        private final int published;

        @SuppressWarnings("ImmutableEnumChecker") // a set that cannot be changed
        private final Set<ProblemCode> problems;

        Case(int read, int published, ProblemCode... problems) {
            this.read = read;
            this.published = published;
            this.problems = Set.of(problems);
        }

        /** Writes the files, named after the case, so that all cases fit into one folder. */
        void write(Path folder) throws IOException {
            Files.createDirectories(folder);
            Page page = Page.good().titled(name());
            byte[] bytes = page.text().getBytes(StandardCharsets.UTF_8);
            Path file = folder.resolve(name() + ".txt");
            switch (this) {
                case EMPTY_FILE -> Files.createFile(file);
                case BINARY_FILE ->
                    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0});
                case CUT_IN_THE_MIDDLE -> page.cutAfter("Total projektb").to(file);
                case CUT_BEFORE_THE_OWNER -> page.cutAfter("Projektfas").to(file);
                case WINDOWS_1252 -> Files.write(file, page.text().getBytes(Charset.forName("windows-1252")));
                case AMOUNT -> page.with("1 250 000 kr", "631 7x0 kr").to(file);
                case END_BEFORE_START ->
                    page.with("2009-03-01 till 2011-02-28", "2011-02-28 till 2009-03-01")
                            .to(file);
                case UNKNOWN_MUNICIPALITY -> page.with("• Heby", "• Hebby").to(file);
                case SAME_PAGE_TWICE -> {
                    Files.write(file, bytes);
                    Files.write(folder.resolve(name() + "-again.txt"), bytes);
                }
                case ONE_KEY_TWO_FACTS -> {
                    Files.write(file, bytes);
                    page.with("2 400 000", "2 500 000").to(folder.resolve(name() + "-other.txt"));
                }
                case LONG_LINE -> {
                    byte[] block = "RegionStockholm ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
                    try (OutputStream out = Files.newOutputStream(file)) {
                        for (long written = 0; written < FIFTY_MEGABYTES; written += block.length) {
                            out.write(block);
                        }
                    }
                }
            }
        }

        int refused() {
            return read - published;
        }
    }

    /** What was published before: an input that gives nothing must not take its place. */
    @SuppressWarnings("NullAway.Init") // set before any test runs
    private static Path dir;

    @BeforeAll
    static void publishSomething(@TempDir Path folder) throws IOException {
        dir = folder.resolve("published");
        Page.good().to(folder.resolve("good/good.txt"));
        assertEquals(0, Run.of("publish", folder.resolve("good"), "--to", dir).exit());
    }

    @ParameterizedTest
    @EnumSource(Case.class)
    void aBrokenInputIsToldByName(Case broken, @TempDir Path folder) throws IOException {
        broken.write(folder);
        Path before = dir.resolve("current").toRealPath();
        Run run = Run.of("publish", folder, "--to", dir);
        assertEquals(broken.refused() > 0 ? 1 : 0, run.exit(), run.out());
        assertTrue(run.out().contains(counts(broken.read, broken.published)), run.out());
        for (ProblemCode code : broken.problems) {
            assertTrue(run.out().contains("\n  " + code + " "), run.out());
        }
        assertEquals("", run.err());
        assertFalse(run.showsStackTrace());
        if (broken.published > 0) {
            assertEquals(
                    broken.problems, reported(broken.read, broken.published).keySet());
        } else {
            assertTrue(run.out().contains("what was served before is still served"), run.out());
            assertEquals(before, dir.resolve("current").toRealPath());
        }
        assertNoLeftovers();
    }

    @Test
    void aGoodPageAmongAllTheBrokenOnesIsPublished(@TempDir Path folder) throws IOException {
        Page.good().to(folder.resolve("good.txt"));
        Set<ProblemCode> expected = new TreeSet<>();
        int read = 1;
        int published = 1;
        for (Case broken : Case.values()) {
            broken.write(folder);
            expected.addAll(broken.problems);
            read += broken.read;
            published += broken.published;
        }
        Run run = Run.of("publish", folder, "--to", dir, "--problem-limit", read - published - 1);
        assertEquals(1, run.exit());
        assertEquals("", run.err());
        assertTrue(run.out().contains(counts(read, published)), run.out());
        Map<ProblemCode, JsonNode> reported = reported(read, published);
        assertEquals(expected, reported.keySet());
        reported.forEach((code, kind) -> assertEquals(
                FORM_NOT_KNOWN.contains(code) ? "" : "page-2007-2013",
                kind.at("/sources/0/form").asText("absent"),
                code.name()));
        JsonNode amount = reported.getOrDefault(ProblemCode.AMOUNT_UNREADABLE, new ObjectMapper().nullNode());
        assertEquals(
                "{\"file\":\"AMOUNT.txt\",\"line\":11,\"found\":\"631 7x0 kr\"}",
                amount.at("/sources/0/fields/0/kept/0").toString());
        Run tolerant = Run.of("publish", folder, "--to", dir, "--problem-limit", read - published);
        assertEquals(0, tolerant.exit());
    }

    /** A folder read twice over: each file counts twice, and one that violates a shape is refused twice. */
    @Test
    void nothingIsLostWhereAnInputIsNamedTwice(@TempDir Path folder) throws IOException {
        Path in = folder.resolve("in");
        Path page = Page.good().titled("Två gånger").to(in.resolve("page.txt"));
        Run run = Run.of("publish", page, in, "--to", dir);
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("read 2 = published 2 + refused 0; 1 projects"), run.out());

        TemporaryHome stricter = TemporaryHome.in(folder.resolve("home"))
                .with("ontology/shapes.ttl", "esf:grantedAmount ; sh:maxCount 1", "esf:grantedAmount ; sh:maxCount 0");
        Run refused = Run.at(stricter.home(), "publish", page, in, "--to", dir);
        assertEquals(1, refused.exit());
        assertTrue(refused.out().contains("read 2 = published 0 + refused 2; 0 projects"), refused.out());
    }

    private static String counts(int read, int published) {
        return "\nread " + read + " = published " + published + " + refused " + (read - published) + ";";
    }

    /** The kinds of problems in the report of the version that is served. */
    private static Map<ProblemCode, JsonNode> reported(int read, int published) throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(dir.resolve("current/reports/problems.json").toFile());
        assertEquals(read, report.at("/records/read").asInt());
        assertEquals(published, report.at("/records/published").asInt());
        assertEquals(read - published, report.at("/records/refused").asInt());
        Map<ProblemCode, JsonNode> kinds = new TreeMap<>();
        report.path("problems")
                .forEach(kind -> kinds.put(ProblemCode.valueOf(kind.path("code").asText()), kind));
        return kinds;
    }

    private static void assertNoLeftovers() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path folder : Arrays.asList(dir, dir.resolve("versions"), dir.resolve("private"))) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.map(entry -> String.valueOf(entry.getFileName()))
                        .filter(name -> !name.matches("[a-z2-7]{16}"))
                        .forEach(names::add);
            }
        }
        names.sort(String::compareTo);
        assertEquals(List.of("current", "ledger.tsv", "lock", "private", "versions"), names);
    }
}
