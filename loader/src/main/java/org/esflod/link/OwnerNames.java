package org.esflod.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Owners to organisations by their names, departments included: municipalities, regions, authorities and universities of
 * the closed tables, without a register.
 *
 * <p>What a label must be like is said at {@link OwnerSearch}, what a name must be like at {@link OwnerGazetteer} and
 * {@link MunicipalBodies}. What is not certain but may be one of these bodies waits for a person.
 */
final class OwnerNames {
    /** Some two hundred thousand labels. */
    private static final long BYTES_OF_NOBODY = 32L << 20;

    /** Of a label beside its characters: the string, the cache's own. */
    private static final int OBJECTS = 130;

    private final OwnerGazetteer gazetteer;
    private final MunicipalBodies municipalities;
    private final OwnerWords words;
    private final Places places;
    private final Departments departments;

    /** Labels that name no body whatever the project: most owners of most projects. */
    private final Cache<String, Boolean> ofNobody = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(BYTES_OF_NOBODY)
            .weigher((String label, Boolean always) -> OBJECTS + label.length())
            .build();

    OwnerNames(ReferenceTables tables) {
        this.gazetteer = new OwnerGazetteer(tables);
        this.municipalities = new MunicipalBodies(tables);
        this.words = tables.ownerWords();
        this.places = new Places(tables);
        this.departments = new Departments(tables, gazetteer, places);
    }

    /**
     * An organisation found by its name.
     *
     * @param entry the name that was found
     * @param unit the department, as the source wrote it; null where the label names the organisation itself
     * @param likeness how like the label is to the name
     * @param repaired whether the label's encoding was broken and was put right first
     */
    record Match(OwnerGazetteer.Entry entry, @Nullable String unit, Likeness likeness, boolean repaired) {
        private static final BigDecimal LESS = new BigDecimal("0.005");

        /** Estimated probability that the link is right, 0 to 1; less with a department, less with a broken encoding. */
        BigDecimal confidence() {
            return unit == null && !repaired
                    ? likeness.confidence()
                    : likeness.confidence().subtract(LESS).stripTrailingZeros();
        }

        /** Why, in one or two sentences. */
        String evidence() {
            return (unit == null ? "The name " : "The name beside the unit ") + entry.evidence()
                    + "; no other body of the tables has it."
                    + (repaired ? " The label was UTF-8 read as windows-1252, and was put right first." : "");
        }
    }

    /** What was found out about whose name a label is. */
    sealed interface Found {
        /** One outcome for each case. */
        <R> R fold(Function<Accepted, R> accepted, Function<Review, R> review, Supplier<R> none);

        /** It certainly is this body's. */
        record Accepted(Match match) implements Found {
            @Override
            public <R> R fold(Function<Accepted, R> accepted, Function<Review, R> review, Supplier<R> none) {
                return accepted.apply(this);
            }
        }

        /**
         * It may be one of these bodies', and a person must decide.
         *
         * @param candidates at least one, the likeliest first, each body once
         * @param why what stands against it, in one sentence
         */
        record Review(List<Match> candidates, String why) implements Found {
            /** Copies the list. */
            public Review {
                candidates = List.copyOf(candidates);
                if (candidates.isEmpty()) {
                    throw new IllegalArgumentException("nothing to review");
                }
            }

            @Override
            public <R> R fold(Function<Accepted, R> accepted, Function<Review, R> review, Supplier<R> none) {
                return review.apply(this);
            }
        }

        /** It names no body of the tables, or another organisation for certain. */
        record None() implements Found {
            @Override
            public <R> R fold(Function<Accepted, R> accepted, Function<Review, R> review, Supplier<R> none) {
                return none.get();
            }
        }
    }

    /**
     * Whose name a label is.
     *
     * @param label without personal data
     * @param title the project's title, which some labels repeat
     * @param region NUTS code of the project, of any level; null where not known
     */
    Found decide(String label, String title, String programmePeriod, @Nullable String region) {
        if (ofNobody.getIfPresent(label) != null) {
            return new Found.None();
        }
        OwnerSearch search = new OwnerSearch(gazetteer, municipalities, words, places, departments, label, title);
        Found found = search.in(programmePeriod, region);
        if (found instanceof Found.None && !search.dependsOnTitle()) {
            ofNobody.put(label, true);
        }
        return found;
    }

    /** The organisation that a label names for certain. The parameters are those of {@link #decide}. */
    Optional<Match> find(String label, String title, String programmePeriod, @Nullable String region) {
        return decide(label, title, programmePeriod, region)
                .fold(accepted -> Optional.of(accepted.match()), review -> Optional.empty(), Optional::empty);
    }

    /**
     * Whether a whole name is that of an organisation or a department: one of the tables, or nothing but words of such
     * names, and counties beside them. A place alone is not: {@code Nora} and {@code Berg} are persons too.
     */
    boolean namesOrganisation(String name) {
        return gazetteer.find(name).isPresent() || words.isOnlyOfNoPerson(name, places::isCounty);
    }

    /** Whether a word of a name is one of a department's or an organisation's and nobody's own. */
    boolean isOfNoPerson(String word) {
        return words.isOfNoPerson(word);
    }

    /**
     * Whether a name is not this body's: it has another body's name in it, or a word like {@code AB} or {@code förening},
     * and no part of it is a name of the body.
     */
    boolean isOfAnother(String name, String key) {
        return OwnerPart.of(name).stream().noneMatch(part -> gazetteer.isNameOf(part.text(), key))
                && (gazetteer.hasAnother(name, key) || words.namesOther(name));
    }
}
