package org.esflod.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.esflod.TestFiles;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.junit.jupiter.api.Test;

class ProjectMergeTest {
    @Test
    void oneRecordStaysAsItIs() throws IOException {
        Project project = read("a.txt", page());
        assertEquals(
                new ProjectMerge.Merged(
                        project,
                        Collections.singletonList(project.contact()),
                        1,
                        0,
                        0,
                        List.of(),
                        List.of(new ProjectMerge.Alike(project, 1)),
                        List.of()),
                merged(List.of(project)));
    }

    @Test
    void samePageTwiceIsOneProjectWithTwoSources() throws IOException {
        Project first = read("a.txt", page());
        Project second = read("b.txt", "Stäng\n\n" + page());
        ProjectMerge.Merged merged = merged(List.of(first, second));
        assertEquals(
                List.of("a.txt", "b.txt"),
                merged.project().sources().stream().map(SourceRef::file).toList());
        assertEquals(first.owner(), merged.project().owner());
        assertEquals(1, merged.doubled());
        assertEquals(0, merged.refused());
        assertEquals(
                List.of(new Problem(
                        ProblemCode.SOURCE_DOUBLED, new SourcePosition("b.txt", 0, "page-2007-2013"), "", "a.txt")),
                merged.problems());
        RecordSchema.line(merged.project());
    }

    @Test
    void sameFileTwiceIsOneSource() throws IOException {
        Project project = read("a.txt", page());
        ProjectMerge.Merged merged = merged(List.of(project, project));
        assertEquals(project, merged.project());
        assertEquals(1, merged.doubled());
    }

    @Test
    void orderOfTheInputsDoesNotMatter() throws IOException {
        Project first = read("a.txt", page());
        Project written = read("b.txt", page().replace("1 250 000 kr", "1250000 kr"));
        Project other = read("c.txt", page().replace("2 400 000", "2 500 000"));
        Project sameName = read("c.txt", page().replace("2 400 000", "2 600 000"));
        ProjectMerge.Merged merged = merged(List.of(first, written, other, sameName));
        assertEquals(merged, merged(List.of(sameName, other, written, first)));
        assertEquals(merged, merged(List.of(other, first, sameName, written)));
        assertEquals(first.grantedAmount(), merged.project().grantedAmount());
        assertEquals(2, merged.refused());
    }

    @Test
    void pageAsTextAndAsHtmlAreOneProject() throws IOException {
        String table =
                Files.readString(TestFiles.home("loader/src/test/resources/cases-pages/page-as-html-table/page.html"));
        String layout =
                Files.readString(TestFiles.home("loader/src/test/resources/cases-pages/html-told-by-content/page.txt"));
        ProjectMerge.Merged merged = merged(List.of(read("a.html", table), read("b.html", layout)));
        assertEquals(2, merged.project().sources().size());
    }

    @Test
    void otherFactsAreRefusedAndOnlyNamed() throws IOException {
        Project first = read("a.txt", page());
        Project other = read(
                "b.txt",
                page().replace("Total projektbudget2", "Total projektbudget3")
                        .replace("RegionÖstra", "RegionNorra")
                        .replace("Eva", "Bo"));
        Project same = read("c.txt", page());
        assertEquals(first.key(), other.key());
        ProjectMerge.Merged merged = merged(List.of(first, other, same));
        assertEquals(
                List.of("a.txt", "c.txt"),
                merged.project().sources().stream().map(SourceRef::file).toList());
        assertEquals(first.totalBudget(), merged.project().totalBudget());
        assertEquals(1, merged.refused());
        assertEquals(
                new Problem(
                        ProblemCode.KEY_CONFLICT,
                        new SourcePosition("b.txt", 0, "page-2007-2013"),
                        "",
                        "totalBudget, region (a.txt)"),
                merged.problems().get(0));
    }

    @Test
    void contactPersonIsNoFactOfTheProject() throws IOException {
        Project first = read("a.txt", page());
        Project other = read("b.txt", page().replace("Eva Påhittad", "Bo Påhittad"));
        ProjectMerge.Merged merged = merged(List.of(first, other));
        assertEquals(0, merged.refused());
        assertEquals(first.contact(), merged.project().contact());
        // Both stay out of the texts.
        assertEquals(Arrays.asList(first.contact(), other.contact()), merged.contacts());
        assertFalse(merged.problems().toString().contains("Påhittad"));
    }

    @Test
    void amountsCountByValue() throws IOException {
        Project first = read("a.txt", page());
        Project other = read("b.txt", page().replace("1 250 000 kr", "1250000,00 SEK"));
        assertEquals(0, merged(List.of(first, other)).refused());
    }

    @Test
    void everyFieldButTheContactPersonIsAFact() throws IOException {
        Project first = read("a.txt", page());
        List<String> changes = List.of(
                "Programområde 2=Programområde 1",
                "Genomförande=Förprojektering",
                "1 250 000=1 250 001",
                "2 400 000=2 400 001",
                "till 2011-02-28=till 2011-03-01",
                "RegionÖstra=RegionNorra",
                " • Sala= • Uppsala",
                "fast punkt=lös punkt");
        for (String change : changes) {
            String[] fromTo = change.split("=", 2);
            Project other = read("b.txt", page().replace(fromTo[0], fromTo[1]));
            assertEquals(first.key(), other.key(), change);
            assertEquals(1, merged(List.of(first, other)).refused(), change);
        }
    }

    private static ProjectMerge.Merged merged(List<Project> records) {
        return Groups.merge(Preference.NONE, records);
    }

    private static String page() throws IOException {
        return Files.readString(TestFiles.home("loader/src/test/resources/cases-pages/page-as-text/page.txt"));
    }

    private static Project read(String name, String page) {
        return Pages.of(name, page.getBytes(UTF_8)).required();
    }
}
