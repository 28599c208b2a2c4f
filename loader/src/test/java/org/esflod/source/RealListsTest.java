package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.esflod.TestFiles;
import org.esflod.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as they were published: each is read whole, and every heading of it is known. */
class RealListsTest {
    @ParameterizedTest
    @CsvSource({
        "lists/AT_ESF_2014-2020.csv, austria-2014-2020, 245",
        "lists/AT_ESF_2014-2020.xlsx, austria-2014-2020, 245",
        "lists/UK_NI_ESF_2014-2020.xlsx, northern-ireland-2014-2020, 64",
        "lists/DE_Bremen_ESF_2014-2020.xlsx, bremen-2014-2020, 99",
        "lists/LV_2014-2020.csv, latvia-2014-2020, 134",
        "lists/LV_2014-2020.xls, latvia-2014-2020, 134",
        "lists/tillvaxtverket-2014-2020.json, tillvaxtverket, 296",
        "kohesio/IE_valid_example.csv, kohesio, 5"
    })
    void isReadWhole(String file, String form, int records) {
        Lists.Outcome outcome = Lists.read(TestFiles.shared("data/" + file));
        assertEquals(records, outcome.records().size(), outcome.problems()::toString);
        assertTrue(
                outcome.records().stream().allMatch(record -> record.form().id().equals(form)));
        List<Problem> problems = outcome.problems();
        assertEquals(
                form.startsWith("bremen") ? List.of("ROWS_AFTER_END") : List.of(),
                problems.stream().map(problem -> problem.code().name()).toList());
        assertFalse(outcome.refused());
    }

    /** The Austrian lists are one list: what one writes as text, the other holds as numbers and days. */
    @Test
    void theSpreadsheetOfAustriaSaysWhatItsTextSays() {
        List<SourceRecord> text = records("lists/AT_ESF_2014-2020.csv");
        List<SourceRecord> sheet = records("lists/AT_ESF_2014-2020.xlsx");
        for (int i = 0; i < text.size(); i++) {
            assertEquals(texts(text.get(i)), texts(sheet.get(i)));
        }
    }

    @Test
    void theTwoFilesOfLatviaAreOneList() {
        List<SourceRecord> text = records("lists/LV_2014-2020.csv");
        List<SourceRecord> page = records("lists/LV_2014-2020.xls");
        for (int i = 0; i < text.size(); i++) {
            assertEquals(texts(text.get(i)), texts(page.get(i)));
        }
    }

    /** Bremen's last row but one: stored as 580274.42000000004. */
    @Test
    void storedDoublesAreTheDecimalsThatWereTyped() {
        SourceRecord record = records("lists/DE_Bremen_ESF_2014-2020.xlsx").stream()
                .filter(found -> found.at().line() == 101)
                .findFirst()
                .orElseThrow();
        Map<String, String> values = record.fields().stream()
                .collect(Collectors.toMap(RawField::name, RawField::value, (a, b) -> a, TreeMap::new));
        assertEquals("580274.42", values.get("eligibleCost"));
        assertEquals("42156", values.get("startDate"));
        assertEquals("0.608392181064952", values.get("coFinancingRate"));
    }

    private static List<SourceRecord> records(String file) {
        return Lists.read(TestFiles.shared("data/" + file)).records();
    }

    /** The fields that are texts in both files; blanks inside are one, as a browser shows them. */
    private static Map<String, String> texts(SourceRecord record) {
        return record.fields().stream()
                .filter(field -> field.column().datatype().base().equals("string")
                        && !field.name().equals("coFinancingRate"))
                .collect(Collectors.toMap(
                        RawField::name, field -> Blanks.single(field.value()), (a, b) -> a, TreeMap::new));
    }
}
