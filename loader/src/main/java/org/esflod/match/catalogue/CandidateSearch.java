package org.esflod.match.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the entries that a line may name. */
final class CandidateSearch {
    /** Share of the weight of a name's rarer words that must stand in the line. */
    private static final double SHARE = 0.5;

    /** Share of a name's weight that must stand together. */
    private static final double COVERAGE = 0.55;

    private static final int MOST = 40;

    private final NameIndex index;
    private final double[] sum;
    private final int[] touched;

    CandidateSearch(NameIndex index) {
        this.index = index;
        this.sum = new double[index.forms()];
        this.touched = new int[index.forms()];
    }

    /** Candidates, the best first; not safe for several threads. */
    List<Candidate> in(Line line) {
        int count = 0;
        for (int word : line.words()) {
            double weight = index.idf(word);
            for (int form : index.formsOf(word)) {
                if (sum[form] == 0) {
                    touched[count++] = form;
                }
                sum[form] += weight;
            }
        }
        Map<Integer, Span> best = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int form = touched[i];
            if (sum[form] >= SHARE * index.sought(form)) {
                Span span = Span.of(form, index, line);
                if (span != null && span.coverage(index) >= COVERAGE && asWritten(form, span, line)) {
                    best.merge(index.form(form).entry(), span, (a, b) -> better(a, b, line));
                }
            }
            sum[form] = 0;
        }
        List<Candidate> candidates = new ArrayList<>();
        best.forEach((entry, span) -> candidates.add(Candidate.of(entry, span, worth(span, line))));
        candidates.sort(
                Comparator.<Candidate>comparingDouble(each -> -each.worth()).thenComparingInt(Candidate::entry));
        return candidates.size() > MOST ? candidates.subList(0, MOST) : candidates;
    }

    /** An abbreviation is one only in capital letters. */
    private boolean asWritten(int form, Span span, Line line) {
        return switch (index.form(form).origin()) {
            case FIRST, OTHER, PART, WITHIN -> true;
            case ACRONYM, INITIALS -> line.token(span.from()).upper();
        };
    }

    private Span better(Span a, Span b, Line line) {
        double difference = worth(a, line) - worth(b, line);
        if (Math.abs(difference) < 1e-9) {
            return a.form() <= b.form() ? a : b;
        }
        return difference > 0 ? a : b;
    }

    private double worth(Span span, Line line) {
        NameForm form = index.form(span.form());
        double doubt =
                switch (form.origin()) {
                    case FIRST -> 0;
                    case OTHER -> 0.1 + 0.3 * (1 - form.support());
                    case ACRONYM -> 0.2;
                    case PART -> 0.4 + 0.3 * (1 - form.support());
                    case WITHIN -> 0.5;
                    case INITIALS -> 0.6;
                };
        return span.worth(index, line) - doubt;
    }
}
