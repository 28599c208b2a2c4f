package org.esflod.match.catalogue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a name stands in a line: the place of each of its words that stand together, and what is missing. */
final class Span {
    private static final double NEARLY_ALL = 0.9;
    private static final int MOST_ANCHORS = 8;
    private static final int REACH = 6;
    private static final int WIDEST_GAP = 2;

    private final int form;
    private final int[] places;
    private final int from;
    private final int to;
    private final double matched;
    private final double elsewhere;
    private final int gaps;
    private final int pauses;
    private final int turns;
    private final boolean swapped;
    private final double corrected;

    private Span(
            int form,
            int[] places,
            int from,
            int to,
            double matched,
            double elsewhere,
            int gaps,
            int pauses,
            int turns,
            boolean swapped,
            double corrected) {
        this.form = form;
        this.places = places;
        this.from = from;
        this.to = to;
        this.matched = matched;
        this.elsewhere = elsewhere;
        this.gaps = gaps;
        this.pauses = pauses;
        this.turns = turns;
        this.swapped = swapped;
        this.corrected = corrected;
    }

    /** The best place of a name in a line; null where it has none. */
    static @Nullable Span of(int form, NameIndex index, Line line) {
        int[] words = index.words(form);
        double[] weights = index.weights(form);
        int rarest = -1;
        for (int i = 0; i < words.length; i++) {
            if (line.places(words[i]).length > 0 && (rarest < 0 || weights[i] > weights[rarest])) {
                rarest = i;
            }
        }
        if (rarest < 0) {
            return null;
        }
        int[] anchors = line.places(words[rarest]);
        Span best = null;
        for (int a = 0; a < Math.min(anchors.length, MOST_ANCHORS); a++) {
            Span span = around(form, index, line, rarest, anchors[a]);
            if (best == null || span.worth(index, line) > best.worth(index, line)) {
                best = span;
            }
        }
        return best;
    }

    /** Share of the name's weight that stands here. */
    double coverage(NameIndex index) {
        return matched / index.total(form);
    }

    /** How good a place it is, among others of the same line. */
    double worth(NameIndex index, Line line) {
        double missing = index.total(form) - matched;
        int edges = (line.pauseBefore(from) ? 1 : 0) + (line.pauseBefore(to + 1) ? 1 : 0);
        return 0.6 * matched
                - corrected
                - 1.5 * missing
                + 0.2 * elsewhere
                - 0.25 * gaps
                - 0.1 * pauses
                - 0.15 * turns
                - (swapped ? 0.04 : 0)
                + 0.08 * edges;
    }

    /** Whether nearly all of the name stands here, in its order and with nothing telling between. */
    boolean sound(NameIndex index, Line line) {
        return coverage(index) > NEARLY_ALL && turns == 0 && !interrupted(line);
    }

    private boolean interrupted(Line line) {
        for (int at = from + 1; at < to; at++) {
            WordKind kind = line.token(at).kind();
            if ((kind == WordKind.OTHER || kind == WordKind.PLACE || kind == WordKind.BODY) && !holds(at)) {
                return true;
            }
        }
        return false;
    }

    boolean holds(int place) {
        for (int each : places) {
            if (each == place) {
                return true;
            }
        }
        return false;
    }

    private static Span around(int form, NameIndex index, Line line, int anchorWord, int anchor) {
        int[] words = index.words(form);
        int[] places = assigned(words, line, anchorWord, anchor);
        int[] sorted =
                Arrays.stream(places).filter(place -> place >= 0).sorted().toArray();
        int middle = Arrays.binarySearch(sorted, anchor);
        int low = middle;
        while (low > 0 && together(line, sorted[low - 1], sorted[low])) {
            low--;
        }
        int high = middle;
        while (high < sorted.length - 1 && together(line, sorted[high], sorted[high + 1])) {
            high++;
        }
        return measured(form, index, line, places, sorted[low], sorted[high]);
    }

    private static int[] assigned(int[] words, Line line, int anchorWord, int anchor) {
        int[] places = new int[words.length];
        Arrays.fill(places, -1);
        places[anchorWord] = anchor;
        for (int i = 0; i < words.length; i++) {
            if (i == anchorWord) {
                continue;
            }
            int expected = anchor + i - anchorWord;
            int best = -1;
            for (int place : line.places(words[i])) {
                if (Math.abs(place - anchor) <= words.length + REACH
                        && (best < 0 || Math.abs(place - expected) < Math.abs(best - expected))
                        && !taken(places, place)) {
                    best = place;
                }
            }
            places[i] = best;
        }
        return places;
    }

    private static boolean taken(int[] places, int place) {
        for (int each : places) {
            if (each == place) {
                return true;
            }
        }
        return false;
    }

    /** Whether two words of a name stand near enough to each other to be one mention. */
    private static boolean together(Line line, int left, int right) {
        int between = 0;
        for (int at = left + 1; at <= right; at++) {
            Token token = line.token(at);
            if (at < right && !token.number()) {
                between++;
            }
            if (token.pause() >= Token.STOP) {
                between += 2;
            }
        }
        return between <= WIDEST_GAP;
    }

    private static Span measured(int form, NameIndex index, Line line, int[] places, int from, int to) {
        double[] weights = index.weights(form);
        int[] words = index.words(form);
        double matched = 0;
        double elsewhere = 0;
        double corrected = 0;
        int found = 0;
        int turns = 0;
        int order = 0;
        int last = -1;
        int lastTelling = -1;
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= from && places[i] <= to) {
                matched += weights[i];
                corrected += weights[i] * (1 - line.quality(places[i]));
                found++;
                order += places[i] < last ? 1 : 0;
                last = places[i];
                if (line.token(places[i]).kind() != WordKind.BODY) {
                    turns += places[i] < lastTelling ? 1 : 0;
                    lastTelling = places[i];
                }
            } else {
                elsewhere += line.places(words[i]).length > 0 ? weights[i] : 0;
                places[i] = -1;
            }
        }
        int pauses = 0;
        for (int at = from + 1; at <= to; at++) {
            pauses += line.token(at).pause() >= Token.COMMA ? 1 : 0;
        }
        return new Span(
                form,
                places,
                from,
                to,
                matched,
                elsewhere,
                to - from + 1 - found,
                pauses,
                turns,
                order > turns,
                corrected);
    }

    /** Number of the name in the index. */
    int form() {
        return form;
    }

    /** For each word of the name its place in the line, -1 where it is not in this span. */
    int[] places() {
        return places;
    }

    /** First place. */
    int from() {
        return from;
    }

    /** Last place. */
    int to() {
        return to;
    }

    /** Weight of the words found here. */
    double matched() {
        return matched;
    }

    /** Weight of words that are missing here and stand elsewhere in the line. */
    double elsewhere() {
        return elsewhere;
    }

    /** Other words within the span. */
    int gaps() {
        return gaps;
    }

    /** Commas within the span. */
    int pauses() {
        return pauses;
    }

    /** Neighbouring words that stand in another order than in the name, but for the kind of body. */
    int turns() {
        return turns;
    }

    /** Whether the kind of body stands elsewhere in the order: "A University" for "University of A". */
    boolean swapped() {
        return swapped;
    }

    /** Weight of the words that stand here misspelt, as far as that is in doubt. */
    double corrected() {
        return corrected;
    }
}
