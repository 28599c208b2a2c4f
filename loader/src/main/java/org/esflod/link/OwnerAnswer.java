package org.esflod.link;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rung of the ladder says of an owner. */
sealed interface OwnerAnswer {
    /** One outcome for each case. */
    <R> R fold(Function<Linked, R> linked, Function<Waits, R> waits, Function<Nobody, R> nobody);

    /**
     * It is this organisation, for certain enough to be published.
     *
     * @param key the organisation
     * @param objectLabel what it is called there
     * @param unit its department, as the source wrote it; null where the label names the organisation itself
     * @param status how it was found
     * @param justification one of {@link Link}'s
     * @param confidence estimated probability that it is right
     * @param source what knows the organisation
     * @param scope where the decision holds; null: everywhere
     * @param evidence why, in one sentence
     */
    record Linked(
            String key,
            String objectLabel,
            @Nullable String unit,
            LinkStatus status,
            String justification,
            BigDecimal confidence,
            String source,
            @Nullable String scope,
            String evidence)
            implements OwnerAnswer {
        @Override
        public <R> R fold(Function<Linked, R> linked, Function<Waits, R> waits, Function<Nobody, R> nobody) {
            return linked.apply(this);
        }
    }

    /**
     * A person is to decide.
     *
     * @param candidates the most probable first; at least one
     * @param conflicts what contradicts a number that the source states, to be reported; empty where nothing does
     */
    record Waits(List<Waiting.Candidate> candidates, List<OrganisationConflict> conflicts) implements OwnerAnswer {
        public Waits {
            candidates = List.copyOf(candidates);
            conflicts = List.copyOf(conflicts);
        }

        Waits(List<Waiting.Candidate> candidates) {
            this(candidates, List.of());
        }

        @Override
        public <R> R fold(Function<Linked, R> linked, Function<Waits, R> waits, Function<Nobody, R> nobody) {
            return waits.apply(this);
        }
    }

    /** It is none that has an identifier, as a curator found. */
    record Nobody() implements OwnerAnswer {
        @Override
        public <R> R fold(Function<Linked, R> linked, Function<Waits, R> waits, Function<Nobody, R> nobody) {
            return nobody.apply(this);
        }
    }
}
