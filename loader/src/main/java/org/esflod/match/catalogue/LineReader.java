package org.esflod.match.catalogue;

import java.util.List;
import org.esflod.match.Features;

/** Makes of a text the entries that it may name, with what speaks for each. Safe for several threads. */
final class LineReader {
    private final CatalogueWords words;
    private final Tokens tokens;
    private final NameIndex index;
    private final PairFeatures features;
    private final ThreadLocal<CandidateSearch> search;

    LineReader(List<CatalogueEntry> entries, CatalogueWords words) {
        this.words = words;
        this.tokens = new Tokens(words, Abbreviations.in(entries, new Tokens(words)));
        this.index = new NameIndex(NameForms.of(entries, tokens), entries);
        this.features = new PairFeatures(index);
        this.search = ThreadLocal.withInitial(() -> new CandidateSearch(index));
    }

    /** Entries that a text may name. */
    List<Pair> pairs(String text) {
        Line line = new Line(tokens.of(text), index, words);
        List<Candidate> candidates = search.get().in(line);
        return candidates.stream()
                .map(candidate -> new Pair(
                        candidate,
                        index.form(candidate.span().form()).text(),
                        features.of(line, candidate, candidates)))
                .toList();
    }

    /**
     * A text and an entry that it may name.
     *
     * @param candidate the entry and where its name stands
     * @param name which of its names
     * @param features in what they agree
     */
    record Pair(Candidate candidate, String name, Features features) {}
}
