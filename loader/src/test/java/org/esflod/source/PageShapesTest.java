package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One page in many shapes gives the same fields; what stands around the labels is told from them. */
class PageShapesTest {
    private static final String TEXT = """
            Vi prövar ett nytt sätt att möta unga som söker sitt första arbete.

            Arbetsplatser i kommunen tar emot deltagarna en grupp i taget.
            Fler ska få en fast punkt i veckan.""";

    @ParameterizedTest
    @CsvSource({
        "page-of-2014-2020-with-colons, labels-of-2014-2020-in-another-order",
        "page-of-2014-2020-with-colons, labels-of-2014-2020-apart",
        "page-of-2014-2020-with-colons, values-of-2014-2020-apart",
        "page-of-2014-2020-with-colons, values-of-2014-2020-on-the-labels-line",
        "page-of-2014-2020-with-colons, case-number-twice",
        "page-of-2014-2020-with-colons, case-number-with-label-twice",
        "page-of-2014-2020-with-colons, case-number-only-in-title",
        "page-of-2014-2020-with-colons, case-number-in-title-differs",
        "page-of-2014-2020-with-colons, address-of-owner-stated",
        "page-of-2014-2020-with-colons, label-of-2014-2020-unknown",
        "page-of-2014-2020-with-colons, page-of-2014-2020-with-colons-as-html-table",
        "page-of-2014-2020-with-colons, page-of-2014-2020-with-colons-as-html-definition-list",
        "page-of-2014-2020-with-colons, page-of-2014-2020-with-colons-as-html-divs",
        "page-of-2014-2020-with-colons, page-of-2014-2020-with-colons-as-html-spans",
        "page-of-2014-2020-with-colons, page-of-2014-2020-with-colons-as-html-paragraphs",
        "page-of-2014-2020-with-colons, page-of-2014-2020-with-colons-as-html-breaks",
        "page-of-2014-2020-with-colons, values-of-2014-2020-with-odd-blanks",
        "page-of-2021-2027, lines-between-title-and-labels",
        "page-of-2014-2020-without-colons, page-of-2014-2020-as-html-table",
        "page-of-2014-2020-without-colons, page-of-2014-2020-early-as-html-definition-list",
        "page-of-2014-2020-without-colons, page-of-2014-2020-early-as-html-divs",
        "page-of-2014-2020-without-colons, page-of-2014-2020-early-as-html-spans",
        "page-of-2014-2020-without-colons, label-of-early-2014-2020-unknown",
        "page-of-2014-2020-without-colons, label-like-lines-inside-early-text",
        "page-of-2021-2027, page-of-2021-2027-as-html-definition-list",
        "page-of-2021-2027, page-of-2021-2027-as-html-table",
        "page-of-2021-2027, page-of-2021-2027-as-html-table-of-four-columns",
        "page-of-2021-2027, labels-with-no-break-blanks-2021-2027",
        "page-of-2021-2027, text-of-2021-2027-under-headings",
        "page-of-2021-2027, title-only-as-a-label",
        "page-of-2021-2027, title-differs",
        "page-of-2021-2027, title-above-without-case-number",
        "page-as-text, page-as-html-divs",
        "page-as-text, page-as-html-breaks"
    })
    void shapeGivesTheSameFields(String page, String shape) {
        SourceRecord expected = ReadPages.record(ReadPages.ofCase(page));
        SourceRecord found = ReadPages.record(ReadPages.ofCase(shape));
        assertEquals(new TreeMap<>(ReadPages.values(expected)), new TreeMap<>(ReadPages.values(found)));
        assertEquals(expected.form().id(), found.form().id());
    }

    @ParameterizedTest
    @CsvSource({
        "page-of-2014-2020-with-colons, page-2014-2020",
        "page-of-2014-2020-without-colons, page-2014-2020-early",
        "page-of-2021-2027, page-2021-2027",
        "form-told-by-case-number, page-2021-2027",
        "page-as-text, page-2007-2013"
    })
    void everyLabelOfTheFormIsRead(String page, String form) {
        SourceRecord record = ReadPages.record(ReadPages.ofCase(page));
        assertEquals(form, record.form().id());
        assertFalse(ReadPages.values(record).containsValue(""));
    }

    @Test
    void labelsAsListItemsAreNoItemsOfText() {
        Map<String, String> expected = values("page-of-2014-2020-with-colons");
        expected.put("abstract", TEXT + "\n\n • ett");
        assertEquals(expected, values("page-of-2014-2020-with-colons-as-html-list"));
    }

    @Test
    void textUnderNoHeadingIsTheAbstract() {
        for (String page : List.of("page-of-2014-2020-with-colons", "page-of-2021-2027")) {
            assertEquals(TEXT, values(page).get("abstract"), page);
        }
        assertEquals(null, values("no-text").get("abstract"));
        assertEquals(TEXT.replace("\n\n", "\n").lines().limit(2).toList(), lines("text-right-below-the-labels"));
        SourceRecord headed = ReadPages.record(ReadPages.ofCase("text-of-2021-2027-under-headings"));
        assertEquals(TEXT, ReadPages.values(headed).get("abstract"));
        assertEquals(
                List.of("Syfte"),
                headed.sections().stream().map(RawSection::heading).toList());
        assertEquals(
                List.of("Heby", "Sala"),
                headed.municipalities().stream().map(RawItem::text).toList());
    }

