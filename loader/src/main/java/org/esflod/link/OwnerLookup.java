package org.esflod.link;

import java.time.LocalDate;
import java.util.Optional;
import org.esflod.match.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The organisation of one owner's label, without a record around it: what evaluations and reconciliation ask.
 *
 * <p>It asks the closed lists of {@code mapping/reference} ({@link OwnerNames}) and nothing else yet. Safe for several
 * threads.
 */
public final class OwnerLookup {
    /** As {@link OwnerLinker} states it for a whole name of a closed list. */
    private static final double BY_NAME = 0.995;

    /** The same, and a department beside it. */
    private static final double BY_NAME_AND_UNIT = 0.99;

    private final OwnerNames names;

    /** Of these tables. */
    public OwnerLookup(ReferenceTables tables) {
        this.names = new OwnerNames(tables);
    }

    /**
     * What is known of the project beside its owner's label.
     *
     * @param programmePeriod such as {@code 2014-2020}; null where not known: names that changed hands link nothing then
     * @param region NUTS code; null where not known
     * @param municipality code or name of the municipality in which the project is; null where not known
     * @param start its first day; null where not known
     * @param emailDomain of its contact point, such as {@code malmo.se}; null where not known
     */
    public record Context(
            @Nullable String programmePeriod,
            @Nullable String region,
            @Nullable String municipality,
            @Nullable LocalDate start,
            @Nullable String emailDomain) {
        /** Nothing is known. */
        public static final Context NONE = new Context(null, null, null, null, null);
    }

    /**
     * A candidate.
     *
     * @param organisation its key: ten digits of the organisation number
     * @param municipality code of the municipality that it governs; null for others
     * @param unit the department that the label names; null where it names the organisation itself
     * @param decision whether it may be linked
     * @param probability that it is the owner, 0 to 1
     */
    public record Found(
            String organisation,
            @Nullable String municipality,
            @Nullable String unit,
            Decision decision,
            double probability) {}

    /**
     * The most probable organisation of a label; empty where there is none.
     *
     * @param label as a source writes it, without personal data
     */
    public Optional<Found> find(String label, Context context) {
        String period = context.programmePeriod() == null ? "" : context.programmePeriod();
        return names.find(label, "", period, context.region())
                .map(match -> new Found(
                        match.entry().key(),
                        match.entry().municipality(),
                        match.unit(),
                        Decision.ACCEPT,
                        match.unit() == null ? BY_NAME : BY_NAME_AND_UNIT));
    }
}
