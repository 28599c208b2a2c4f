package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.esflod.curation.CuratedLinks;
import org.esflod.curation.ReviewRow;
import org.esflod.curation.SssomWriter;
import org.esflod.project.BaseIri;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the queue of a version through a reviewer's table into curated links. */
class LinksReviewTest {
    private static final List<ReviewRow> ROWS = List.of(
            row("Stadskontoret i Ån", "SE22", "2120001124", "Malmö <stad>", true, "0.61", 1, 40),
            row("Stadskontoret i Ån", "SE22", "2120000449", "Linköpings kommun", true, "0.22", 2, 40),
            row("Veto AB", "*", "5560360793", "Veto Aktiebolag", false, "1.0", 1, 1000),
            row("Ingen", "2014-2020", null, "", false, "0", 1, 3),
            row("Lika", "1280", "2321000255", "Region Skåne", false, "0.5", 1, 40));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path dir;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path links;

    @BeforeEach
    void publish() throws IOException {
        dir = folder.resolve("published");
        links = folder.resolve("links");
        Path version = Files.createDirectories(dir.resolve("versions/aaaaaaaaaaaaaaaa"));
        Files.createSymbolicLink(dir.resolve("current"), Path.of("versions", "aaaaaaaaaaaaaaaa"));
        Files.createDirectories(version.resolve("links"));
        BaseIri base = new BaseIri("https://data.example.org/esf/");
        SssomWriter.write(
                version.resolve("links/review.sssom.tsv"),
                ReviewRow.header(base, "3f9a", "se-owner 1"),
                to -> ROWS.forEach(row -> to.accept(row.mapping(base))));
    }

    @Test
    void theMostWorthADecisionComesFirst() throws IOException {
        Run run = review();
        assertTrue(run.out().contains("4 names wait in version aaaaaaaaaaaaaaaa"), run.out());
        List<String> lines = Files.readAllLines(folder.resolve("review/review.tsv"));
        assertEquals(
                "decision\tcandidate\treviewer\tdate\tcomment\tid\tname\tscope\tproposed\tproposed_name\tunit\tconfidence\t"
                        + "records\tweight\twhy\tevidence\tfeatures\tregister",
                lines.get(0));
        assertEquals(
                List.of("Lika 40", "Stadskontoret i Ån 31.2", "Stadskontoret i Ån 31.2", "Veto AB 10", "Ingen 0.03"),
                lines.stream()
                        .skip(1)
                        .map(line -> line.split("\t", -1))
                        .map(cells -> cells[6] + " " + cells[13])
                        .toList());
        assertEquals("2120001124", lines.get(2).split("\t", -1)[1]);
        Run again = review();
        assertEquals(0, again.exit());
        assertEquals(lines, Files.readAllLines(folder.resolve("review/review.tsv")));
    }

    @Test
    void thePageIsWholeWithoutScripts() throws IOException {
        review();
        for (String name : List.of("review.html", "review.en.html")) {
            Document page =
                    Jsoup.parse(Files.readString(folder.resolve("review").resolve(name)));
            assertTrue(page.select("script, link, img, [onclick], [style]").isEmpty());
            assertEquals(
                    name.equals("review.html") ? "sv" : "en",
                    page.select("html").attr("lang"));
            assertEquals(1, page.select("h1").size());
            assertEquals(1 + 4, page.select("h2").size());
            assertTrue(page.select("a[hreflang]").attr("href").startsWith("review."));
            for (Element region : page.select("[role=region]")) {
                assertEquals(
                        1, page.select("#" + region.attr("aria-labelledby")).size());
            }
            for (Element table : page.select("table")) {
                assertFalse(table.select("caption").isEmpty());
                assertFalse(table.select("th[scope=row]").isEmpty());
            }
            assertTrue(page.text().contains("Malmö <stad>"));
            assertTrue(page.text().contains("\"Ingen\" skos:exactMatch sssom:NoTermFound (2014-2020)"));
            assertTrue(page.text().contains("Not skos:exactMatch esforganisation:5560360793 (*)"));
        }
    }

