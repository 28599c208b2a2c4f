package org.esflod.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.esflod.index.Entry;
import org.esflod.index.Facet;
import org.esflod.link.OwnerLookup;
import org.esflod.match.Decision;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Projects: by case number, else by title.
 *
 * <p>Accepted is the project with the case number; else the only one whose title is equal, where programme period, owner and first
 * day are stated and are its own: by these two records without a case number are one project. A title alone never is enough, as
 * many projects have the same.
 */
final class ProjectMatching implements Matching {
    private static final int LOOKED_AT = 50;

    private final Likeness likeness;
    private final OwnerLookup owners;
    private final Conditions conditions;

    ProjectMatching(Likeness likeness, OwnerLookup owners, Conditions conditions) {
        this.likeness = likeness;
        this.owners = owners;
        this.conditions = conditions;
    }

    @Override
    public List<Candidate> candidates(Things things, Type type, Question question) {
        List<Candidate> candidates = new ArrayList<>();
        String stated = question.value(Property.CASE_NUMBER);
        Entry numbered = numbered(things, type, stated.isEmpty() ? question.text() : stated);
        if (numbered != null) {
            candidates.add(Candidate.identical(numbered, Property.CASE_NUMBER.id()));
        }
        if (question.text().isEmpty()) {
            return candidates;
        }
        List<Entry> entries = things.like(type, question.text(), LOOKED_AT);
        long ofThatTitle = entries.stream()
                .filter(entry -> likeness.of(question.text(), entry).exact())
                .count();
        String owner = owner(question);
        for (Entry entry : entries) {
            Likeness.Like like = likeness.of(question.text(), entry);
            if ((numbered == null || !numbered.key().equals(entry.key())) && like.isWorthAView()) {
                Candidate candidate = judged(things, question, entry, like, owner, ofThatTitle == 1);
                candidates.add(stated.isEmpty() ? candidate : candidate.with(Property.CASE_NUMBER.id(), false));
            }
        }
        return candidates;
    }

    private static @Nullable Entry numbered(Things things, Type type, String stated) {
        return stated.isEmpty() ? null : things.find(type, Keys.ofCaseNumber(Things.keyOf(type, stated)));
    }

    private Candidate judged(
            Things things, Question question, Entry entry, Likeness.Like like, String owner, boolean only) {
        String period = question.value(Property.PERIOD);
        LocalDate start = Conditions.day(question.value(Property.START));
        String region = conditions.region(question);
        String municipality = conditions.municipality(question);
        boolean identified = !period.isEmpty() && !owner.isEmpty() && start != null;
        Candidate candidate = new Candidate(entry, like.score(), like.exact() && only && identified, like.features());
        if (!period.isEmpty()) {
            candidate = candidate.with(Property.PERIOD.id(), has(entry, Facet.PERIOD, period));
        }
        if (!owner.isEmpty()) {
            candidate = candidate.with(Property.OWNER.id(), has(entry, Facet.OWNER, owner));
        }
        if (region != null) {
            candidate = candidate.with(Property.REGION.id(), has(entry, Facet.REGION, region));
        }
        if (municipality != null) {
            candidate = candidate.with(Property.MUNICIPALITY.id(), has(entry, Facet.MUNICIPALITY, municipality));
        }
        if (start != null) {
            boolean same = Facts.of(things, entry, Property.START).contains(new Fact.Day(start));
            candidate = candidate.with(Property.START.id(), same);
        }
        return candidate;
    }

    private static boolean has(Entry entry, Facet facet, String value) {
        return entry.facets().getOrDefault(facet, List.of()).contains(value);
    }

    /** Key of the organisation that the query states as owner; empty where it states none that the linker links. */
    private String owner(Question question) {
        String stated = question.value(Property.OWNER);
        if (stated.isEmpty()) {
            return "";
        }
        String key = Type.ORGANISATION.key(stated);
        return key != null
                ? key
                : OwnerLookup.number(stated).orElseGet(() -> owners.find(stated, OwnerLookup.Context.NONE).stream()
                        .filter(found -> found.decision() == Decision.ACCEPT)
                        .map(OwnerLookup.Found::organisation)
                        .findFirst()
                        .orElse(""));
    }
}
