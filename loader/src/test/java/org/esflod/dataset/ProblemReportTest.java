package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;
import org.esflod.project.RecordJson;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemReportTest {
    private static final RecordCounts COUNTS = new RecordCounts(1_234_567, 1_234_561, 6, 1_234_560);

    @Test
    void problemsAreListedByKindAndPosition(@TempDir Path folder) throws IOException {
        new ProblemReport(COUNTS, log()).write(folder);
        JsonNode report = RecordJson.document(Files.readString(folder.resolve("problems.json")));
        assertEquals(
                "{\"read\":1234567,\"published\":1234561,\"refused\":6,\"suppressed\":0,\"projects\":1234560}",
                report.path("records").toString());
        JsonNode kind = report.at("/problems/1");
        assertEquals("AMOUNT_UNREADABLE", kind.path("code").asText());
        assertEquals("WARNING", kind.path("severity").asText());
        assertEquals(2, kind.path("count").asInt());
        assertEquals("Beloppet går inte att läsa.", kind.at("/meaning/sv").asText());
        assertEquals(
                "[{\"form\":\"page-2007-2013\",\"count\":2,\"fields\":[{\"field\":\"grantedAmount\",\"count\":2,\"kept\":"
                        + "[{\"file\":\"pages/001.txt\",\"line\":9,\"found\":\"<b>631 7x0</b> kr\"},"
                        + "{\"file\":\"pages/002.txt\",\"line\":9,\"found\":\"x\"}]}]}]",
                kind.path("sources").toString());
        assertEquals(
                "[{\"form\":\"\",\"count\":1,\"fields\":[{\"field\":\"\",\"count\":1,\"kept\":[{\"file\":\"pages/003.txt\",\"line\":0,\"found\":\"\"}]}]}]",
                report.at("/problems/0/sources").toString());
    }

    /** What is not listed is counted all the same, and the report says that it is not listed. */
    @Test
    void countsStayExactWhereNotAllAreListed(@TempDir Path folder) throws IOException {
        ProblemLog log = log();
        for (int line = 1; line <= ProblemLog.KEPT_PER_CODE + 234; line++) {
            log.add(new Problem(
                    ProblemCode.AMOUNT_UNREADABLE, new SourcePosition("list.csv", line, "list-x"), "totalCost", "?"));
        }
        new ProblemReport(COUNTS, log).write(folder);
        JsonNode kind = RecordJson.document(Files.readString(folder.resolve("problems.json")))
                .at("/problems/1");
        assertEquals(1_236, kind.path("count").asInt());
        assertEquals(
                List.of("list-x 1234", "page-2007-2013 2"),
                texts(
                        kind.path("sources"),
                        source -> source.path("form").asText() + " "
                                + source.path("count").asText()));
        assertEquals(1_234, kind.at("/sources/0/fields/0/count").asInt());
        assertEquals(
                ProblemLog.KEPT_PER_CODE, kind.at("/sources/0/fields/0/kept").size());
        // The pages come after the list, so none of theirs is kept.
        assertEquals(2, kind.at("/sources/1/fields/0/count").asInt());
        assertEquals(0, kind.at("/sources/1/fields/0/kept").size());

        Document page = Jsoup.parse(Files.readString(folder.resolve("problems.html")));
        assertEquals("AMOUNT_UNREADABLE 1 236", text(page, "#AMOUNT_UNREADABLE"));
        assertEquals("list-x 1 234", text(page, "#AMOUNT_UNREADABLE-1"));
        assertEquals("totalCost 1 234", text(page, "#AMOUNT_UNREADABLE-1-1"));
        assertEquals("page-2007-2013 2", text(page, "#AMOUNT_UNREADABLE-2"));
        assertTrue(
                page.select("section[aria-labelledby=AMOUNT_UNREADABLE-2]")
                        .text()
                        .contains("Counted and not shown"),
                "a group without listed problems says why");
        Element wide = Objects.requireNonNull(page.selectFirst("table[aria-labelledby=AMOUNT_UNREADABLE-1-1]"));
        assertEquals(ProblemLog.KEPT_PER_CODE, wide.select("tbody tr").size());
        Element details = Objects.requireNonNull(wide.closest("details"));
        assertFalse(details.hasAttr("open"), "a long list is folded");
        assertTrue(details.text().contains("234 more are counted and not shown"), "it says how many are not in it");
    }

    /** The table of contents names every kind with its count and its sources; what costs most comes first. */
    @Test
    void thePageBeginsWithItsContents(@TempDir Path folder) throws IOException {
        ProblemLog log = log();
        log.add(Problem.of(ProblemCode.SOURCE_DOUBLED, new SourcePosition("a.txt", 0, "page-2007-2013")));
        new ProblemReport(COUNTS, log).write(folder);
        Document page = Jsoup.parse(Files.readString(folder.resolve("problems.html")));
        assertEquals(
                List.of("TITLE_MISSING", "AMOUNT_UNREADABLE", "SOURCE_DOUBLED"),
                page.select("nav tbody th").eachText());
        assertEquals(List.of("1", "2", "1"), page.select("nav tbody td.count").eachText());
        assertEquals(
                List.of("Formen inte känd Form not known 1", "page-2007-2013 2", "page-2007-2013 1"),
                page.select("nav tbody .sources").eachText());
        assertEquals(
                List.of("ERROR", "WARNING", "INFO"),
                page.select("main > section > h2").eachAttr("id"));
        assertEquals("coverage.csv", page.select("a[href$=csv]").attr("href"));
        int level = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5")) {
            int next = heading.tagName().charAt(1) - '0';
            assertTrue(next <= level + 1, "no level is left out before " + heading);
            level = next;
        }
        assertEquals(
                page.select("[id]").size(),
                Set.copyOf(page.select("[id]").eachAttr("id")).size());
        for (Element labelled : page.select("[aria-labelledby]")) {
            assertEquals(
                    1,
                    page.select("[id=" + labelled.attr("aria-labelledby") + "]").size());
        }
    }

    @Test
    void thePageSaysTheSameToPeople(@TempDir Path folder) throws IOException {
        new ProblemReport(COUNTS, log()).write(folder);
        Document page = Jsoup.parse(Files.readString(folder.resolve("problems.html")));
        assertEquals("1 234 567", text(page, ".facts dd"));
        assertTrue(page.text().contains("<b>631 7x0</b> kr"), "what the source said is shown, never interpreted");
        assertEquals("sv", page.select("html").attr("lang"));
        assertFalse(page.select("[lang=en]").isEmpty());
        assertTrue(page.select("script, link, img, [onclick]").isEmpty(), "nothing runs, nothing is loaded");
        assertTrue(page.select("th:not([scope])").isEmpty(), "every header says what it heads");
        for (var link : page.select("a[href^=#]")) {
            assertEquals(
                    1,
                    page.select("[id=" + link.attr("href").substring(1) + "]").size());
        }
    }

    @Test
    void noProblemsIsSaidToo(@TempDir Path folder) throws IOException {
        new ProblemReport(new RecordCounts(0, 0, 0, 0), new ProblemLog()).write(folder);
        assertTrue(Files.readString(folder.resolve("problems.html")).contains("Inga problem hittades."));
    }

    @Test
    void theReportIsTheSameEverywhere(@TempDir Path folder, @TempDir Path again) throws IOException {
        new ProblemReport(COUNTS, log()).write(folder);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            new ProblemReport(COUNTS, log()).write(again);
        } finally {
            Locale.setDefault(usual);
        }
        for (String file : new String[] {"problems.json", "problems.html"}) {
            assertEquals(-1, Files.mismatch(folder.resolve(file), again.resolve(file)));
        }
    }

    @Test
    void aLostRecordIsNoticed() {
        assertThrows(IllegalArgumentException.class, () -> new RecordCounts(3, 1, 1, 0));
    }

    private static String text(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector), selector).text();
    }

    private static List<String> texts(JsonNode array, Function<JsonNode, String> text) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(text.apply(node)));
        return texts;
    }

    private static ProblemLog log() {
        ProblemLog log = new ProblemLog();
        log.add(problem("pages/002.txt", "x"));
        log.add(problem("pages/001.txt", "<b>631 7x0</b> kr"));
        log.add(Problem.of(ProblemCode.TITLE_MISSING, new SourcePosition("pages/003.txt", 0)));
        return log;
    }

    private static Problem problem(String file, String found) {
        return new Problem(
                ProblemCode.AMOUNT_UNREADABLE, new SourcePosition(file, 9, "page-2007-2013"), "grantedAmount", found);
    }
}
