package org.esflod.project;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which hashed keys stand for a project that has another key too: because a page of the same address has it, or because
 * a record with a case number would have the hashed key without it.
 *
 * <p>In: pairs of keys. Out: lines {@code old key, tab, key}, sorted, each old key once; {@value #AMBIGUOUS} in place of the
 * key where a record may belong to several projects that have case numbers. Everything goes through sorted files, so that
 * memory does not grow with the number of records.
 *
 * <p>A key with a case number comes before a hashed one, else the first in the order of characters; so every pair leads
 * from a later key to an earlier one, and chains of pairs end.
 */
public final class KeyResolution implements Closeable {
    /** No key looks like it. */
    public static final String AMBIGUOUS = "?";

    /** A page of the same address has both keys. */
    private static final String BY_ADDRESS = "1";

    /** A record has the one, and would have the other without its case number. */
    private static final String BY_HASH = "2";

    /** What an earlier round found. */
    private static final String FOUND = "0";

    /** Each round halves what is left of a chain; no real chain is that long. */
    private static final int MOST_ROUNDS = 60;

    private final Path folder;
    private LineSort pairs;
    private int files;
    private boolean resolved;

    /**
     * No pairs yet.
     *
     * @param folder for work files
     */
    public KeyResolution(Path folder) {
        this.folder = folder;
        this.pairs = nextFile();
    }

    /** The keys of one address belong together, unless it has several case numbers. */
    public void sameAddress(Collection<String> keys) {
        TreeSet<String> hashed = new TreeSet<>();
        TreeSet<String> numbered = new TreeSet<>();
        keys.forEach(key -> (Keys.isHashed(key) ? hashed : numbered).add(key));
        if (!numbered.isEmpty()) {
            hashed.forEach(key -> numbered.forEach(other -> sameAddress(key, other)));
        } else if (!hashed.isEmpty()) {
            String first = hashed.first();
            hashed.tailSet(first, false).forEach(key -> sameAddress(key, first));
        }
    }

    /** One address has both keys; at least the first is hashed. */
    void sameAddress(String hashed, String other) {
        pairs.add(hashed + "\t" + BY_ADDRESS + "\t" + other);
    }

    /** A record with a case number would have the hashed key without it. */
    public void withoutCaseNumber(String hashed, String key) {
        pairs.add(hashed + "\t" + BY_HASH + "\t" + key);
    }

    /** All pairs of old and new key; nothing can be added any more. Close what it gives. */
    public LineSort.Lines resolved() {
        if (!resolved) {
            resolve();
            resolved = true;
        }
        return pairs.sorted();
    }

    private void resolve() {
        boolean again = true;
        for (int round = 0; again && round < MOST_ROUNDS; round++) {
            again = contract();
        }
        again = true;
        for (int round = 0; again && round < MOST_ROUNDS; round++) {
            again = follow();
        }
        LineSort result = nextFile();
        try (LineSort.Lines lines = pairs.sorted()) {
            while (lines.peek() != null) {
                String[] pair = lines.next().split("\t", -1);
                result.add(pair[0] + "\t" + pair[2]);
            }
        }
        replace(result);
    }

    /** Leaves one pair for each old key; whether that made new pairs of old keys. */
    private boolean contract() {
        boolean more = false;
        LineSort next = nextFile();
        try (LineSort.Lines lines = pairs.sorted()) {
            String key = lines.key();
            while (key != null) {
                List<String[]> ofKey = new ArrayList<>();
                while (key.equals(lines.key())) {
                    ofKey.add(lines.next().split("\t", -1));
                }
                more |= decide(key, ofKey, next);
                key = lines.key();
            }
        }
        replace(next);
        return more;
    }

    private static boolean decide(String key, List<String[]> pairs, LineSort next) {
        String chosen = caseKey(pairs, BY_HASH);
        TreeSet<String> hashed = new TreeSet<>();
        pairs.stream().map(pair -> pair[2]).filter(Keys::isHashed).forEach(hashed::add);
        if (chosen == null && !hashed.isEmpty()) {
            chosen = hashed.pollFirst();
        }
        if (chosen == null || chosen.equals(AMBIGUOUS)) {
            next.add(key + "\t" + FOUND + "\t" + AMBIGUOUS);
            return false;
        }
        next.add(key + "\t" + FOUND + "\t" + chosen);
        for (String other : hashed) {
            next.add(other + "\t" + BY_ADDRESS + "\t" + chosen);
        }
        return !hashed.isEmpty();
    }

    /** The one key with a case number, of the strongest evidence that gives any; null where none gives one. */
    private static @Nullable String caseKey(List<String[]> pairs, String weakest) {
        for (String strength : List.of(FOUND, BY_ADDRESS, weakest)) {
            TreeSet<String> keys = new TreeSet<>();
            pairs.stream()
                    .filter(pair -> pair[1].equals(strength))
                    .map(pair -> pair[2])
                    .filter(key -> !Keys.isHashed(key))
                    .forEach(keys::add);
            if (!keys.isEmpty()) {
                return keys.size() == 1 ? keys.first() : AMBIGUOUS;
            }
        }
        return null;
    }

    /** Leads each old key to where its new key leads; whether any was led further. */
    private boolean follow() {
        boolean further = false;
        LineSort byTarget = nextFile();
        try (LineSort.Lines lines = pairs.sorted()) {
            while (lines.peek() != null) {
                String[] pair = lines.next().split("\t", -1);
                byTarget.add(pair[2] + "\t" + pair[0]);
            }
        }
        LineSort next = nextFile();
        try (byTarget;
                LineSort.Lines wanted = byTarget.sorted();
                LineSort.Lines known = pairs.sorted()) {
            while (wanted.peek() != null) {
                String[] pair = wanted.next().split("\t", -1);
                String target = pair[0];
                String found =
                        known.skipTo(target) ? String.valueOf(known.peek()).split("\t", -1)[2] : AMBIGUOUS;
                boolean led = !found.equals(AMBIGUOUS);
                further |= led;
                next.add(pair[1] + "\t" + FOUND + "\t" + (led ? found : target));
            }
        }
        replace(next);
        return further;
    }

    private void replace(LineSort next) {
        pairs.close();
        pairs = next;
    }

    private LineSort nextFile() {
        return new LineSort(folder, "keys-" + files++);
    }

    @Override
    public void close() {
        pairs.close();
    }
}
