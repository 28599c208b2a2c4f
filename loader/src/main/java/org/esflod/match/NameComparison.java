package org.esflod.match;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Compares a name as somebody wrote it with a name of a register.
 *
 * <p>The two sides are not alike: registers write names longer than people do, so {@code cov_q} and {@code cov_r} are features
 * of their own. Deterministic, and safe for several threads where the weights are.
 */
public final class NameComparison {
    /** Share of the query's words, by weight, that the other name has. */
    public static final String COV_Q = "cov_q";

    /** Share of the other name's words, by weight, that the query has. */
    public static final String COV_R = "cov_r";

    /** How much may be the same word, much misspelt, in parts of both names. */
    public static final String MAY = "may";

    /** How much of the matched words is misspelt. */
    public static final String EDITS = "edits";

    /** How alike the names are as letters without blanks and forms, 0 to 1. */
    public static final String TEXT = "text";

    /** Whether the first word that tells something is the same. */
    public static final String LEAD = "lead";

    /** How many words each has that the other lacks, the smaller number, weighted; at most 2. */
    public static final String LEFT_BOTH = "left_both";

    /** Words of the query that the other lacks, weighted; at most 2. */
    public static final String LEFT_Q = "left_q";

    /** Words of the other name that the query lacks, weighted; at most 2. */
    public static final String LEFT_R = "left_r";

    /** Whether {@link NameKeys#folded} is equal. */
    public static final String FOLDED = "folded";

    /** See {@link Agreement}. */
    public static final String FORM_EQUAL = "form_equal";

    /** See {@link Agreement}. */
    public static final String FORM_COMPATIBLE = "form_compatible";

    /** See {@link Agreement}. */
    public static final String FORM_CONTRADICTS = "form_contradicts";

    /** Whether both have numbers, and other ones. */
    public static final String NUMBER_SUBSTITUTED = "number_substituted";

    /** Whether one has a number where the other has none. */
    public static final String NUMBER_ADDED = "number_added";

    /** Whether each names a place that the other does not name. */
    public static final String PLACE_DIFFERS = "place_differs";

    /** Whether only one names a place. */
    public static final String PLACE_ADDED = "place_added";

    /** Whether one has initials of the other. */
    public static final String ACRONYM = "acronym";

    /** Whether they share only words that many names have. */
    public static final String GENERIC = "generic";

    /** In which direction each feature can speak: the signs for {@link LogisticFit}. */
    public static final Map<String, Integer> SIGNS = signs();

    private static final double MOST_LEFT = 2;
    private static final int SHORT = 5;
    private static final double NONE = 1e-9;

    private final ToDoubleFunction<String> weight;
    private final LegalForms forms;
    private final GenericWords generic;
    private final PlaceWords places;

    /**
     * A comparison with the tables of generic words and places that the program was built with.
     *
     * @param weight how much a folded token tells, above 0: its inverse document frequency; 1 for all where none is known
     * @param forms legal forms
     */
    public NameComparison(ToDoubleFunction<String> weight, LegalForms forms) {
        this(weight, forms, GenericWords.standard(), PlaceWords.standard());
    }

    /** A comparison. */
    public NameComparison(ToDoubleFunction<String> weight, LegalForms forms, GenericWords generic, PlaceWords places) {
        this.weight = weight;
        this.forms = forms;
        this.generic = generic;
        this.places = places;
    }

    /** A name that is compared with several others, read once. */
    public final class Prepared {
        private final AnalysedName name;

        private Prepared(String name) {
            this.name = new AnalysedName(name, forms, generic, places, weight);
        }

        /** Compares it, as the query, with a name of a register. */
        public Compared compare(String candidate) {
            return beside(candidate).compared();
        }

        /** The same, not looked at closely yet. */
        public Beside beside(String candidate) {
            return new Beside(name, new AnalysedName(candidate, forms, generic, places, weight));
        }

        /** Compares it, as the query, with a name of a register that was prepared too. */
        public Compared compare(Prepared candidate) {
            return new Beside(name, candidate.name).compared();
        }

        /** Its keys. */
        public NameKeys keys() {
            return name.keys;
        }
    }

    /** Reads a name for several comparisons. */
    public Prepared prepare(String name) {
        return new Prepared(name);
    }

    /**
     * Compares.
     *
     * @param query the name as somebody wrote it
     * @param candidate a name that a register has
     */
    public Compared compare(String query, String candidate) {
        return prepare(query).compare(candidate);
    }

    /**
     * Two names beside each other: how much of each the other has, which tells those that are worth {@link #compared} from
     * the others.
     */
    public static final class Beside {
        private final AnalysedName q;
        private final AnalysedName r;
        private final Alignment pairs;
        private final Side query;
        private final Side candidate;
        private final boolean exact;
        private final boolean canonical;
        private final boolean folded;

        private Beside(AnalysedName q, AnalysedName r) {
            this.q = q;
            this.r = r;
            this.pairs = new Alignment(q, r);
            this.query = new Side(q, pairs.queryLikeness, pairs.queryWeak);
            this.candidate = new Side(r, pairs.candidateLikeness, pairs.candidateWeak);
            this.exact = q.keys.exact().equals(r.keys.exact());
            this.canonical = q.keys.canonical().equals(r.keys.canonical());
            this.folded = q.keys.folded().equals(r.keys.folded());
        }

        /** See {@link #COV_Q}. */
        public double coverageOfQuery() {
            return query.coverage();
        }

        /** See {@link #COV_R}. */
        public double coverageOfCandidate() {
            return candidate.coverage();
        }

        /** Whether {@link NameKeys#exact} is equal. */
        public boolean exact() {
            return exact;
        }