    @Test
    void labelLikeLinesInsideTheTextStayText() {
        Map<String, String> values = values("label-like-lines-inside-text");
        assertEquals("Östra Mellansverige", values.get("region"));
        assertEquals("A2A", values.get("specificObjective"));
        assertEquals(null, values.get("plannedParticipants"));
        assertTrue(
                String.valueOf(values.get("abstract"))
                        .contains(
                                "\n\nRegion:\nHela landet berörs.\n\nTotal projektbudget: 5 kr\n\nPlanerat antal deltagare:\n900\n"));
        assertEquals("Region:", lines("label-like-line-begins-the-text").get(0));
        assertEquals("Sydsverige", values("label-like-lines-inside-early-text").get("region"));
    }

    @Test
    void titleAndCaseNumberStandAboveTheLabelsWhereTheyStandNowhereElse() {
        assertEquals(
                "Vägar till arbete i Sala - del 2",
                values("title-only-above-the-labels").get("title"));
        assertEquals("2019/00001", values("case-number-only-in-title").get("caseNumber"));
        assertEquals("2019/00002", values("case-number-differs").get("caseNumber"));
        List<Problem> problems = ReadPages.ofCase("case-number-differs").problems();
        assertEquals(
                List.of("2019/00001", "2019/00001"),
                problems.stream().map(Problem::found).toList());
    }

    @Test
    void nothingPersonalIsReported() throws IOException {
        String page = ReadPages.textOfCase("page-of-2014-2020-with-colons")
                .replace("Projektnummer:\n2019/00001", "Projektnummer:\nEva Påhittad")
                .replace("Namn:", "Eva Påhittad\nDiarienummer:\nEva Andra\nName:\nEva Tredje\nNamn:")
                .replace("address:\n", "address:\nEva Påhittad\n");
        Read read = ReadPages.READER.read("page.txt", page.getBytes(StandardCharsets.UTF_8), null);
        assertTrue(ReadPages.codes(read)
                .containsAll(List.of(
                        ProblemCode.CASE_NUMBER_DIFFERS, ProblemCode.TITLE_DIFFERS, ProblemCode.LABEL_NOT_TAKEN)));
        assertFalse(read.problems().toString().contains("Eva"));
    }

    /** Cut anywhere, a page is read or refused, and what is read is a part of the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"page-of-2014-2020-with-colons", "page-of-2014-2020-without-colons", "page-of-2021-2027"})
    void pageCutAnywhereGivesNoOtherValues(String name) throws IOException {
        Map<String, String> whole = new LinkedHashMap<>(values(name));
        byte[] page = ReadPages.textOfCase(name).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= page.length; length++) {
            Read read = ReadPages.READER.read("page.txt", Arrays.copyOf(page, length), null);
            Map<String, String> found =
                    read.fold(kept -> ReadPages.values(kept.record()), refused -> Map.of(), noted -> Map.of());
            found.forEach((field, value) -> assertTrue(
                    String.valueOf(whole.get(field)).startsWith(value)
                            || "Sammanfattning".startsWith(value), // a heading cut off is text
                    field + " of " + name + ": " + value));
        }
    }

    /** No nesting and no repetition takes time that grows faster than the page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Region:\n",
                "Region:\nx\n",
                "Region:\n\n",
                "Region:\n\nx\n\n",
                "\n",
                "x\n",
                "Handläggare:\n",
                "Region:\nx\ny\ny\n",
                "Region\nx\ny\n",
                "Utlysning\n2015/1\nProjektägare\n\n",
                "<b>Region</b>",
                "<b>Region:",
                "<table><tr><td>Region:<td>",
                "<dl><dt>Region:</dt><dd>",
                "<div><span>Region</span>",
                "<tr><td>Region:<td>x",
                "<dt>Region:<dd>y"
            })
    @Timeout(30)
    void longPageIsReadInTimeThatGrowsWithIt(String part) {
        String start = part.startsWith("<") ? "<html><body>" : "";
        int times = part.startsWith("<") ? 20_000 : 200_000;
        byte[] page = (start + part.repeat(times)).getBytes(StandardCharsets.UTF_8);
        assertTrue(Set.of(ProblemCode.FORM_UNKNOWN, ProblemCode.FILE_EMPTY)
                .containsAll(ReadPages.codes(ReadPages.READER.read("x", page, null))));
    }

    private static Map<String, String> values(String name) {
        return ReadPages.values(ReadPages.record(ReadPages.ofCase(name)));
    }

    private static List<String> lines(String name) {
        return String.valueOf(values(name).get("abstract")).lines().toList();
    }
}
