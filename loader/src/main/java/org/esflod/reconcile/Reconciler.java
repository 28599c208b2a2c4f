package org.esflod.reconcile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esflod.curation.CuratedLinks;
import org.esflod.index.Entry;
import org.esflod.link.OwnerLookup;
import org.esflod.link.OwnerSources;
import org.esflod.link.PlaceLookup;
import org.esflod.link.ReferenceTables;
import org.esflod.match.LegalForms;
import org.esflod.match.Model;
import org.esflod.match.PairMatcher;

/**
 * What a query may mean, the most probable first, and whether one of the candidates is certain.
 *
 * <p>Safe for several threads.
 */
final class Reconciler {
    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::accepted)
            .thenComparingDouble(Candidate::score)
            .reversed()
            .thenComparing(Candidate::id);

    private final Map<Type, Matching> matchings;

    private Reconciler(Map<Type, Matching> matchings) {
        this.matchings = matchings;
    }

    /**
     * By the linker's tables, models and curated links.
     *
     * @param mapping the folder {@code mapping} of the project
     */
    static Reconciler of(Path mapping) {
        ReferenceTables tables = ReferenceTables.read(mapping.resolve("reference"));
        OwnerLookup owners = new OwnerLookup(
                tables,
                new OwnerSources(null, null, LegalForms.standard(), CuratedLinks.read(mapping.resolve("links"))));
        PairMatcher pairs = new PairMatcher(Model.read(mapping.resolve("models/pairs.json")));
        PlaceLookup places = new PlaceLookup(tables);
        Conditions conditions = new Conditions(places);
        Likeness likeness = new Likeness(PairMatcher.comparison());
        Matching closed = new PlaceMatching(places, likeness);
        Map<Type, Matching> matchings = new LinkedHashMap<>();
        for (Type type : Type.values()) {
            matchings.put(
                    type,
                    switch (type) {
                        case ORGANISATION -> new OrganisationMatching(owners, pairs, conditions);
                        case PROJECT -> new ProjectMatching(likeness, owners, conditions);
                        case MUNICIPALITY, REGION, PROGRAMME -> closed;
                    });
        }
        return new Reconciler(matchings);
    }

    /** The candidates of a query; one of them at most is accepted. */
    List<Candidate> candidates(Things things, Question question) {
        List<Candidate> all = new ArrayList<>();
        Set<Type> types = question.types();
        Entry named = question.text().isEmpty() ? null : things.find(question.text());
        if (named != null && types.contains(Type.of(named))) {
            all.add(Candidate.identical(named, "id"));
        }
        matchings.forEach((type, matching) -> {
            if (types.contains(type)) {
                matching.candidates(things, type, question).stream()
                        .filter(candidate ->
                                named == null || !candidate.entry().iri().equals(named.iri()))
                        .forEach(all::add);
            }
        });
        List<Candidate> accepted = all.stream().filter(Candidate::accepted).toList();
        return all.stream()
                .map(candidate -> accepted.size() == 1 ? candidate.beside(accepted.get(0)) : candidate.unsure())
                .sorted(ORDER)
                .limit(question.limit())
                .toList();
    }
}
