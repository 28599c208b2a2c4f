package org.esflod.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.esflod.SectionHeadings;
import org.esflod.TestFiles;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real pages, each value compared with what a regular expression finds in the raw file. */
class RealPagesTest {
    private static final Set<String> PAGES_2007_2013 =
            Set.of("001", "002", "003", "005", "006", "008", "009", "014", "017", "019", "020", "033", "035", "037");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(textFiles("data/pages"));
        pages.removeIf(page -> !PAGES_2007_2013.contains(stem(page)));
        assertEquals(PAGES_2007_2013.size(), pages.size());
        pages.addAll(seeds());
        return pages;
    }

    static List<Path> seeds() throws IOException {
        return textFiles("data/seeds");
    }

    static List<Path> otherPages() throws IOException {
        List<Path> pages = new ArrayList<>(textFiles("data/pages"));
        pages.removeIf(page -> PAGES_2007_2013.contains(stem(page)));
        assertEquals(9, pages.size());
        pages.addAll(textFiles("data/other-pages"));
        assertEquals(14, pages.size());
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFieldIsAsTheFileHasIt(Path page) throws IOException {
        String raw = Files.readString(page);
        Pages.Outcome outcome = Pages.of(page);
        Project project = outcome.required();
        assertEquals(List.of(), outcome.problems());
        RecordSchema.line(project);

        assertEquals(titleIn(raw), project.title());
        assertEquals(valueOf("Programområde", raw), label(project.programmeArea()));
        assertEquals(valueOf("Projektfas", raw), label(project.phase()));
        assertEquals(valueOf("Projektägare", raw), project.owner().label());
        assertEquals(
                new Contact(valueOf("Kontaktperson", raw), valueOf("E-post", raw), valueOf("Telefonnummer", raw)),
                project.contact());
        assertEquals(amount(valueOf("Beviljat ESF-stöd", raw)), project.grantedAmount());
        assertEquals(amount(valueOf("Total projektbudget", raw)), project.totalBudget());
        Period period = project.period();
        assertEquals(valueOf("Projektperiod", raw), period == null ? "" : period.start() + " till " + period.end());
        assertEquals(valueOf("Region", raw), label(project.region()));
        assertEquals("2007-2013", project.programmePeriod());
        assertEquals(lineOf("Projektägare", raw), project.owner().line());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySectionIsThereWithItsWholeText(Path page) throws IOException {
        String raw = Files.readString(page);
        String body = raw.substring(raw.indexOf("\nIn English\n") + "\nIn English\n".length());
        Pattern heading = Pattern.compile("(?<=\\n\\n|^\\n)(" + String.join("|", SectionHeadings.ALL) + "|Kommun)\\n");
        Matcher matcher = heading.matcher(body);
        List<String> expected = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        while (matcher.find()) {
            expected.add(matcher.group(1));
            starts.add(matcher.end());
        }
        List<Section> sections = Pages.of(page).required().sections();
        int count = expected.contains("Kommun") ? expected.size() - 1 : expected.size();
        assertEquals(
                expected.subList(0, count),
                sections.stream().map(Section::heading).toList());
        for (int i = 0; i < count; i++) {
            int end = i + 1 < starts.size()
                    ? starts.get(i + 1) - expected.get(i + 1).length() - 1
                    : body.length();
            assertEquals(
                    body.substring(starts.get(i), end).strip(),
                    sections.get(i).text().strip());
            assertEquals(i + 1, sections.get(i).order());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void municipalitiesAreAsTheFileHasThem(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        List<Named> expected = new ArrayList<>();
        for (int i = lines.indexOf("Kommun") + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                expected.add(new Named(lines.get(i).replaceFirst("^ • ", ""), i + 1));
            }
        }
        assertEquals(expected, Pages.of(page).required().municipalities());
    }

    @Test
    void wholePagesHaveAllTheirParts() throws IOException {
        List<Project> projects =
                seeds().stream().map(page -> Pages.of(page).required()).toList();
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
    void addressStandsBesideThePage(Path page) throws IOException {
        Path sidecar = page.resolveSibling(stem(page) + ".url");
        String expected = Files.exists(sidecar) ? Files.readString(sidecar).strip() : null;
        assertEquals(expected, Pages.of(page).required().sources().get(0).address());
    }

    @ParameterizedTest
    @MethodSource("otherPages")
    void pagesOfOtherFormsAreRefusedWhole(Path page) {
        Pages.Outcome outcome = Pages.of(page);
        assertEquals(List.of(ProblemCode.FORM_UNKNOWN), outcome.codes());
        assertEquals(true, outcome.project().isEmpty());
    }

    /** Each label in turn is lost, empty or there twice: the rest of the page is read as before. */
    @ParameterizedTest
    @ValueSource(strings = {"LABEL_MISSING", "LABEL_EMPTY", "LABEL_DOUBLED"})
    void labelThatIsWrongCostsNothingElse(ProblemCode code) throws IOException {
        Path page = pages().get(0);
        List<String> lines = Files.readAllLines(page);
        for (String label : List.of("Programområde", "Projektfas", "Telefonnummer", "Total projektbudget", "Region")) {
            List<String> changed = new ArrayList<>(lines);
            int index = lineOf(label, String.join("\n", lines)) - 1;
            switch (code) {
                case LABEL_MISSING -> changed.remove(index);
                case LABEL_EMPTY -> changed.set(index, label);
                default -> changed.add(index + 1, label + "9");
            }
            Pages.Outcome outcome =
                    Pages.of("page.txt", String.join("\n", changed).getBytes(UTF_8));
            assertEquals(List.of(code), outcome.codes(), label);
            assertEquals(Pages.of(page).required().key(), outcome.required().key());
            assertEquals(
                    Pages.of(page).required().sections(), outcome.required().sections());
        }
    }

    private static String valueOf(String label, String raw) {
        Matcher matcher = Pattern.compile("(?m)^" + label + "(.*)$").matcher(raw);
        assertEquals(true, matcher.find(), label);
        return matcher.group(1);
    }

    private static int lineOf(String label, String raw) {
        List<String> lines = Arrays.asList(raw.split("\n", -1));
        return lines.stream()
                        .takeWhile(line -> !line.startsWith(label))
                        .toList()
                        .size()
                + 1;
    }

    private static String titleIn(String raw) {
        Matcher matcher = Pattern.compile("(.+)\\n\\nProgramområde").matcher(raw);
        assertEquals(true, matcher.find());
        return matcher.group(1);
    }

    private static Money amount(String label) {
        return new Money(label, new BigDecimal(label.replaceAll("[^0-9]", "")), "SEK");
    }

    private static String label(@Nullable Named named) {
        return named == null ? "" : named.label();
    }

    private static String stem(Path page) {
        return String.valueOf(page.getFileName()).replaceFirst("\\.txt$", "");
    }

    private static List<Path> textFiles(String folder) throws IOException {
        try (Stream<Path> files = Files.list(TestFiles.shared(folder))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
