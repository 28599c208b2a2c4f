package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.esflod.SectionHeadings;
import org.esflod.TestFiles;
import org.esflod.problem.ProblemCode;
import org.esflod.source.InputFile;
import org.esflod.source.InputFiles;
import org.esflod.source.Read;
import org.esflod.source.RecordReader;
import org.esflod.source.SourceForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in {@code examples/} are whole, and show what they are there to show. */
class ExamplesTest {
    /** Numbers that the Swedish Post and Telecom Authority has set aside for fiction. */
    private static final Pattern FICTION_NUMBER = Pattern.compile(
            "0701740(60[5-9]|6[1-9][0-9])|03139006[0-9]{2}|04062804[0-9]{2}|08465004[0-9]{2}|09803192[0-9]{2}");

    static List<InputFile> examples() {
        return allExamples().stream()
                .filter(file -> !file.name().startsWith("lists/"))
                .toList();
    }

    static List<InputFile> lists() {
        return allExamples().stream()
                .filter(file -> file.name().startsWith("lists/"))
                .toList();
    }

    private static List<InputFile> allExamples() {
        List<InputFile> files = new ArrayList<>();
        InputFiles.of(TestFiles.home("examples")).forEachRemaining(files::add);
        return files;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listIsReadWithoutAnyProblemAndNamesNobody(InputFile file) {
        List<Read> rows = new ArrayList<>();
        new RecordReader(SourceForms.read(TestFiles.home("mapping/sources")), SectionHeadings.ALL)
                .read(file, rows::add);
        assertFalse(rows.isEmpty());
        for (Read row : rows) {
            assertEquals(List.of(), row.problems());
            if (row instanceof Read.Kept kept) {
                Parsed parsed = new ProjectParser().parse(kept.record());
                assertEquals(
                        List.of(),
                        parsed.problems().stream()
                                .filter(problem -> problem.code() != ProblemCode.PLACEHOLDER_VALUE)
                                .toList());
                Project project = ((Parsed.Kept) parsed).project();
                RecordSchema.line(project);
                assertNull(project.contact());
            }
        }
    }

    /** Pages of 2007-2013 state everything that they can. */
    static List<InputFile> earlyExamples() {
        return examples().stream()
                .filter(file -> programmePeriod(file).equals("2007-2013"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsReadWithoutAnyProblem(InputFile file) {
        Pages.Outcome outcome = Pages.of(file.path());
        assertEquals(List.of(), outcome.problems());
        Project project = outcome.required();
        RecordSchema.line(project);
        assertTrue(String.valueOf(project.sources().get(0).address()).startsWith("https://www.example.org/"));
    }

    @ParameterizedTest
    @MethodSource("earlyExamples")
    void earlyExampleIsWhole(InputFile file) {
        Project project = Pages.of(file.path()).required();
        assertNotNull(project.grantedAmount());
        assertNotNull(project.totalBudget());
        assertNotNull(project.period());
        assertNotNull(project.phase());
        assertTrue(project.sections().size() >= 4);
        Contact contact = project.contact();
        assertNotNull(contact);
        assertNotNull(contact.telephone());
    }

    /** No address of an example may ever reach anybody. */
    @ParameterizedTest
    @MethodSource("examples")
    void contactPersonIsInvented(InputFile file) {
        Contact contact = Pages.of(file.path()).required().contact();
        if (contact == null) {
            assertEquals("2021-2027", programmePeriod(file));
            return;
        }
        String email = String.valueOf(contact.email());
        assertTrue(email.endsWith("@example.org") || email.endsWith("@example.se"));
        String telephone = contact.telephone();
        assertTrue(telephone == null
                || FICTION_NUMBER.matcher(telephone.replaceAll("[^0-9]", "")).matches());
    }

    @Test
    void allRegionsPhasesAndAreasAreThere() {
        List<Project> projects = examples().stream()
                .map(file -> Pages.of(file.path()).required())
                .toList();
        assertTrue(projects.size() >= 14);
        assertEquals(
                projects.size(), projects.stream().map(Project::key).distinct().count());
        assertEquals(
                Set.of(
                        "ESF Nationellt",
                        "Mellersta Norrland",
                        "Norra Mellansverige",
                        "Småland och Öarna",
                        "Stockholm",
                        "Sydsverige",
                        "Västsverige",
                        "Östra Mellansverige",
                        "Övre Norrland"),
                labels(projects.stream().map(Project::region).toList()));
        List<Project> early = projects.stream()
                .filter(project -> project.programmePeriod().equals("2007-2013"))
                .toList();
        assertEquals(
                Set.of("Förprojektering", "Genomförande"),
                labels(early.stream().map(Project::phase).toList()));
        assertEquals(
                2, labels(early.stream().map(Project::programmeArea).toList()).size());
        assertEquals(
                Set.of("page-2007-2013", "page-2014-2020-early", "page-2014-2020", "page-2021-2027"),
                projects.stream()
                        .map(project -> project.sources().get(0).form())
                        .collect(Collectors.toSet()));
        assertFalse(examples().stream().noneMatch(file -> file.name().endsWith(".html")));
    }

    private static String programmePeriod(InputFile file) {
        return Pages.of(file.path()).required().programmePeriod();
    }

    private static Set<String> labels(List<@Nullable Named> names) {
        return names.stream().map(named -> named == null ? "" : named.label()).collect(Collectors.toSet());
    }
}
