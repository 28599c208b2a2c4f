package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.esflod.RawPage;
import org.esflod.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every real page, compared with what regular expressions find in the file and a table of its own. */
class RealPageFieldsTest {
    private static final Map<String, String> FIELDS = fields("""
            Programområde = programmeArea
            Projektfas = phase
            Projektägare = owner
            Kontaktperson = contact.name
            E-post = contact.email
            Telefonnummer = contact.telephone
            Beviljat ESF-stöd = grantedAmount
            Total projektbudget = totalBudget
            Projektperiod = period
            Region = region
            Diarienummer = caseNumber
            Projektnummer = caseNumber
            Namn = title
            Name = title
            Planerat antal deltagare = plannedParticipants
            Total Kostnader = totalCost
            Stödmottagare postnr = owner.postcode
            Stödmottagare ort = owner.place
            Specifikt mål = specificObjective
            Unionens medfinansieringsgrad = coFinancingRate
            Interventionstyp = interventionField
            Startdatum = startDate
            Slutdatum = endDate
            Land som berörs = country
            Berörd fond = fund
            Program CCI = cci
            Projektägare organisationsnummer = owner.organisationNumber
            Sekundärtema - Motverka barnfattigdom = childPovertyTheme
            NUTS-2 kod = nuts
            Antal deltagare = participants
            Insats av strategisk betydelse = strategicImportance
            """);
    private static final List<String> LABELS_2007_2013 =
            FIELDS.keySet().stream().limit(10).toList();
    private static final String ALWAYS_EMPTY = "Stödmottagarens address";

    static List<RawPage> pages() {
        return Stream.concat(RawPage.pages().stream(), RawPage.laterPages().stream())
                .toList();
    }

    static List<RawPage> otherPages() {
        return RawPage.otherPages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFieldIsAsTheFileHasIt(RawPage page) {
        Read read = ReadPages.of(page.file());
        assertEquals(List.of(), read.problems());
        SourceRecord record = ReadPages.record(read);
        assertEquals(page.isLater() ? expectedOfLater(page) : expected(page), ReadPages.values(record));
        assertEquals(page.address(), record.address());
        assertEquals("page-" + period(page), record.form().id());
        assertEquals(
                period(page),
                record.form().constants().stream()
                        .filter(field -> field.name().equals("programmePeriod"))
                        .findFirst()
                        .orElseThrow()
                        .value());
    }

    /** Each field knows the line of its label. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyFieldKnowsItsLine(RawPage page) {
        List<String> lines = page.text().lines().toList();
        for (RawField field : ReadPages.record(ReadPages.of(page.file())).fields()) {
            String line = lines.get(field.line() - 1);
            String stated = field.line() < lines.size() ? line + "\n" + lines.get(field.line()) : line;
            String start = field.value().lines().findFirst().orElse("");
            assertEquals(true, stated.contains(start), field.name() + " in " + stated);
        }
    }

    @Test
    void allPagesAndAllLabelsAreThere() {
        assertEquals(23, pages().size());
        List<String> met = RawPage.laterPages().stream()
                .flatMap(page -> page.pairs().stream().map(Map.Entry::getKey))
                .distinct()
                .toList();
        // Those that no page of the sample has: nothing here shows that they are read; cases-pages does.
        List<String> absent = new ArrayList<>(FIELDS.keySet());
        absent.removeAll(met);
        assertEquals(List.of("Projektfas", "Telefonnummer", "Total Kostnader"), absent);
    }

    @ParameterizedTest
    @MethodSource("otherPages")
    void pagesOfNoFormAreRefusedWhole(RawPage page) {
        assertEquals(List.of(ProblemCode.FORM_UNKNOWN), ReadPages.codes(ReadPages.of(page.file())));
    }

    private static Map<String, String> expected(RawPage page) {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("title", page.title());
        LABELS_2007_2013.forEach(label -> expected.put(field(label), page.value(label)));
        return expected;
    }

    private static Map<String, String> expectedOfLater(RawPage page) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : page.pairs()) {
            if (pair.getKey().equals(ALWAYS_EMPTY)) {
                assertEquals("", pair.getValue());
            } else {
                String earlier = expected.put(field(pair.getKey()), pair.getValue());
                assertEquals(earlier == null ? pair.getValue() : earlier, pair.getValue());
            }
        }
        assertEquals(page.heading(), expected.get("caseNumber") + " - " + expected.get("title"));
        expected.put("abstract", page.runningText());
        return expected;
    }

    private static String period(RawPage page) {
        if (!page.isLater()) {
            return "2007-2013";
        }
        return page.heading().matches("[0-9]{4}/.*") ? "2014-2020" : "2021-2027";
    }

    private static String field(String label) {
        String field = FIELDS.get(label);
        assertNotNull(field, label);
        return field;
    }

    private static Map<String, String> fields(String table) {
        Map<String, String> fields = new LinkedHashMap<>();
        table.lines().map(line -> line.split(" = ", 2)).forEach(pair -> fields.put(pair[0], pair[1]));
        return fields;
    }
}
