package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.esflod.curation.LinkDiff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger tells what became of IRIs, once, whatever happens while it is written. */
class LedgerTest {
    private static final String X = "x-aaaaaaaaaaaaaaaa";
    private static final String Y = "x-bbbbbbbbbbbbbbbb";
    private static final String MALMO = "2120001124";
    private static final String OTHER = "2120000449";
    private static final List<String> IDS =
            List.of("aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "cccccccccccccccc", "dddddddddddddddd");

    @TempDir
    Path dir = Path.of(".");

    @Test
    void whatBecomesOfAnOrganisationIsTold() throws IOException {
        publish(0, List.of(X, MALMO), changes -> {});
        assertEquals(List.of("mint  organisation/2120001124 ", "mint  organisation/x-aaaaaaaaaaaaaaaa "), events(0));

        publish(1, List.of(MALMO), changes -> changes.replaced(organisation(X, MALMO)));
        assertEquals(List.of("link organisation/" + X + " organisation/2120001124 l1"), events(2));

        // The link was withdrawn, and the old IRI is published again.
        publish(2, List.of(X, MALMO), changes -> {});
        assertEquals(List.of("retract organisation/" + X + " organisation/2120001124 "), events(3));

        publish(3, List.of(Y), changes -> changes.replaced(organisation(X, Y)));
        assertEquals(
                List.of("merge organisation/" + X + " organisation/" + Y + " ", "mint  organisation/" + Y + " "),
                events(4));

        publish(0, List.of(MALMO, OTHER), changes -> {});
        assertEquals(6 + 1, events(0).size(), "only what the ledger does not hold");
        publish(0, List.of(MALMO, OTHER), changes -> {});
        assertEquals(7, events(0).size());
        assertTrue(Ledger.of(dir).isWhole());
        assertFalse(Files.exists(dir.resolve("private/ledger-pending.tsv")));
    }

    @Test
    void oneThatTurnedOutToBeSeveralIsSplit() throws IOException {
        publish(0, List.of(X), changes -> {});
        Path work = Files.createDirectories(dir.resolve("w"));
        try (OwnersMoved owners = new OwnersMoved(work)) {
            owners.add(X, MALMO, "l1");
            owners.add(X, OTHER, "l2");
            assertEquals(null, owners.resolved().peek(), "it leads nowhere");
            publish(1, List.of(MALMO, OTHER), changes -> changes.owners(owners));
            assertEquals(
                    List.of(
                            "split organisation/" + X + " organisation/2120000449 l2",
                            "split organisation/" + X + " organisation/2120001124 l1"),
                    events(1).subList(2, 4));
            publish(2, List.of(MALMO, OTHER), changes -> changes.owners(owners));
            assertEquals(5, events(0).size());
        }
    }

    /** One that a curator withdrew, and one that changed for another reason. */
    @Test
    void whatACuratorWithdrewIsRetracted() throws IOException {
        LinkDiff.Side before = new LinkDiff.Side(
                "https://data.example.org/id/link/" + Y.substring(2),
                "owner",
                "Namn",
                "",
                "p",
                "https://data.example.org/id/organisation/" + MALMO,
                "Malmö stad",
                "j",
                3);
        publish(0, List.of(MALMO), changes -> {
            changes.changed(new LinkDiff.Change(LinkDiff.Kind.REMOVED, LinkDiff.Reason.CURATION, before, null));
            changes.changed(new LinkDiff.Change(LinkDiff.Kind.REMOVED, LinkDiff.Reason.SOURCE, before, null));
            changes.changed(new LinkDiff.Change(LinkDiff.Kind.ADDED, LinkDiff.Reason.CURATION, null, before));
            changes.changed(new LinkDiff.Change(LinkDiff.Kind.CHANGED, LinkDiff.Reason.CURATION, before, before));
        });
        assertEquals(List.of("retract link/bbbbbbbbbbbbbbbb organisation/2120001124 bbbbbbbbbbbbbbbb"), events(1));
    }

    /** Noted before the switch, added after it: a killed run's events are added by the next one, or forgotten. */
    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"SYNCED", "RENAMED", "NOTED", "LINKED", "SWITCHED", "ADDED"})
    void aKilledRunLosesAndDoublesNothing(Step step) throws IOException {
        publish(0, List.of(MALMO), changes -> {});
        Versions killed = new Versions(dir, reached -> {
            if (reached == step) {
                throw new Killed();
            }
        });
        try {
            publish(killed, 1, List.of(MALMO, OTHER), changes -> {});
        } catch (Killed e) {
            // As wanted.
        }
        boolean switched = step == Step.SWITCHED || step == Step.ADDED;
        Path ledger = dir.resolve("ledger.tsv");
        if (step == Step.SWITCHED) {
            Files.writeString(ledger, Files.readString(ledger) + "half a li");
        }
        Versions.open(dir).rollback(switched ? IDS.get(1) : IDS.get(0));
        assertEquals(switched ? 2 : 1, events(0).size());
        assertTrue(Ledger.of(dir).isWhole());
        publish(1, List.of(MALMO, OTHER), changes -> {});
        assertEquals(2, events(0).size());
        assertTrue(Ledger.of(dir).isWhole());
    }

    @Test
    void aChangedLineShows() throws IOException {
        publish(0, List.of(MALMO, OTHER, X), changes -> {});
        Path ledger = dir.resolve("ledger.tsv");
        String text = Files.readString(ledger);
        Files.writeString(ledger, text.replace(OTHER, "2120000142"));
        assertFalse(Ledger.of(dir).isWhole());
        Files.writeString(ledger, text.replaceFirst("(?m)^.*" + OTHER + ".*\n", ""));
        assertFalse(Ledger.of(dir).isWhole());
        Files.writeString(ledger, text);
        assertTrue(Ledger.of(dir).isWhole());
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Replacements.Replaced organisation(String old, String by) {
        return new Replacements.Replaced("organisation", old, by);
    }

    private void publish(int id, List<String> organisations, Consumer<IdentityChanges> tell) throws IOException {
        publish(Versions.open(dir), id, organisations, tell);
    }

    private static void publish(Versions versions, int id, List<String> organisations, Consumer<IdentityChanges> tell)
            throws IOException {
        try (Publication publication = versions.begin();
                IdentityChanges changes = new IdentityChanges(publication.work(), versions.ledger());
                OwnersMoved owners = new OwnersMoved(publication.work());
                Replacements published = new Replacements(publication.work(), Replacements.Kind.ORGANISATION)) {
            Files.writeString(publication.building().resolve("data.txt"), IDS.get(id));
            organisations.forEach(published::published);
            changes.published(published);
            owners.add(X, MALMO, "l1");
            if (!organisations.contains(OTHER)) {
                changes.owners(owners);
            }
            tell.accept(changes);
            publication.commit(IDS.get(id), changes.draft());
        }
    }

    /** Type, from, to and link of the events from one on. */
    private List<String> events(int from) {
        List<String> events = new ArrayList<>();
        Ledger.of(dir).forEach(event -> events.add(String.join(" ", event[2], event[3], event[4], event[5])));
        return events.subList(from, events.size());
    }
}
