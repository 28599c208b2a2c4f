package org.esflod.link;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.esflod.project.LineSort;
import org.esflod.project.RecordJson;

/**
 * Gathers what the projects have in common: the organisations that own them, with their units, and the decisions.
 *
 * <p>What comes out depends on the projects, not on their order. Memory does not grow with the number of projects: what
 * was seen is counted in memory, written out when {@value #MOST_HELD} different things are held, and put together from
 * sorted files. Of one organisation all spellings and units are held at a time. Not safe for several threads.
 */
public final class LinkCollector implements Closeable {
    /** Places, codes and public bodies are fewer, so most runs write out once. */
    private static final int MOST_HELD = 20_000;

    /** Language of official names. */
    private static final String SWEDISH = "sv";

    private static final String SPELLING = "s";
    private static final String UNIT = "u";

    /** An organisation of which nothing needs to be kept. */
    private static final String THERE = "-";

    private final ReferenceTables tables;
    private final Expansion expansion;
    private final LineSort mentions;
    private final LineSort decisions;
    private final LineSort undecided;
    private final Map<String, Long> heldMentions = new HashMap<>();
    private final Map<String, Link> heldLinks = new HashMap<>();
    private final Map<String, Waiting> heldWaiting = new HashMap<>();

    /** What was seen of one organisation: spellings, their languages and units with the number of records. */
    private static final class Found {
        private final Map<String, Long> spellings = new TreeMap<>();
        private final Map<String, Long> languages = new TreeMap<>();
        private final Map<String, Map<String, Long>> units = new TreeMap<>();
    }

    /**
     * Without projects; the bodies that govern municipalities are there from the beginning.
     *
     * @param expansion knows what follows from their numbers
     * @param work a folder for work files
     */
    public LinkCollector(ReferenceTables tables, Expansion expansion, Path work) {
        this.tables = tables;
        this.expansion = expansion;
        this.mentions = new LineSort(work, "mentions");
        this.decisions = new LineSort(work, "decisions");
        this.undecided = new LineSort(work, "undecided");
        tables.municipalities().forEach(municipality -> count(municipality.organisation() + "\t" + THERE));
    }

    /** With the tables alone. */
    public LinkCollector(ReferenceTables tables, Path work) {
        this(tables, new Expansion(tables, null), work);
    }

    /** Adds what one project has. */
    public void add(Linked linked) {
        add(linked.mention());
        linked.links().forEach(link -> heldLinks.merge(link.id(), link, Link::and));
        if (heldLinks.size() >= MOST_HELD) {
            writeLinks();
        }
        Waiting waiting = linked.waiting();
        if (waiting != null) {
            heldWaiting.merge(waiting.id(), waiting, Waiting::and);
            if (heldWaiting.size() >= MOST_HELD) {
                writeWaiting();
            }
        }
    }

    /** Adds an owner as one project names it, and nothing else of that project. */
    public void add(Linked.Mention mention) {
        // A known body's names come from the table, so its spellings need not be kept.
        if (tables.organisations().containsKey(mention.key())) {
            count(mention.key() + "\t" + THERE);
        } else {
            count(mention.key() + "\t" + SPELLING + "\t" + mention.language() + "\t"
                    + RecordJson.text(mention.spelling()));
        }
        OrganisationalUnit unit = mention.unit();
        if (unit != null) {
            count(mention.key() + "\t" + UNIT + "\t" + unit.key() + "\t" + RecordJson.text(unit.name()));
        }
    }

    /** The organisations, sorted by key; nothing can be added any more. */
    public void organisations(Consumer<Organisation> to) {
        organisations(to, conflict -> {});
    }

    /**
     * The organisations, sorted by key; nothing can be added any more.
     *
     * @param conflicts gets what is known of them and contradicts itself
     */
    public void organisations(Consumer<Organisation> to, Consumer<OrganisationConflict> conflicts) {
        writeMentions();
        try (LineSort.Lines lines = mentions.sorted()) {
            String key = lines.key();
            while (key != null) {
                Found found = new Found();
                while (key.equals(lines.key())) {
                    see(lines.next().split("\t", -1), found);
                }
                Expanded expanded = expansion.of(key);
                expanded.conflicts().forEach(conflicts);
                to.accept(organisation(key, found, expanded));
                key = lines.key();
            }
        }
    }

