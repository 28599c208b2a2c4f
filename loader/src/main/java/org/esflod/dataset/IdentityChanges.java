package org.esflod.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.esflod.curation.LinkDiff;
import org.esflod.problem.LoaderException;
import org.esflod.project.Keys;
import org.esflod.project.LineSort;
import org.jspecify.annotations.Nullable;

/**
 * What a new version changes in what IRIs mean: the events to add to the {@link Ledger} when it is switched to.
 *
 * <p>Compared is with the ledger itself, not with the version served before: after a rollback nothing is said twice. Minted
 * are IRIs of organisations; of projects only replacements are told. Memory does not grow with their number.
 */
public final class IdentityChanges implements Closeable {
    private static final String ORGANISATION = Replacements.Kind.ORGANISATION.word() + "/";

    /** Behind all events of the ledger. */
    private static final String NOW = "~";

    private final LineSort lines;
    private final LineSort withdrawn;
    private final Path draft;

    /**
     * Begins with what the ledger says.
     *
     * @param work a folder for work files
     */
    public IdentityChanges(Path work, Ledger ledger) {
        this.lines = new LineSort(work, "identity");
        this.withdrawn = new LineSort(work, "withdrawn");
        this.draft = work.resolve("ledger-draft.tsv");
        long[] number = new long[1];
        ledger.forEach(event -> {
            String of = event[2].equals(Ledger.Type.MINT.word()) ? event[4] : event[3];
            lines.add(String.join(
                    "\t", of, String.format(Locale.ROOT, "%019d", number[0]++), event[2], event[4], event[5]));
        });
    }

    /** Tells what organisations are published now. */
    public void published(Replacements organisations) {
        try (LineSort.Lines keys = organisations.published()) {
            while (keys.peek() != null) {
                lines.add(String.join("\t", ORGANISATION + keys.next(), NOW, "published", "", ""));
            }
        }
    }

    /** Tells what has another key now. */
    public void replaced(Replacements.Replaced replaced) {
        String kind = replaced.kind() + "/";
        lines.add(String.join("\t", kind + replaced.key(), NOW, "replaced", kind + replaced.by(), ""));
    }

    /** Tells what links lead away from hashed keys. */
    public void owners(OwnersMoved owners) {
        owners.forEach((key, targets) -> targets.forEach((target, link) -> {
            if (!target.equals(key)) {
                lines.add(String.join("\t", ORGANISATION + key, NOW, "owner", ORGANISATION + target, link));
            }
        }));
    }

    /** Tells of a difference between links: what curators withdrew is retracted. */
    public void changed(LinkDiff.Change change) {
        LinkDiff.Side before = change.before();
        LinkDiff.Side now = change.now();
        if (before == null || change.reason() != LinkDiff.Reason.CURATION || (now != null && same(before, now))) {
            return;
        }
        withdrawn.add(new Ledger.Event(
                        Ledger.Type.RETRACT,
                        last(before.id(), "link"),
                        last(before.object(), "organisation"),
                        last(before.id(), "link").replaceFirst(".*/", ""),
                        "curation")
                .line());
    }

    private static boolean same(LinkDiff.Side before, LinkDiff.Side now) {
        return before.object().equals(now.object());
    }

    /** An IRI without what stands before its kind. */
    private static String last(String iri, String kind) {
        int at = iri.lastIndexOf("/" + kind + "/");
        return at < 0 ? iri : iri.substring(at + 1);
    }

    /**
     * Writes the events; nothing can be told any more.
     *
     * @return the file, for {@link Publication#commit(String, Path)}
     */
    public Path draft() {
        try (LineSort.Lines all = lines.sorted();
                LineSort.Lines curated = withdrawn.sorted();
                Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            String of = all.key();
            while (of != null) {
                State state = new State(of);
                while (of.equals(all.key())) {
                    state.see(all.next().split("\t", -1));
                }
                for (Ledger.Event event : state.events()) {
                    out.write(event.line() + "\n");
                }
                of = all.key();
            }
            while (curated.peek() != null) {
                out.write(curated.next() + "\n");
            }
            return draft;
        } catch (IOException | UncheckedIOException e) {
            throw new LoaderException("cannot write " + draft, e);
        }
    }

    /** What the ledger says of one IRI, and what is the case now. */
    private static final class State {
        private final String of;
        private boolean minted;
        private boolean published;
        private @Nullable String leadsTo;
        private @Nullable String replacedBy;
        private final TreeSet<String> splitInto = new TreeSet<>();
        private final SortedMap<String, String> owners = new TreeMap<>();

        State(String of) {
            this.of = of;
        }

        void see(String[] line) {
            switch (line[2]) {
                case "mint" -> minted = true;
                case "link", "merge" -> {
                    leadsTo = line[3];
                    splitInto.clear();
                }
                case "split" -> {
                    leadsTo = null;
                    splitInto.add(line[3]);
                }
                case "retract" -> {
                    leadsTo = null;
                    splitInto.clear();
                }
                case "published" -> published = true;
                case "replaced" -> replacedBy = line[3];
                case "owner" -> owners.put(line[3], line[4]);
                default -> {
                    // An erased IRI stays what it is.
                }
            }
        }

        List<Ledger.Event> events() {
            List<Ledger.Event> events = new ArrayList<>();
            if (published && !minted) {
                events.add(new Ledger.Event(Ledger.Type.MINT, "", of, "", "first published"));
            }
            String before = leadsTo;
            boolean goesOn = replacedBy != null && replacedBy.equals(before);
            if (before != null && !goesOn && (published || replacedBy != null)) {
                events.add(new Ledger.Event(
                        Ledger.Type.RETRACT, of, before, "", published ? "published again" : "leads elsewhere"));
            }
            if (replacedBy != null && !goesOn) {
                boolean hashed = Keys.isHashed(replacedBy.replaceFirst(".*/", ""));
                events.add(new Ledger.Event(
                        hashed ? Ledger.Type.MERGE : Ledger.Type.LINK,
                        of,
                        replacedBy,
                        owners.getOrDefault(replacedBy, ""),
                        of.startsWith(ORGANISATION) ? "linked" : "case number known"));
            }
            boolean isSplit = minted && !published && replacedBy == null && owners.size() > 1;
            if (isSplit && !splitInto.equals(owners.keySet())) {
                owners.forEach((target, link) ->
                        events.add(new Ledger.Event(Ledger.Type.SPLIT, of, target, link, "linked to several")));
            }
            return events;
        }
    }

    @Override
    public void close() {
        try (lines) {
            withdrawn.close();
        }
    }
}
