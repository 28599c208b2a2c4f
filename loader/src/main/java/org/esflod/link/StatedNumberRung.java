package org.esflod.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.register.Register;
import org.esflod.register.RegisterEntry;
import org.jspecify.annotations.Nullable;

/** The organisation number that the source states. Numbers that contradict each other or the name wait for a person. */
final class StatedNumberRung implements OwnerRung {
    /** The source itself states the number and its check digit holds; what remains is a number of another body. */
    private static final BigDecimal BY_NUMBER = new BigDecimal("0.999");

    /** One of two things that the source says is wrong, and nothing says which. */
    private static final BigDecimal EVEN = new BigDecimal("0.5");

    private final ReferenceTables tables;
    private final OwnerNames names;
    private final @Nullable Register register;
    private final Expansion expansion;

    StatedNumberRung(ReferenceTables tables, OwnerNames names, @Nullable Register register, Expansion expansion) {
        this.tables = tables;
        this.names = names;
        this.register = register;
        this.expansion = expansion;
    }

    @Override
    public Optional<OwnerAnswer> answer(OwnerQuestion question, Set<String> blocked) {
        List<String> numbers = question.numbers().stream()
                .filter(number -> !blocked.contains(number))
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        Optional<OwnerNames.Match> match =
                names.find(question.name(), question.title(), question.programmePeriod(), question.region());
        if (numbers.size() > 1 || contradicts(question.name(), match, numbers.get(0))) {
            return Optional.of(new OwnerAnswer.Waits(candidates(question, numbers, match)));
        }
        String key = numbers.get(0);
        List<OrganisationConflict> against = expansion.against(key, bodyName(question, match), question.start());
        if (!against.isEmpty()) {
            String evidence =
                    against.stream().map(OrganisationConflict::evidence).collect(Collectors.joining(" "));
            Waiting.Candidate candidate = new Waiting.Candidate(
                    key,
                    nameOf(key, question.name()),
                    unit(match, key),
                    EVEN,
                    "source record",
                    "The source states the number. " + evidence);
            return Optional.of(new OwnerAnswer.Waits(List.of(candidate), against));
        }
        return Optional.of(new OwnerAnswer.Linked(
                key,
                nameOf(key, question.name()),
                unit(match, key),
                LinkStatus.LINKED_BY_IDENTIFIER,
                Link.KNOWLEDGE_MATCHING,
                BY_NUMBER,
                tables.organisations().containsKey(key) ? "public_organisations.csv" : "source record",
                null,
                "The source states organisation number " + OrganisationNumber.written(key) + " with the name."));
    }

    /** The name without a unit: of a body that the tables know, its official one. */
    private static String bodyName(OwnerQuestion question, Optional<OwnerNames.Match> match) {
        return match.filter(found -> isPlain(found.likeness()))
                .map(found -> found.entry().name())
                .orElse(question.name());
    }

    /**
     * Whether a name cannot be that of the organisation whose number stands beside it: it is written like that of another
     * body of the tables (a place's bare name, or one misspelt, is not enough against a number), or the number is a public body's and the name has another body in it or is an association's or a company's.
     */
    private boolean contradicts(String name, Optional<OwnerNames.Match> match, String key) {
        if (match.isPresent() && isPlain(match.get().likeness())) {
            return !match.get().entry().key().equals(key);
        }
        ReferenceTables.PublicOrganisation known = tables.organisations().get(key);
        return known != null && known.isOfClosedList() && names.isOfAnother(name, key);
    }

    private static @Nullable String unit(Optional<OwnerNames.Match> match, String key) {
        return match.filter(found -> found.entry().key().equals(key))
                .map(OwnerNames.Match::unit)
                .orElse(null);
    }

    private static boolean isPlain(Likeness likeness) {
        return likeness == Likeness.EXACT || likeness == Likeness.FOLDED;
    }

    private List<Waiting.Candidate> candidates(
            OwnerQuestion question, List<String> numbers, Optional<OwnerNames.Match> match) {
        List<Waiting.Candidate> candidates = new ArrayList<>();
        for (String key : numbers) {
            candidates.add(new Waiting.Candidate(
                    key,
                    nameOf(key, question.name()),
                    null,
                    EVEN,
                    "source record",
                    "The source states the number; the name or another number contradicts it."));
        }
        match.filter(found -> !numbers.contains(found.entry().key()))
                .ifPresent(found -> candidates.add(new Waiting.Candidate(
                        found.entry().key(),
                        found.entry().name(),
                        found.unit(),
                        EVEN,
                        found.entry().table(),
                        "The name " + found.entry().evidence() + "; the source states another number.")));
        return candidates;
    }

    private String nameOf(String key, String otherwise) {
        ReferenceTables.PublicOrganisation known = tables.organisations().get(key);
        if (known != null) {
            return known.name();
        }
        return register == null
                ? otherwise
                : register.byKey(key).map(RegisterEntry::name).orElse(otherwise);
    }
}
