package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;
import org.esflod.project.RecordJson;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemReportTest {
    private static final RecordCounts COUNTS = new RecordCounts(1_234_567, 1_234_561, 6, 1_234_560);

    @Test
    void problemsAreListedByKindAndPosition(@TempDir Path folder) throws IOException {
        new ProblemReport(COUNTS, log()).write(folder);
        JsonNode report = RecordJson.document(Files.readString(folder.resolve("problems.json")));
        assertEquals(
                "{\"read\":1234567,\"published\":1234561,\"refused\":6,\"projects\":1234560}",
                report.path("records").toString());
        JsonNode kind = report.at("/problems/1");
        assertEquals("AMOUNT_UNREADABLE", kind.path("code").asText());
        assertEquals("WARNING", kind.path("severity").asText());
        assertEquals(2, kind.path("count").asInt());
        assertEquals("Beloppet går inte att läsa.", kind.at("/meaning/sv").asText());
        assertEquals(
                "{\"file\":\"pages/001.txt\",\"line\":9,\"field\":\"grantedAmount\",\"found\":\"<b>631 7x0</b> kr\"}",
                kind.at("/kept/0").toString());
    }

    @Test
    void thePageSaysTheSameToPeople(@TempDir Path folder) throws IOException {
        new ProblemReport(COUNTS, log()).write(folder);
        Document page = Jsoup.parse(Files.readString(folder.resolve("problems.html")));
        assertEquals("1234567", page.select("tbody td").get(0).text());
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

    private static ProblemLog log() {
        ProblemLog log = new ProblemLog();
        log.add(problem("pages/002.txt", "x"));
        log.add(problem("pages/001.txt", "<b>631 7x0</b> kr"));
        log.add(Problem.of(ProblemCode.TITLE_MISSING, new SourcePosition("pages/003.txt", 0)));
        return log;
    }

    private static Problem problem(String file, String found) {
        return new Problem(ProblemCode.AMOUNT_UNREADABLE, new SourcePosition(file, 9), "grantedAmount", found);
    }
}
