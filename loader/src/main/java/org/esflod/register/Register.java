package org.esflod.register;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds legal persons by number and by name. Safe for several threads. */
public interface Register extends Closeable {
    /**
     * A legal person and how it came up.
     *
     * @param entry the legal person
     * @param name the name of it that was found best
     * @param score what the search gave, to compare candidates of one query only
     */
    record Candidate(RegisterEntry entry, String name, double score) {}

    /** The one with this number, ten digits. */
    Optional<RegisterEntry> byKey(String key);

    /** Those of {@link #exact(String, Set)}, where no town is known. */
    default List<RegisterEntry> exact(String name) {
        return exact(name, Set.of());
    }

    /** Those of {@link #candidates(String, Set, int)}, where no town is known. */
    default List<Candidate> candidates(String name, int most) {
        return candidates(name, Set.of(), most);
    }

    /**
     * All that have a name with the same key: those with the same {@link org.esflod.match.NameKeys#exact} first, then those with
     * the same {@link org.esflod.match.NameKeys#canonical}, then those with the same {@link
     * org.esflod.match.NameKeys#folded}, who may be of another legal form. Of each at most 200, and at most 200
     * more that are in one of the towns: hundreds of associations have the same name.
     *
     * @param towns postal towns in which it may be, such as {@code Örebro}; empty where none is known
     */
    List<RegisterEntry> exact(String name, Set<String> towns);

    /**
     * The most likely candidates for a name that may be misspelt, shortened or reordered, best first.
     *
     * @param towns postal towns in which it may be: of those alike, one that is there comes first; empty where none is known
     */
    List<Candidate> candidates(String name, Set<String> towns, int most);

    /** Inverse document frequency of a folded token among the names: log((1 + N) / (1 + n)). Unknown tokens are the rarest. */
    double weight(String token);

    /** Which files this was made of: a hash of the inputs, such as {@code 3f9a0c…}, 16 hexadecimal digits. */
    String snapshot();

    @Override
    void close();
}
