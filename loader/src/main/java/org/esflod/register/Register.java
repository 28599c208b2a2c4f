package org.esflod.register;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

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

    /**
     * All that have a name with the same key: those with the same {@link org.esflod.match.NameKeys#exact} first, then those with
     * the same {@link org.esflod.match.NameKeys#canonical}, then those with the same {@link
     * org.esflod.match.NameKeys#folded}, who may be of another legal form. Of each at most 200.
     */
    List<RegisterEntry> exact(String name);

    /** The most likely candidates for a name that may be misspelt, shortened or reordered, best first. */
    List<Candidate> candidates(String name, int most);

    /** Inverse document frequency of a folded token among the names: log((1 + N) / (1 + n)). Unknown tokens are the rarest. */
    double weight(String token);

    /** Which files this was made of: a hash of the inputs, such as {@code 3f9a0c…}, 16 hexadecimal digits. */
    String snapshot();

    @Override
    void close();
}
