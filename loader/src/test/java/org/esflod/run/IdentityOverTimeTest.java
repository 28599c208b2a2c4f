package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.esflod.dataset.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner that is linked later, and one whose link is withdrawn: IRIs, comparison of links, ledger. */
class IdentityOverTimeTest {
    private static final String TABLE = "mapping/reference/public_organisations.csv";
    private static final String ALIASES = "mapping/reference/authority_aliases.csv";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Home unknowing;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path page;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path dir;

    /** Where the tables do not know the owner's name. */
    @BeforeEach
    void forgetAName() throws IOException {
        unknowing = TemporaryHome.in(folder.resolve("home"))
                .with(TABLE, "Skogsstyrelsen", "Okänt verk")
                .with(ALIASES, "kogsstyrelsen", "känt verk")
                .home();
        page = Page.good()
                .with("Sala kommun, Arbetsmarknadsenheten", "Skogsstyrelsen")
                .to(folder.resolve("in/a.txt"));
        dir = folder.resolve("published");
    }

    @Test
    void anOwnerThatIsLinkedLaterIsFoundUnderItsOldIri() throws IOException {
        publish(unknowing);
        String old = organisationKeys().stream()
                .filter(key -> key.startsWith("x-"))
                .findFirst()
                .orElseThrow();
        assertEquals("kind,old_key,new_key\n", replaced());
        int minted = events().size();
        assertTrue(minted > 290 && events().contains("mint  organisation/" + old), "all that is published");
        assertEquals(1, diff().size(), "nothing to compare with");

        String first =
                Files.readSymbolicLink(dir.resolve("current")).getFileName().toString();
        Run second = publish(Home.find());
        Path written = folder.resolve("diff.tsv");
        Run compared = Run.of("links", "diff", dir, first, "--to", written);
        assertTrue(compared.out().contains("links added: 1 by tables"), compared.out() + compared.err());
        assertEquals(diff(), Files.readAllLines(written));
        Run unknown = Run.of("links", "diff", dir, "aaaaaaaaaaaaaaaa", "--to", written);
        assertTrue(unknown.err().contains("there is no version aaaaaaaaaaaaaaaa"), unknown.err());
        assertEquals("kind,old_key,new_key\norganisation," + old + ",2021005612\n", replaced());
        assertTrue(
                statements()
                        .contains(
                                "<https://esf-lod.example/id/organisation/" + old
                                        + "> <http://purl.org/dc/terms/isReplacedBy> <https://esf-lod.example/id/organisation/2021005612> ."));
        assertFalse(organisationKeys().contains(old));
        List<String> since = events().subList(minted, events().size());
        assertEquals(
                List.of("mint  organisation/2021005612", "link organisation/" + old + " organisation/2021005612"),
                since);
        assertTrue(second.out().contains("links added: 1 by tables"), second.out());
        assertTrue(diff().get(1).startsWith("added\ttables\towner\tSkogsstyrelsen\t"), diff().toString());
        assertTrue(Files.readString(dir.resolve("current/meta/manifest.json")).contains("\"curation\""));

        publish(Home.find());
        assertEquals(2, replaced().lines().count(), "carried on");
        assertEquals(minted + 2, events().size());

        // The link is withdrawn: the old IRI is that of the owner again.
        Run fourth = publish(unknowing);
        assertEquals("kind,old_key,new_key\n", replaced());
        assertTrue(organisationKeys().contains(old));
        assertEquals(
                List.of("retract organisation/" + old + " organisation/2021005612"),
                events().subList(minted + 2, events().size()));
        assertTrue(fourth.out().contains("switched to the earlier version"), fourth.out());
        assertTrue(Ledger.of(dir).isWhole());
    }

    @Test
    void theLedgerTellsNobody() throws IOException {
        publish(Home.find());
        String ledger = Files.readString(dir.resolve("ledger.tsv"));
        assertFalse(ledger.contains("Påhittad") || ledger.contains("@"));
    }

    @Test
    void contradictingCuratedLinksStopTheRun() throws IOException {
        Home contradicting = TemporaryHome.in(folder.resolve("other"))
                .with(
                        "mapping/links/public-bodies.sssom.tsv",
                        "esfcurated:pb-02\tLandstinget i Kalmar län",
                        "esfcurated:pb-02\tLandstinget i Uppsala län")
                .home();
        Run run = Run.at(contradicting, "publish", page, "--to", dir);
        assertEquals(3, run.exit());
        assertTrue(run.err().contains("curated links pb-01 (") && run.err().contains("and pb-02 ("), run.err());
        assertFalse(Files.exists(dir.resolve("current")));
    }

    private Run publish(Home home) {
        Run run = Run.at(home, "publish", page, "--to", dir);
        assertEquals(0, run.exit(), run.out() + run.err());
        return run;
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        Ledger.of(dir).forEach(event -> events.add(String.join(" ", event[2], event[3], event[4])));
        return events;
    }

    private List<String> diff() throws IOException {
        return Files.readAllLines(dir.resolve("current/links/link-diff.tsv"));
    }

    private List<String> organisationKeys() throws IOException {
        return Files.readAllLines(dir.resolve("current/tables/organisations.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 3)[1])
                .toList();
    }

    private String replaced() throws IOException {
        return Files.readString(dir.resolve("current/meta/replaced.csv"));
    }

    private List<String> statements() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(dir.resolve("current/dumps/esf.nt.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