    @Test
    void decisionsBecomeCuratedLinks() throws IOException {
        review();
        decide(line -> {
            String[] cells = line.split("\t", -1);
            String decided =
                    switch (cells[6] + " " + cells[8]) {
                        case "Stadskontoret i Ån 2120001124" -> "unit";
                        case "Stadskontoret i Ån 2120000449", "Veto AB 5560360793" -> "not";
                        case "Ingen " -> "none";
                        default -> "";
                    };
            return decided.isEmpty() ? line : decided + "\t" + cells[1] + "\tcur-01\t2026-06-30\tseen" + rest(line);
        });
        Run run = Run.of("links", "import", folder.resolve("review/review.tsv"), "--links", links, "--queue", dir);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("4 decisions added, 0 replaced, 1 rows without decision"), run.out());
        CuratedLinks curated = CuratedLinks.read(links);
        assertEquals(
                "2120001124",
                curated.find("Stadskontoret i Ån", List.of("SE224")).match());
        assertTrue(curated.find("Stadskontoret i Ån", List.of("SE22")).unit());
        assertTrue(curated.find("Veto AB", List.of()).not().contains("5560360793"));
        assertTrue(curated.find("Ingen", List.of("2014-2020")).noTerm());
        String written = Files.readString(links.resolve("reviewed.sssom.tsv"));
        Run again = Run.of("links", "import", folder.resolve("review/review.tsv"), "--links", links);
        assertTrue(again.out().contains("0 decisions added, 0 replaced"), again.out());
        assertEquals(written, Files.readString(links.resolve("reviewed.sssom.tsv")));

