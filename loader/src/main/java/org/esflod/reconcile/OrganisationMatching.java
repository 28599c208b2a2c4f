package org.esflod.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esflod.index.Entry;
import org.esflod.link.OwnerLookup;
import org.esflod.match.Compared;
import org.esflod.match.Decision;
import org.esflod.match.PairMatcher;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Organisations: by their number, by the linker's ladder, by the linker's model for two names.
 *
 * <p>Accepted is the number's organisation; else the one that the ladder links; else, where the ladder knows nobody of that name,
 * the only organisation of the data with a number that has the same name, its legal form written in any way. A misspelt name, another
 * legal form, a department, two of one name, or a name without a number are left to people.
 */
final class OrganisationMatching implements Matching {
    /** Name of the feature that has the ladder's own probability. */
    private static final String LADDER = "linker";

    private static final int LOOKED_AT = 50;

    private final OwnerLookup ladder;
    private final PairMatcher pairs;
    private final Conditions conditions;

    OrganisationMatching(OwnerLookup ladder, PairMatcher pairs, Conditions conditions) {
        this.ladder = ladder;
        this.pairs = pairs;
        this.conditions = conditions;
    }

    /** A thing with the name of its own that is most like the text. */
    private record Compare(Entry entry, PairMatcher.Pair pair, OwnerLookup.@Nullable Found found) {
        Compared compared() {
            return pair.compared();
        }

        boolean sameName() {
            return compared().exact() || compared().canonical();
        }

        double probability() {
            return found == null ? pair.probability() : found.probability();
        }
    }

    @Override
    public List<Candidate> candidates(Things things, Type type, Question question) {
        String statedNumber = Things.key(question.value(Property.ORGANISATION_NUMBER));
        Optional<String> number = OwnerLookup.number(statedNumber.isEmpty() ? question.text() : statedNumber);
        Entry numbered = number.map(key -> things.find(type, key)).orElse(null);
        List<Candidate> candidates = new ArrayList<>();
        if (numbered != null) {
            candidates.add(Candidate.identical(numbered, Property.ORGANISATION_NUMBER.id()));
        }
        for (Candidate candidate : named(things, type, question)) {
            if (numbered == null || !numbered.key().equals(candidate.entry().key())) {
                candidates.add(
                        number.isPresent() ? candidate.with(Property.ORGANISATION_NUMBER.id(), false) : candidate);
            }
        }
        return candidates;
    }

    private List<Candidate> named(Things things, Type type, Question question) {
        if (question.text().isEmpty()) {
            return List.of();
        }
        List<OwnerLookup.Found> found = ladder.find(question.text(), context(question));
        Map<String, Compare> compared = new LinkedHashMap<>();
        for (OwnerLookup.Found each : found) {
            Entry entry = things.find(type, each.organisation());
            if (entry != null) {
                compared.putIfAbsent(entry.key(), compare(question.text(), entry, each));
            }
        }
        for (Entry entry : things.like(type, question.text(), LOOKED_AT)) {
            compared.computeIfAbsent(entry.key(), key -> compare(question.text(), entry, null));
        }
        long ofThatName = compared.values().stream().filter(Compare::sameName).count();
        return compared.values().stream()
                .map(each -> candidate(each, found.isEmpty(), ofThatName == 1))
                .toList();
    }

    private Compare compare(String text, Entry entry, OwnerLookup.@Nullable Found found) {
        PairMatcher.Pair best = entry.names().values().stream()
                .map(name -> pairs.compare(text, name))
                .max(Comparator.comparingDouble(PairMatcher.Pair::probability))
                .orElseThrow();
        return new Compare(entry, best, found);
    }

    private static Candidate candidate(Compare each, boolean ladderKnowsNobody, boolean only) {
        boolean accepted = each.found == null
                ? ladderKnowsNobody && only && acceptedByName(each)
                : each.found.decision() == Decision.ACCEPT && each.found.unit() == null;
        Map<String, Double> features = new LinkedHashMap<>();
        if (each.found != null) {
            features.put(LADDER, each.found.probability());
        }
        features.putAll(each.compared().features().values());
        return new Candidate(each.entry, 100 * each.probability(), accepted, features);
    }

    /** One that has no number is known by nothing but a name, and another may have that name too. */
    private static boolean acceptedByName(Compare each) {
        return each.sameName()
                && each.pair.decision() == Decision.ACCEPT
                && each.compared().vetoes().isEmpty()
                && !Keys.isHashed(each.entry.key());
    }

    private OwnerLookup.Context context(Question question) {
        String period = question.value(Property.PERIOD);
        String start = question.value(Property.START);
        return new OwnerLookup.Context(
                period.isEmpty() ? null : period,
                conditions.region(question),
                conditions.municipality(question),
                Conditions.day(start),
                null);
    }
}