    /** The decisions, sorted by id, each with the number of records it affects; nothing can be added any more. */
    public void links(Consumer<Link> to) {
        writeLinks();
        try (LineSort.Lines lines = decisions.sorted()) {
            String id = lines.key();
            while (id != null) {
                Link link = link(lines.next());
                while (id.equals(lines.key())) {
                    link = link.and(link(lines.next()));
                }
                to.accept(link);
                id = lines.key();
            }
        }
    }

    /** The decisions that wait, sorted by id, each with the number of records it affects; nothing can be added any more. */
    public void waiting(Consumer<Waiting> to) {
        writeWaiting();
        try (LineSort.Lines lines = undecided.sorted()) {
            String id = lines.key();
            while (id != null) {
                Waiting waiting = waiting(lines.next());
                while (id.equals(lines.key())) {
                    waiting = waiting.and(waiting(lines.next()));
                }
                to.accept(waiting);
                id = lines.key();
            }
        }
    }

    /** Deletes the work files. */
    @Override
    public void close() {
        try (mentions;
                undecided) {
            decisions.close();
        }
    }

    private void count(String mention) {
        heldMentions.merge(mention, 1L, Long::sum);
        if (heldMentions.size() >= MOST_HELD) {
            writeMentions();
        }
    }

    private void writeMentions() {
        heldMentions.forEach((mention, count) -> mentions.add(mention + "\t" + count));
        heldMentions.clear();
    }

    private void writeLinks() {
        heldLinks.forEach((id, link) -> decisions.add(id + "\t" + RecordJson.line("link", link)));
        heldLinks.clear();
    }

    private void writeWaiting() {
        heldWaiting.forEach((id, waiting) -> undecided.add(id + "\t" + RecordJson.line("waiting", waiting)));
        heldWaiting.clear();
    }

    private static Waiting waiting(String line) {
        return RecordJson.value(line.substring(line.indexOf('\t') + 1), "waiting", Waiting.class);
    }

    private static void see(String[] columns, Found found) {
        if (columns[1].equals(THERE)) {
            return;
        }
        long count = Long.parseLong(columns[4]);
        Map<String, Long> names;
        if (columns[1].equals(SPELLING)) {
            names = found.spellings;
            found.languages.merge(columns[2], count, Long::sum);
        } else {
            names = found.units.computeIfAbsent(columns[2], unit -> new TreeMap<>());
        }
        names.merge(RecordJson.textOf(columns[3]), count, Long::sum);
    }

    private static Link link(String line) {
        return RecordJson.value(line.substring(line.indexOf('\t') + 1), "link", Link.class);
    }

    private Organisation organisation(String key, Found seen, Expanded expanded) {
        List<OrganisationalUnit> units = new ArrayList<>();
        seen.units.forEach((unit, names) -> units.add(new OrganisationalUnit(unit, mostFrequent(names))));
        ReferenceTables.PublicOrganisation known = tables.organisations().get(key);
        String registered = expanded.registration().name();
        boolean numbered = !key.startsWith("x-");
        // The tables' spelling first: registers write public bodies in capitals.
        String official = known == null ? registered : known.name();
        String name = official == null ? mostFrequent(seen.spellings) : official;
        return new Organisation(
                key,
                numbered ? "FormalOrganization" : "Organization",
                name,
                official == null ? mostFrequent(seen.languages) : SWEDISH,
                known == null ? null : known.nameEn(),
                official == null
                        ? seen.spellings.keySet().stream()
                                .filter(spelling -> !spelling.equals(name))
                                .toList()
                        : List.of(),
                numbered ? OrganisationNumber.written(key) : null,
                expanded.identifiers().orNull(),
                expanded.registration().orNull(),
                known == null ? null : known.municipality(),
                units);
    }

    /** Of equally frequent names the first in the order of their characters. */
    private static String mostFrequent(Map<String, Long> names) {
        return names.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalStateException("an organisation that nothing names"));
    }
}
