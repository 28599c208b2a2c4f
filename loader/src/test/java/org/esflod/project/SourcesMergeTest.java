package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One project from a page, a list and another crawl: which records belong together, and whose facts stand. */
class SourcesMergeTest {
    private static final Preference PAGES = new Preference(List.of(), Set.of("page"));
    private static final Preference LIST_FIRST = new Preference(List.of("list"), Set.of("page"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void eachFactIsStatedOnceAndGapsAreFilled() throws IOException {
        Project page =
                from("page", "a.txt", null, record("2015/00648", builder -> builder.with("grantedAmount", "500 SEK")
                        .with("startDate", "2016-01-01")
                        .with("region", "Sydsverige")));
        Project list =
                from("list", "b.csv", null, record("2015 00648", builder -> builder.with("grantedAmount", "500,00 SEK")
                        .with("endDate", "2017-12-31")
                        .with("owner.organisationNumber", "212000-2742")
                        .with("coFinancingRate", "40%")
                        .with("participants", "12")
                        .with("plannedParticipants", "10")
                        .with("title.en", "The way")));
        ProjectMerge.Merged merged = only(run(PAGES, page, list));
        Project project = merged.project();
        assertEquals(List.of(), merged.conflicts());
        assertEquals(2, project.sources().size());
        assertEquals("500 SEK", Objects.requireNonNull(project.grantedAmount()).label());
        Period period = Objects.requireNonNull(project.period());
        assertEquals(List.of("2016-01-01", "2017-12-31"), period.labels());
        assertEquals("212000-2742", project.owner().organisationNumber());
        assertEquals(new Participants(10, 12), project.participants());
        assertEquals(List.of(new LanguageText("The way", "en")), project.otherTitles());
        assertEquals(
                List.of(ProblemCode.SOURCE_DOUBLED),
                merged.problems().stream().map(Problem::code).toList());
        RecordSchema.line(project);
    }

    @Test
    void whatDiffersIsAConflictAndThePreferredStands() throws IOException {
        Project page =
                from("page", "a.txt", null, record("2015/00648", builder -> builder.with("grantedAmount", "500 SEK")
                        .with("owner", "Malmö stad")
                        .separated("municipalities", ",", "Malmö,Lund")));
        Project list =
                from("list", "b.csv", null, record("2015/00648", builder -> builder.with("grantedAmount", "600 SEK")
                        .with("owner", "MALMÖ KOMMUN")
                        .separated("municipalities", ",", "Lund,Malmö")));
        ProjectMerge.Merged byName = only(run(PAGES, list, page));
        assertEquals("Malmö stad", byName.project().owner().label());
        assertEquals(
                List.of("owner.label: Malmö stad / MALMÖ KOMMUN", "grantedAmount: 500 SEK / 600 SEK"), told(byName));
        ProjectMerge.Merged byForm = only(run(LIST_FIRST, page, list));
        assertEquals("MALMÖ KOMMUN", byForm.project().owner().label());
        assertEquals(
                List.of("owner.label: MALMÖ KOMMUN / Malmö stad", "grantedAmount: 600 SEK / 500 SEK"), told(byForm));
        assertEquals(0, byForm.refused());
    }

    @Test
    void aConflictNamesTheSourceThatFilledTheGap() throws IOException {
        Project first = from("page", "a.txt", null, record("1", builder -> builder));
        Project second = from("page", "b.txt", null, record("1", builder -> builder.with("region", "Sydsverige")));
        Project third = from("page", "c.txt", null, record("1", builder -> builder.with("region", "Stockholm")));
        ProjectMerge.Merged merged = only(run(PAGES, third, first, second));
        Conflict conflict = merged.conflicts().get(0);
        assertEquals(0, Objects.requireNonNull(merged.project().region()).line(), "it is none of the first source");
        assertEquals("b.txt", conflict.preferred().file());
        assertEquals("c.txt", conflict.other().file());
    }

    @Test
    void whatTheFormSaysOfAllGivesWayToWhatASourceSays() throws IOException {
        Project constant =
                from("page", "a.txt", null, record("1", builder -> builder.constant("cci", "2021SE05SFPR001")));
        Project stated = from("list", "b.csv", null, record("1", builder -> builder.with("cci", "2021SE05SFPR")));
        for (Preference preference : List.of(PAGES, LIST_FIRST)) {
            ProjectMerge.Merged merged = only(run(preference, constant, stated));
            assertEquals(List.of(), merged.conflicts());
            Funding funding = Objects.requireNonNull(merged.project().funding());
            assertEquals("2021SE05SFPR", Objects.requireNonNull(funding.cci()).label());
        }
    }

    @Test
    void anAmountInAnotherCurrencyIsNotMixedIn() throws IOException {
        Project page = from("page", "a.txt", null, record("1", builder -> builder.with("grantedAmount", "500 SEK")));
        Project list = from("list", "b.csv", null, record("1", builder -> builder.with("eligibleCost", "50 EUR")));
        ProjectMerge.Merged merged = only(run(PAGES, page, list));
        assertNull(merged.project().funding());
        assertEquals(ProblemCode.CURRENCY_DIFFERS, merged.problems().get(0).code());
        assertEquals(List.of("funding.eligibleCost:  / 50 EUR"), told(merged));
    }

    @Test
    void anEndBeforeTheStartIsNotMixedIn() throws IOException {
        Project page = from("page", "a.txt", null, record("1", builder -> builder.with("startDate", "2016-01-01")));
        Project list = from("list", "b.csv", null, record("1", builder -> builder.with("endDate", "2015-01-01")));
        ProjectMerge.Merged merged = only(run(PAGES, page, list));
        assertNull(Objects.requireNonNull(merged.project().period()).end());
        assertEquals(ProblemCode.PERIOD_REVERSED, merged.problems().get(0).code());
    }

    @Test
    void twoCrawlsOfOnePageAreOneProjectWhateverTheySay() throws IOException {
        String address = "https://www.esf.se/p/1";
        Project first = from("page", "a.txt", address, record(null, builder -> builder));
        Project second =
                from("page", "b.txt", address, record(null, builder -> builder.with("owner", "Sala  Kommun AB")));
        ProjectMerge.Merged merged = only(run(PAGES, first, second));
        assertEquals("Sala kommun", merged.project().owner().label());
        assertEquals(List.of("owner.label: Sala kommun / Sala  Kommun AB"), told(merged));
        assertEquals(2, merged.project().sources().size());
    }

    @Test
    void rowsOfOneListWithItsAddressStaySeveral() throws IOException {
        String address = "https://example.org/list";
        assertEquals(
                2,
                run(
                                PAGES,
                                from("list", "a.csv", address, record("1", builder -> builder)),
                                from("list", "b.csv", address, record("2", builder -> builder)))
                        .size());
    }

    @Test
    void oneTitleInOneRegionWithOtherOwnerOrStartIsAnotherProject() throws IOException {
        Project first = from("page", "a.txt", null, record(null, builder -> builder.with("region", "Stockholm")));
        Project owner = from("page", "b.txt", null, record(null, builder -> builder.with("region", "Stockholm")
                .with("owner", "Heby kommun")));
        Project start = from("page", "c.txt", null, record(null, builder -> builder.with("region", "Stockholm")
                .with("startDate", "2016-01-01")));
        assertEquals(3, run(PAGES, first, owner, start).size());
    }

    @Test
    void aHashedKeyJoinsCompatibleFactsOnly() throws IOException {
        Project first = from("page", "a.txt", null, record(null, builder -> builder.with("region", "Stockholm")));
        Project more = from("page", "b.txt", null, record(null, builder -> builder.with("phase", "Genomförande")));
        Project other = from("page", "c.txt", null, record(null, builder -> builder.with("region", "Sydsverige")));
        ProjectMerge.Merged merged = only(run(PAGES, first, more, other));
        assertEquals(2, merged.records());
        assertEquals(1, merged.refused());
        assertEquals(
                List.of(ProblemCode.SOURCE_DOUBLED, ProblemCode.KEY_CONFLICT),
                merged.problems().stream().map(Problem::code).toList());
    }

    @Test
    void aRecordWithoutCaseNumberJoinsTheOneThatHasIt() throws IOException {
        Project hashed = from("page", "a.txt", null, record(null, builder -> builder.with("region", "Stockholm")));
        Project numbered =
                from("list", "b.csv", null, record("2015/00648", builder -> builder.with("phase", "Genomförande")));
        ProjectMerge.Merged merged = only(run(PAGES, hashed, numbered));
        assertEquals("2015-00648", merged.project().key());
        assertEquals("2015/00648", merged.project().caseNumber());
        assertEquals(
                "Stockholm", Objects.requireNonNull(merged.project().region()).label());
    }

    @Test
    void aRecordThatMayBelongToSeveralStaysByItself() throws IOException {
        List<ProjectMerge.Merged> all = run(
                PAGES,
                from("page", "a.txt", null, record(null, builder -> builder)),
                from("list", "b.csv", null, record("2015/00648", builder -> builder)),
                from("list", "c.csv", null, record("2015/00649", builder -> builder)));
        assertEquals(
                List.of(
                        "2015-00648",
                        "2015-00649",
                        record(null, builder -> builder).key()),
                all.stream().map(merged -> merged.project().key()).toList());
        assertEquals(
                List.of(ProblemCode.KEY_AMBIGUOUS),
                all.get(2).problems().stream().map(Problem::code).toList());
    }

    /** The page's own address tells more than a hash: it leads to the one of two. */
    @Test
    void theAddressDecidesBetweenSeveral() throws IOException {
        String address = "https://www.esf.se/p/1";
        List<ProjectMerge.Merged> all = run(
                PAGES,
                from("page", "a.txt", address, record(null, builder -> builder)),
                from("page", "b.txt", address, record("2015/00648", builder -> builder)),
                from("list", "c.csv", null, record("2015/00649", builder -> builder)));
        assertEquals(2, all.size());
        assertEquals(2, all.get(0).records());
    }

    /** One hashed key leads by its address to another one, and that one by its facts to a case number. */
    @Test
    void followsChains() throws IOException {
        String address = "https://www.esf.se/p/1";
        for (int i = 0; i < 20; i++) {
            String owner = "Ägare " + i; // so that either of the two keys comes first in some of the rounds
            ProjectMerge.Merged merged = only(run(
                    PAGES,
                    from("page", "a.txt", address, record(null, builder -> builder.with("owner", owner))),
                    from("page", "b.txt", address, record(null, builder -> builder)),
                    from("page", "c.txt", null, record(null, builder -> builder.with("owner", owner))),
                    from("list", "d.csv", null, record("2015/00648", builder -> builder))));
            assertEquals("2015-00648", merged.project().key());
            assertEquals(4, merged.records());
        }
    }

    @Test
    void mergesThousandsOfRecordsOfOneKey() throws IOException {
        List<Project> records = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            int number = i;
            records.add(from(
                    "list",
                    "a" + i + ".csv",
                    null,
                    record("1", builder -> builder.with("participants", "" + number % 2))));
        }
        ProjectMerge.Merged merged = only(run(PAGES, records.toArray(Project[]::new)));
        assertEquals(3_000, merged.records());
        assertEquals(1_500, merged.conflicts().size());
    }

    /** Pages of 2021-2027 leave out its last three figures; two whole ones that differ are two programmes. */
    @Test
    void numberOfAProgrammeThatIsCutShortIsNoConflict() throws IOException {
        for (List<String> stated :
                List.of(List.of("2021SE05SFPR", "2021SE05SFPR001"), List.of("2021SE05SFPR001", "2021SE05SFPR"))) {
            ProjectMerge.Merged merged = only(run(
                    PAGES,
                    from("page", "a.txt", null, record("24-1", builder -> builder.with("cci", stated.get(0)))),
                    from("list", "b.csv", null, record("24-1", builder -> builder.with("cci", stated.get(1))))));
            assertEquals(List.of(), merged.conflicts());
            Named cci = Objects.requireNonNull(
                    Objects.requireNonNull(merged.project().funding()).cci());
            assertEquals("2021SE05SFPR001", cci.label());
            assertTrue(cci.stated());
        }
        ProjectMerge.Merged two = only(run(
                PAGES,
                from("page", "a.txt", null, record("24-1", builder -> builder.with("cci", "2021SE05SFPR001"))),
                from("list", "b.csv", null, record("24-1", builder -> builder.with("cci", "2021SE05SFPR002")))));
        assertEquals(List.of("funding.cci: 2021SE05SFPR001 / 2021SE05SFPR002"), told(two));
    }

    private static Project record(@Nullable String caseNumber, UnaryOperator<Draft> more) {
        return more.apply(Draft.of().with("programmePeriod", "2014-2020").with("caseNumber", caseNumber))
                .kept();
    }

    private static Project from(String form, String file, @Nullable String address, Project project) {
        String hash = "0".repeat(64);
        SourceRef source = new SourceRef(Keys.sourceRecord(file, 1, hash), form, file, 1, address, hash);
        return project.withSources(List.of(source));
    }

    /** As a run does it: sorted, grouped, merged. */
    private List<ProjectMerge.Merged> run(Preference preference, Project... projects) throws IOException {
        List<ProjectMerge.Merged> merged = new ArrayList<>();
        try (ProjectSpool spool = ProjectSpool.in(folder, preference)) {
            for (int i = 0; i < projects.length; i++) {
                spool.add(projects[i], i);
            }
            try (ProjectGroups groups = spool.groups()) {
                while (groups.hasNext()) {
                    merged.add(ProjectMerge.merge(groups.next(), preference));
                }
            }
        }
        return merged;
    }

    private static ProjectMerge.Merged only(List<ProjectMerge.Merged> all) {
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static List<String> told(ProjectMerge.Merged merged) {
        return merged.conflicts().stream()
                .map(conflict -> conflict.field() + ": " + conflict.preferredValue() + " / " + conflict.otherValue())
                .toList();
    }
}