        /** Whether {@link NameKeys#canonical} is equal. */
        public boolean canonical() {
            return canonical;
        }

        /** Whether {@link NameKeys#folded} is equal. */
        public boolean folded() {
            return folded;
        }

        /** All that the comparison finds. */
        public Compared compared() {
            return NameComparison.compared(this);
        }
    }

    private static Compared compared(Beside names) {
        AnalysedName q = names.q;
        AnalysedName r = names.r;
        Side query = names.query;
        Side candidate = names.candidate;
        boolean exact = names.exact;
        boolean canonical = names.canonical;
        boolean folded = names.folded;
        Agreement form = q.form == null || r.form == null ? Agreement.UNKNOWN : q.form.agreement(r.form);
        boolean numbersDiffer = !q.numbers.equals(r.numbers);
        boolean numberAdded = numbersDiffer && q.numbers.size() != r.numbers.size();
        boolean placeOfQuery = query.placeLeft != null;
        boolean placeOfCandidate = candidate.placeLeft != null;
        boolean placesDiffer =
                placeOfQuery && placeOfCandidate && !Objects.equals(query.placeLeft, candidate.placeLeft);
        boolean generic = query.told <= NONE && !exact && !canonical;
        Features features = Features.builder()
                .put(COV_Q, query.coverage())
                .put(COV_R, candidate.coverage())
                .put(MAY, query.may() + candidate.may())
                .put(EDITS, query.edits() + candidate.edits())
                .put(TEXT, folded ? 1 : TokenSimilarity.ofTexts(q.joined, r.joined))
                .put(LEAD, query.lead && candidate.lead)
                .put(LEFT_BOTH, Math.min(MOST_LEFT, Math.min(query.leftWords, candidate.leftWords)))
                .put(LEFT_Q, Math.min(MOST_LEFT, query.leftWords))
                .put(LEFT_R, Math.min(MOST_LEFT, candidate.leftWords))
                .put(FOLDED, folded)
                .put(FORM_EQUAL, form == Agreement.EQUAL)
                .put(FORM_COMPATIBLE, form == Agreement.COMPATIBLE)
                .put(FORM_CONTRADICTS, form == Agreement.CONTRADICTS)
                .put(NUMBER_SUBSTITUTED, numbersDiffer && !numberAdded)
                .put(NUMBER_ADDED, numberAdded)
                .put(PLACE_DIFFERS, placesDiffer)
                .put(PLACE_ADDED, placeOfQuery != placeOfCandidate)
                .put(ACRONYM, names.pairs.acronym)
                .put(GENERIC, generic)
                .build();
        Set<Veto> vetoes = EnumSet.noneOf(Veto.class);
        veto(vetoes, Veto.FORM, form == Agreement.CONTRADICTS);
        veto(vetoes, Veto.PLACE, placesDiffer);
        veto(vetoes, Veto.NUMBER, numbersDiffer);
        veto(vetoes, Veto.GENERIC, generic);
        veto(vetoes, Veto.SHORT, query.tellingWords == 1 && query.tellingLength < SHORT && !exact && !canonical);
        return new Compared(features, vetoes, form, exact, canonical, folded, query.matched);
    }

    private static void veto(Set<Veto> vetoes, Veto veto, boolean holds) {
        if (holds) {
            vetoes.add(veto);
        }
    }

    private static Map<String, Integer> signs() {
        Map<String, Integer> signs = new LinkedHashMap<>();
        for (String feature : List.of(COV_Q, COV_R, MAY, TEXT, LEAD, FOLDED, FORM_EQUAL, FORM_COMPATIBLE, ACRONYM)) {
            signs.put(feature, 1);
        }
        for (String feature : List.of(
                EDITS,
                LEFT_BOTH,
                LEFT_Q,
                LEFT_R,
                FORM_CONTRADICTS,
                NUMBER_SUBSTITUTED,
                NUMBER_ADDED,
                PLACE_DIFFERS,
                PLACE_ADDED,
                GENERIC)) {
            signs.put(feature, -1);
        }
        return Collections.unmodifiableMap(signs);
    }

    /** What one name has in common with the other. */
    private static final class Side {
        private final double total;
        double matched;
        private double weak;
        private double edited;
        double leftWords;
        double told;
        int tellingWords;
        int tellingLength;
        boolean lead;

        @Nullable
        String placeLeft;

        Side(AnalysedName name, double[] likeness, boolean[] isWeak) {
            total = Math.max(NONE, name.total);
            boolean leadSeen = false;
            double mean = name.words.length == 0 ? 1 : total / name.words.length;
            for (int i = 0; i < name.words.length; i++) {
                boolean here = likeness[i] > 0 && !isWeak[i];
                if (here) {
                    matched += name.weight[i];
                    edited += name.weight[i] * (1 - likeness[i]);
                    if (!name.generic[i] && name.place[i] == null) {
                        told += name.weight[i];
                        tellingWords++;
                        tellingLength = name.words[i].length();
                    }
                } else if (likeness[i] > 0) {
                    weak += name.weight[i] * likeness[i];
                } else if (!name.stop[i]) {
                    leftWords += Math.min(1, name.weight[i] / mean);
                    placeLeft = placeLeft == null ? name.place[i] : placeLeft;
                }
                if (!leadSeen && !name.stop[i]) {
                    leadSeen = true;
                    lead = likeness[i] > 0 && !isWeak[i];
                }
            }
        }

        double coverage() {
            return matched / total;
        }

        double may() {
            return weak / total;
        }

        double edits() {
            return edited / total;
        }
    }
}
