package org.esflod.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.esflod.RawPage;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real pages, each value compared with what a regular expression finds in the raw file. */
class RealPagesTest {
    static List<RawPage> pages() {
        return Stream.concat(RawPage.pages().stream(), RawPage.seeds().stream()).toList();
    }

    static List<RawPage> seeds() {
        return RawPage.seeds();
    }

    static List<RawPage> otherPages() {
        return RawPage.otherPages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFieldIsAsTheFileHasIt(RawPage page) {
        Pages.Outcome outcome = Pages.of(page.file());
        Project project = outcome.required();
        assertEquals(List.of(), outcome.problems());
        RecordSchema.line(project);

        assertEquals(page.title(), project.title());
        assertEquals(page.value("Programområde"), label(project.programmeArea()));
        assertEquals(page.value("Projektfas"), label(project.phase()));
        assertEquals(page.value("Projektägare"), project.owner().label());
        assertEquals(
                new Contact(page.value("Kontaktperson"), page.value("E-post"), page.value("Telefonnummer")),
                project.contact());
        assertEquals(amount(page, "Beviljat ESF-stöd"), project.grantedAmount());
        assertEquals(amount(page, "Total projektbudget"), project.totalBudget());
        Period period = project.period();
        assertEquals(page.value("Projektperiod"), period == null ? "" : period.start() + " till " + period.end());
        assertEquals(page.value("Region"), label(project.region()));
        assertEquals("2007-2013", project.programmePeriod());
        assertEquals(page.line("Projektägare"), project.owner().line());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySectionIsThereWithItsWholeText(RawPage page) {
        List<Section> sections = Pages.of(page.file()).required().sections();
        assertEquals(
                page.sections(),
                sections.stream()
                        .map(section -> new RawPage.RawSection(
                                section.heading(), section.text().strip()))
                        .toList());
        for (int i = 0; i < sections.size(); i++) {
            assertEquals(i + 1, sections.get(i).order());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void municipalitiesAreAsTheFileHasThem(RawPage page) throws IOException {
        List<String> lines = Files.readAllLines(page.file());
        List<Named> expected = new ArrayList<>();
        for (int i = lines.indexOf("Kommun") + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                expected.add(new Named(lines.get(i).replaceFirst("^ • ", ""), i + 1));
            }
        }
        assertEquals(expected, Pages.of(page.file()).required().municipalities());
    }

    @Test
    void wholePagesHaveAllTheirParts() {
        List<Project> projects =
                seeds().stream().map(page -> Pages.of(page.file()).required()).toList();
        assertEquals(
                List.of(33, 48),
                projects.stream()
                        .map(project -> project.municipalities().size())
                        .toList());
        assertEquals(
                List.of(6, 5),
                projects.stream().map(project -> project.sections().size()).toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void addressStandsBesideThePage(RawPage page) {
        assertEquals(
                page.address(),
                Pages.of(page.file()).required().sources().get(0).address());
    }

    @ParameterizedTest
    @MethodSource("otherPages")
    void pagesOfOtherFormsAreRefusedWhole(RawPage page) {
        Pages.Outcome outcome = Pages.of(page.file());
        assertEquals(List.of(ProblemCode.FORM_UNKNOWN), outcome.codes());
        assertEquals(true, outcome.project().isEmpty());
    }

    /** Each label in turn is lost, empty or there twice: the rest of the page is read as before. */
    @ParameterizedTest
    @ValueSource(strings = {"LABEL_MISSING", "LABEL_EMPTY", "LABEL_DOUBLED"})
    void labelThatIsWrongCostsNothingElse(ProblemCode code) {
        RawPage page = pages().get(0);
        Project whole = Pages.of(page.file()).required();
        List<String> lines = page.text().lines().toList();
        for (String label : List.of("Programområde", "Projektfas", "Telefonnummer", "Total projektbudget", "Region")) {
            List<String> changed = new ArrayList<>(lines);
            int index = page.line(label) - 1;
            switch (code) {
                case LABEL_MISSING -> changed.remove(index);
                case LABEL_EMPTY -> changed.set(index, label);
                default -> changed.add(index + 1, label + "9");
            }
            Pages.Outcome outcome =
                    Pages.of("page.txt", String.join("\n", changed).getBytes(UTF_8));
            assertEquals(List.of(code), outcome.codes(), label);
            assertEquals(whole.key(), outcome.required().key());
            assertEquals(whole.sections(), outcome.required().sections());
        }
    }

    private static Money amount(RawPage page, String label) {
        return new Money(page.value(label), new BigDecimal(page.digits(label)), "SEK");
    }

    private static String label(@Nullable Named named) {
        return named == null ? "" : named.label();
    }
}
