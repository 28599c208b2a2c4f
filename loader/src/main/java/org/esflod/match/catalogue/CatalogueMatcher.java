package org.esflod.match.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.esflod.match.Decision;
import org.esflod.match.Features;

/**
 * Finds the organisations of a catalogue that a free text names.
 *
 * <p>Shape: {@code Department of Physics, Northmoor University, Northmoor} names <em>Northmoor University</em>. Several
 * organisations may be named. Absent: a text that names none of the catalogue gives no match that is accepted; an organisation
 * whose name the catalogue gives to two of its entries is left to review, unless something tells them apart. Safe for several
 * threads.
 */
public final class CatalogueMatcher {
    private final List<CatalogueEntry> entries;
    private final CatalogueModel model;
    private final LineReader reader;

    /** Reads the names of a catalogue once. */
    public CatalogueMatcher(List<CatalogueEntry> entries, CatalogueModel model, CatalogueWords words) {
        this.entries = List.copyOf(entries);
        this.model = model;
        this.reader = new LineReader(this.entries, words);
    }

    /**
     * Entries that the text may name, the most probable first; those of {@link Decision#NONE} are left out.
     *
     * @param text one line; HTML's character references and tags are understood
     */
    public List<Match> find(String text) {
        List<LineReader.Pair> pairs = reader.pairs(text);
        List<Features> features =
                pairs.stream().map(pair -> model.scored(pair.features())).toList();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            verdicts.add(Verdict.of(pairs.get(i).candidate(), features.get(i), model.model()));
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Decision decision = verdicts.get(i).decision(verdicts, model.model());
            if (decision != Decision.NONE) {
                matches.add(new Match(
                        entries.get(pairs.get(i).candidate().entry()).id(),
                        pairs.get(i).name(),
                        verdicts.get(i).probability(),
                        decision,
                        features.get(i)));
            }
        }
        matches.sort(Comparator.comparingDouble((Match match) -> -match.probability())
                .thenComparing(Match::id));
        return List.copyOf(matches);
    }

    /** How much each feature of a match speaks for it or against it, in log odds before calibration. */
    public Map<String, Double> reasons(Match match) {
        return model.trees().reasons(match.features());
    }

    /**
     * An entry that a text names, or may name.
     *
     * @param id the entry's identifier
     * @param name the name of it that the text has
     * @param probability that the text names it, 0 to 1
     * @param decision accepted, or for a person to look at
     * @param features the evidence
     */
    public record Match(String id, String name, double probability, Decision decision, Features features) {}
}
