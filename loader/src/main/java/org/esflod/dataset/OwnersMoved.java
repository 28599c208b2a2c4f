package org.esflod.dataset;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.esflod.project.LineSort;

/**
 * Which organisation the owners of a name and scope are now, by the hashed key that such an owner has without a link.
 *
 * <p>Where all of them are one organisation, the hashed key leads there; where they are several, nowhere. Memory does not
 * grow with the number of owners.
 */
public final class OwnersMoved implements Closeable {
    private static final int MOST_HELD = 20_000;

    private final Set<String> held = new HashSet<>();
    private final LineSort pairs;
    private final LineSort resolved;
    private boolean gathered;

    /**
     * No owners yet.
     *
     * @param work a folder for work files
     */
    public OwnersMoved(Path work) {
        this.pairs = new LineSort(work, "owner-pairs");
        this.resolved = new LineSort(work, "owner-resolved");
    }

    /**
     * Adds the owner of a project that is published.
     *
     * @param unlinked the hashed key that the owner has without a link
     * @param organisation the key that it has
     * @param link id of the link; the empty text where unlinked
     */
    public void add(String unlinked, String organisation, String link) {
        held.add(unlinked + "\t" + organisation + "\t" + link);
        if (held.size() >= MOST_HELD) {
            flush();
        }
    }

    private void flush() {
        held.forEach(pairs::add);
        held.clear();
    }

    /** Hashed keys and the organisations they lead to, in order; nothing can be added any more. */
    public LineSort.Lines resolved() {
        if (!gathered) {
            gathered = true;
            forEach((key, targets) -> {
                if (targets.size() == 1 && !targets.containsKey(key)) {
                    resolved.add(key + "\t" + targets.firstKey());
                }
            });
        }
        return resolved.sorted();
    }

    /** Each hashed key with the organisations its owners are, each with the id of a link to it. */
    void forEach(BiConsumer<String, SortedMap<String, String>> to) {
        flush();
        try (LineSort.Lines lines = pairs.sorted()) {
            String key = lines.key();
            while (key != null) {
                SortedMap<String, String> targets = new TreeMap<>();
                while (key.equals(lines.key())) {
                    String[] columns = lines.next().split("\t", -1);
                    targets.merge(columns[1], columns[2], (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
                to.accept(key, targets);
                key = lines.key();
            }
        }
    }

    @Override
    public void close() {
        try (pairs) {
            resolved.close();
        }
    }
}
