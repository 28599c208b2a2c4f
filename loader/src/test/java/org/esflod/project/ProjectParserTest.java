package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of every field, as forms declare them. */
class ProjectParserTest {
    @Test
    void everyFieldReachesTheRecord() throws Exception {
        Project project = Draft.of()
                .with("caseNumber", "22-021-S02")
                .with("cci", "2021SE05SFPR001")
                .with("programmePeriod", "2021-2027")
                .with("fund", "ESF+")
                .with("programmeArea", "D")
                .with("programmeArea.name", "Innovativa insatser")
                .with("specificObjective", "D1")
                .with("thematicObjective", "TO08")
                .with("interventionField", "175 - Fler i arbete")
                .part("interventionField", "([0-9]+) - .*", "interventionField.code", "$1")
                .with("callNumber", "2022/00454")
                .with("owner.organisationNumber", "212000-2742")
                .with("owner.postcode", "97185")
                .with("owner.place", "LULEÅ")
                .with("owner.country", "Sverige")
                .with("currency", "SEK")
                .with("grantedAmount", "10 325 312")
                .with("totalBudget", "19 126 097")
                .with("totalCost", "0")
                .with("eligibleCost", "19 000 000 kr")
                .with("unionAmount", "7 648 379")
                .with("coFinancingRate", "40%")
                .with("startDate", "2023-03-01")
                .with("expectedEndDate", "2025-02-28")
                .with("plannedParticipants", "120")
                .with("participants", "0")
                .with("country", "Sverige")
                .with("region", "Övre Norrland")
                .with("nuts", "SE33")
                .separated("counties", ", ", "Norrbottens län, Västerbottens län")
                .separated("municipalities", ",", "Boden, Luleå,,-")
                .with("location", "Luleå hamn")
                .with("location.postcode", "972 54")
                .with("location.nuts", "SE332")
                .kept();
        assertEquals("22-021-S02", project.key());
        assertEquals("2021-2027", project.programmePeriod());
        assertEquals("sv", project.language());
        Funding funding = Objects.requireNonNull(project.funding());
        assertEquals(new Named("175", 11).withName("175 - Fler i arbete"), funding.interventionField());
        assertEquals(
                new BigDecimal("0.4"),
                Objects.requireNonNull(funding.coFinancingRate()).value());
        assertEquals(
                BigDecimal.ZERO, Objects.requireNonNull(funding.totalCost()).value());
        assertEquals(new Participants(120, 0), project.participants());
        assertEquals(
                new Period(
                        List.of("2023-03-01", "2025-02-28"), LocalDate.of(2023, 3, 1), null, LocalDate.of(2025, 2, 28)),
                project.period());
        assertEquals(
                List.of("Boden", "Luleå"),
                project.municipalities().stream().map(Named::label).toList());
        assertEquals(2, project.counties().size());
        RecordSchema.line(project);
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        Project project = Draft.of().with("programmePeriod", "2014-2020").kept();
        assertNull(project.funding());
        assertNull(project.participants());
        assertNull(project.location());
        assertNull(project.period());
        assertNull(project.country());
        assertNull(project.contact());
        assertEquals("und", project.language());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014-2020   |           |                  | 2014-2020",
                "2014–2020   |           |                  | 2014-2020",
                "            | 2007-2013 | 2014SE05M9OP001  | 2007-2013",
                "            |           | 2014SE05M9OP001  | 2014-2020",
                "            |           | 2021SE05SFPR     | 2021-2027",
                "            |           | 2007SE052PO001   | 2007-2013",
                "2014-20120  | 2014-2020 |                  | 2014-2020",
                "2014-20120  |           |                  | ",
                "            |           | 2014SE-05        | ",
                "            |           | 2000SE052PO001   | "
            })
    void findsTheProgrammePeriod(String stated, String constant, String cci, String expected) {
        Draft draft = Draft.of().with("programmePeriod", stated).with("cci", cci);
        if (constant != null) {
            draft.constant("programmePeriod", constant);
        }
        Parsed parsed = draft.parsed();
        assertEquals(expected, parsed.fold(kept -> kept.project().programmePeriod(), refused -> null));
        assertEquals(
                expected == null ? List.of(ProblemCode.PROGRAMME_PERIOD_UNKNOWN) : List.of(),
                parsed.problems().stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner | UPPGIFT SAKNAS | OWNER_MISSING",
                "owner | -              | OWNER_MISSING",
                "title | NN             | TITLE_MISSING",
                "title | - - -          | TITLE_MISSING"
            })
    void aPlaceholderForOwnerOrTitleRefusesTheRecord(String field, String value, ProblemCode code) {
        Parsed parsed = Draft.of()
                .with("programmePeriod", "2014-2020")
                .with(field, value)
                .parsed();
        assertEquals(
                List.of(ProblemCode.PLACEHOLDER_VALUE, code),
                parsed.problems().stream().map(Problem::code).toList());
        assertEquals(true, parsed.fold(kept -> false, refused -> true));
    }

    /** A name of a million letters would be looked for in every text of the record. */
    @ParameterizedTest
    @CsvSource({"contact.name, VALUE_TOO_LONG", "owner, VALUE_TOO_LONG", "abstract,"})
    void onlyRunningTextMayBeOfAnyLength(String field, @Nullable ProblemCode code) {
        Parsed parsed = Draft.of()
                .with("programmePeriod", "2014-2020")
                .with(field, "Ebba ".repeat(5_000))
                .parsed();
        assertEquals(code == null, parsed.fold(kept -> true, refused -> false));
        assertEquals(
                code == null ? List.of() : List.of(code),
                parsed.problems().stream().map(Problem::code).toList());
    }

    @Test
    void valuesThatSayNothingAreLeftOut() {
        Draft draft = Draft.of()
                .with("programmePeriod", "2014-2020")
                .with("contact.name", "Ej utsedd")
                .with("contact.email", "-")
                .with("contact.telephone", "Uppgift\u00a0saknas")
                .with("grantedAmount", "n/a")
                .nulls("totalBudget", "0", "0")
                .defaulted("country", "", "Sverige");
        Project project = draft.kept();
        assertNull(project.contact());
        assertNull(project.grantedAmount());
        assertNull(project.totalBudget());
        assertEquals("Sverige", Objects.requireNonNull(project.country()).label());
        assertEquals(
                List.of("contact.name", "contact.email", "contact.telephone", "grantedAmount"),
                draft.parsed().problems().stream().map(Problem::field).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "und | Green Future | Green  Future | Sverige | en  | 0",
                "und | Grön framtid | Green Future  | Sverige | sv  | 1",
                "und | Grön framtid |               | Sweden  | sv  | 0",
                "und | Projekts     |               | Latvia  | und | 0",
                "lv  | Projekts     | Project       | Latvia  | lv  | 1",
                "en  | Project      | Project       | Ireland | en  | 0",
                "und |              | Project       | Ireland | en  | 0"
            })
    void titlesHaveTheirLanguages(
            String column, String title, String english, String country, String language, int others) {
        Project project = Draft.of()
                .without("title")
                .inLanguage("title", column, title == null ? "" : title)
                .with("title.en", english == null ? "" : english)
                .with("programmePeriod", "2014-2020")
                .with("country", country)
                .kept();
        assertEquals(language, project.language());
        assertEquals(others, project.otherTitles().size());
    }

    @Test
    void allAmountsAreInOneCurrency() {
        Draft draft = Draft.of()
                .with("programmePeriod", "2014-2020")
                .with("grantedAmount", "500 SEK")
                .with("totalBudget", "50 EUR")
                .with("eligibleCost", "700 SEK");
        Project project = draft.kept();
        assertNull(project.totalBudget());
        assertEquals(
                "SEK",
                Objects.requireNonNull(Objects.requireNonNull(project.funding()).eligibleCost())
                        .currency());
        assertEquals(
                List.of(new Problem(ProblemCode.CURRENCY_DIFFERS, draft.at(5), "totalBudget", "50 EUR")),
                draft.parsed().problems());
    }

    @Test
    void anUnknownCurrencyOfTheRecordLeavesItsAmountsOut() {
        Draft draft = Draft.of()
                .with("programmePeriod", "2014-2020")
                .with("currency", "QQQ")
                .with("grantedAmount", "500");
        assertNull(draft.kept().grantedAmount());
        assertEquals(
                List.of(ProblemCode.CURRENCY_UNKNOWN, ProblemCode.AMOUNT_WITHOUT_CURRENCY),
                draft.parsed().problems().stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2008-04-21 till 2008-10-22 | 2008-04-21 | 2008-10-22 | 2008-04-21 | 2008-10-22 |",
                "2008-04-21 till 2008-10-22 | 2008-05-01 |            | 2008-05-01 | 2008-10-22 | PERIOD_DIFFERS",
                "2008-04-21 till 2008-10-22 |            |            | 2008-04-21 | 2008-10-22 |",
                "                           | 2008-05-01 | 2007-05-01 |            |            | PERIOD_REVERSED",
                "                           |            | 2007-05-01 |            | 2007-05-01 |",
                "våren                      | 2008-05-01 |            | 2008-05-01 |            | PERIOD_UNREADABLE",
                "                           | våren      | 2008-05-01 |            | 2008-05-01 | DATE_UNREADABLE"
            })
    void periodAndDaysAgree(
            String period, String start, String end, LocalDate first, LocalDate last, ProblemCode code) {
        Draft draft = Draft.of()
                .with("programmePeriod", "2007-2013")
                .with("period", period)
                .with("startDate", start)
                .with("endDate", end);
        Period found = draft.kept().period();
        assertEquals(first, found == null ? null : found.start());
        assertEquals(last, found == null ? null : found.end());
        assertEquals(
                code == null ? List.of() : List.of(code),
                draft.parsed().problems().stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014AT05SFOP001 |    | 2CADAC_00089     | AT-2CADAC_00089",
                "                | AT | 2CADAC_00089     | AT-2CADAC_00089",
                "2014SE05M9OP001 | AT | 2015/00648       | 2015-00648",
                "                |    | 2015/00648       | 2015-00648",
                "                | SE | 2008 3040096     | 2008-3040096"
            })
    void caseNumbersOfOtherCountriesAreScoped(String cci, String country, String number, String key) {
        Draft draft =
                Draft.of().with("programmePeriod", "2014-2020").with("cci", cci).with("caseNumber", number);
        if (country != null) {
            draft.constant("country", country);
        }
        Project project = draft.kept();
        assertEquals(key, project.key());
        Project without = draft.without("caseNumber").kept();
        assertEquals(without.key(), project.keyWithoutCaseNumber());
        boolean scoped = key.startsWith("AT");
        String swedish = Keys.project(null, "2014-2020", "Vägen", "Sala kommun", null);
        assertEquals(!scoped, without.key().equals(swedish));
    }

    @Test
    void anIdentityNumberIsNoCaseNumber() {
        // 31 February, so nobody's.
        Draft draft = Draft.of().with("programmePeriod", "2014-2020").with("caseNumber", "750231-0241");
        assertNull(draft.kept().caseNumber());
        assertNotEquals("750231-0241", draft.kept().key());
        assertEquals(
                List.of(ProblemCode.PERSONAL_DATA_MASKED),
                draft.parsed().problems().stream().map(Problem::code).toList());
    }

    /** A shifted column: what stands where a figure should may be a person. */
    @Test
    void noProblemNamesAPerson() {
        Draft draft = Draft.of().with("programmePeriod", "2014-2020");
        for (String field : List.of(
                "grantedAmount",
                "coFinancingRate",
                "startDate",
                "participants",
                "strategicImportance",
                "location.coordinates",
                "currency",
                "period",
                "sources.address")) {
            draft.with(field, "Eva Påhittad 070-174 06 05");
        }
        draft.kept();
        assertEquals(9, draft.parsed().problems().size());
        assertEquals(
                List.of(""),
                draft.parsed().problems().stream()
                        .map(Problem::found)
                        .distinct()
                        .toList());
    }
}