        // Another organisation than the one proposed, written with a hyphen; and a mind that was changed.
        decide(line -> line.contains("Lika") ? "match\t212000-0142\tcur-02\t2026-07-01\t" + rest(line) : line);
        decide(line -> line.startsWith("not\t5560360793") ? "match" + line.substring(3) : line);
        Run third = Run.of("links", "import", folder.resolve("review/review.tsv"), "--links", links);
        assertTrue(third.out().contains("1 decisions added, 1 replaced"), third.out() + third.err());
        assertEquals(
                "2120000142",
                CuratedLinks.read(links).find("Lika", List.of("1280")).match());
        assertEquals(
                "5560360793",
                CuratedLinks.read(links).find("Veto AB", List.of()).match());
    }

    @Test
    void nothingIsHalfWritten() throws IOException {
        review();
        String table = Files.readString(folder.resolve("review/review.tsv"));
        String good = "\tcur-01\t2026-06-30\t";
        for (List<String> each : List.of(
                List.of("Lika", "maybe\t2321000255" + good, "decision: match, unit, not, none or nothing"),
                List.of("Lika", "match\t7502310241" + good, "candidate: the number of a legal person"),
                List.of("Ingen", "match\t" + good, "candidate: the number of a legal person"),
                List.of("Lika", "match\t2321000255\tBo Fiktivsson\t2026-06-30\t", "reviewer: a role such as"),
                List.of("Lika", "match\t2321000255\tcur-01\t30/6\t", "date: a day such as"),
                List.of("Lika", "match\t2321000255" + good + "ring 070-174 06 05", "comment: holds what may be"))) {
            Files.writeString(folder.resolve("review/review.tsv"), table);
            decide(line -> line.contains("\t" + each.get(0) + "\t") ? each.get(1) + rest(line) : line);
            Run run = Run.of("links", "import", folder.resolve("review/review.tsv"), "--links", links);
            assertEquals(3, run.exit());
            assertTrue(run.err().contains(each.get(2)), run.err());
            assertFalse(run.err().contains("750231") || run.err().contains("Fiktivsson"), run.err());
            assertFalse(Files.exists(links.resolve("reviewed.sssom.tsv")));
        }
        // Two candidates cannot both be it, nor one of them and nobody.
        for (String second : List.of("match", "none")) {
            Files.writeString(folder.resolve("review/review.tsv"), table);
            decide(line -> line.contains("Stadskontoret") && line.contains("\t2120001124\t")
                    ? "unit\t2120001124" + good + rest(line)
                    : line);
            decide(line -> line.contains("Stadskontoret") && line.contains("Linköping")
                    ? second + "\t2120000449" + good + rest(line)
                    : line);
            Run run = Run.of("links", "import", folder.resolve("review/review.tsv"), "--links", links);
            assertEquals(3, run.exit());
            assertTrue(
                    run.err()
                            .matches(
                                    "(?s).*curated links r-[a-z2-7]{16} .*review.tsv, line \\d\\) and r-[a-z2-7]{16} .*"
                                            + " contradict each other on \"Stadskontoret i Ån\".*"),
                    run.err());
        }
        // An id that is not its row's, and one that waits no more.
        Files.writeString(
                folder.resolve("review/review.tsv"),
                table.replace("\tLika\t", "\tAnnat\t")
                        .replace("\n\t2321000255\t\t\t\t", "\nmatch\t2321000255" + good + "\t"));
        Run changed = Run.of("links", "import", folder.resolve("review/review.tsv"), "--links", links);
        assertTrue(changed.err().contains("id: it is not the id of this name, scope and proposal"), changed.err());
        Files.writeString(
                folder.resolve("review/review.tsv"),
                table.replace("\n\t2321000255\t\t\t\t", "\nmatch\t2321000255" + good + "\t"));
        Path queue = dir.resolve("current/links/review.sssom.tsv");
        Files.writeString(queue, Files.readString(queue).replaceAll("(?m)^.*\\tLika\\t.*\\n", ""));
        Run gone = Run.of("links", "import", folder.resolve("review/review.tsv"), "--links", links, "--queue", dir);
        assertTrue(gone.err().contains("id: the row is not in the queue of the version"), gone.err());
        assertFalse(Files.exists(links));
    }

    @Test
    void aContradictionToWhatIsCuratedIsRefusedByBothNames() throws IOException {
        review();
        decide(line -> line.contains("\tLika\t") ? "match\t2321000255\tcur-01\t2026-06-30\t" + rest(line) : line);
        Run first = Run.of("links", "import", folder.resolve("review/review.tsv"), "--links", links);
        assertEquals(0, first.exit(), first.err());
        String before = Files.readString(links.resolve("reviewed.sssom.tsv"));
        decide(line -> line.contains("\tLika\t") ? "match\t2120001124\tcur-01\t2026-06-30\t" + rest(line) : line);
        Run second = Run.of("links", "import", folder.resolve("review/review.tsv"), "--links", links);
        assertEquals(3, second.exit());
        assertTrue(second.err().contains("contradict each other on \"Lika\""), second.err());
        assertEquals(before, Files.readString(links.resolve("reviewed.sssom.tsv")));
    }

    @Test
    void aVersionWithoutQueueIsSaidToHaveNone() throws IOException {
        Files.delete(dir.resolve("current/links/review.sssom.tsv"));
        assertTrue(Run.of("links", "review", dir).err().contains("has no links/review.sssom.tsv; publish again"));
        assertTrue(Run.of("links", "review", folder.resolve("none")).err().contains("nothing is published in"));
    }

    private Run review() {
        Run run = Run.of("links", "review", dir, "--to", folder.resolve("review"));
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    private void decide(UnaryOperator<String> change) throws IOException {
        Path table = folder.resolve("review/review.tsv");
        StringBuilder text = new StringBuilder();
        Files.readAllLines(table)
                .forEach(line -> text.append(change.apply(line)).append('\n'));
        Files.writeString(table, text);
    }

    /** What follows the reviewer's five columns, from the tab on. */
    private static String rest(String line) {
        int at = 0;
        for (int i = 0; i < 5; i++) {
            at = line.indexOf('\t', at) + 1;
        }
        return line.substring(at - 1);
    }

    private static ReviewRow row(
            String label,
            String scope,
            @Nullable String candidate,
            String name,
            boolean unit,
            String confidence,
            int rank,
            long records) {
        return new ReviewRow(
                label,
                scope,
                candidate,
                name,
                unit,
                new BigDecimal(confidence),
                rank,
                records,
                "two candidates are equally likely",
                "The name beside the unit.",
                "cov_q=1.0 place=agree",
                "49 · MALMÖ · active");
    }
}
