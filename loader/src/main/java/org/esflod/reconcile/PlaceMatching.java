package org.esflod.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.esflod.index.Entry;
import org.esflod.link.PlaceLookup;
import org.jspecify.annotations.Nullable;

/**
 * Municipalities, regions and programmes: closed lists.
 *
 * <p>The linker takes a code, or a name that its tables have; it never takes a similar one, as Habo and Håbo are two. So
 * others are candidates only.
 */
final class PlaceMatching implements Matching {
    private final PlaceLookup places;
    private final Likeness likeness;

    PlaceMatching(PlaceLookup places, Likeness likeness) {
        this.places = places;
        this.likeness = likeness;
    }

    @Override
    public List<Candidate> candidates(Things things, Type type, Question question) {
        List<Candidate> candidates = new ArrayList<>();
        Set<Entry> taken = new LinkedHashSet<>();
        String code = Things.key(question.value(Property.CODE));
        Entry stated = code.isEmpty() ? null : things.find(type, code);
        if (stated != null && taken.add(stated)) {
            candidates.add(Candidate.identical(stated, Property.CODE.id()));
        }
        Entry asCode = question.text().isEmpty() ? null : things.find(type, question.text());
        if (asCode != null && taken.add(asCode)) {
            candidates.add(judged(Candidate.identical(asCode, Property.CODE.id()), code));
        }
        List<String> named = named(type, question.text());
        for (String key : named) {
            Entry entry = things.find(type, key);
            if (entry != null && taken.add(entry)) {
                candidates.add(judged(
                        new Candidate(
                                entry,
                                100.0 / named.size(),
                                named.size() == 1,
                                likeness.of(question.text(), entry).features()),
                        code));
            }
        }
        if (!question.text().isEmpty()) {
            for (Entry entry : things.all(type)) {
                Likeness.Like like = likeness.of(question.text(), entry);
                if (!taken.contains(entry) && like.isWorthAView()) {
                    candidates.add(judged(new Candidate(entry, like.score(), false, like.features()), code));
                }
            }
        }
        return candidates;
    }

    private List<String> named(Type type, String name) {
        return switch (type) {
            case MUNICIPALITY -> places.municipalities(name);
            case REGION -> places.region(name).stream().toList();
            case PROGRAMME, PROJECT, ORGANISATION -> List.of();
        };
    }

    private static Candidate judged(Candidate candidate, @Nullable String code) {
        return code == null || code.isEmpty()
                ? candidate
                : candidate.with(
                        Property.CODE.id(), code.equals(candidate.entry().key()));
    }
}
