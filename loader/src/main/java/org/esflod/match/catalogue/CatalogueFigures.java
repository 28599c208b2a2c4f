package org.esflod.match.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.esflod.match.Decision;

/**
 * How well decisions agree with what texts name, in pairs of a text and an entry.
 *
 * <p>Shape: {@code precision} and {@code recall} of what is accepted; {@code precision_on_none}, the share of the texts answered with
 * nothing, neither accepted nor for review, that name nothing; {@code precision_on_unlinked}, the same of the texts of which nothing
 * is accepted; {@code review}, the share of the texts of which nothing is accepted and something is for review. Units: fractions, four
 * decimals.
 */
final class CatalogueFigures {
    private int texts;
    private int expected;
    private int right;
    private int given;
    private int none;
    private int noneRight;
    private int unlinked;
    private int unlinkedRight;

    /** Begins a text that names some entries. */
    Text text(int names) {
        texts++;
        expected += names;
        return new Text(names);
    }

    /** The figures. */
    Map<String, Double> map() {
        Map<String, Double> map = new LinkedHashMap<>();
        map.put("precision", share(right, given));
        map.put("recall", share(right, expected));
        map.put("precision_on_none", share(noneRight, none));
        map.put("precision_on_unlinked", share(unlinkedRight, unlinked));
        map.put("review", share(unlinked - none, texts));
        return map;
    }

    private static double share(int part, int of) {
        return of == 0 ? 1 : Math.rint(1e4 * part / of) / 1e4;
    }

    /** One text. */
    final class Text {
        private final int names;
        private boolean accepted;
        private boolean shown;

        private Text(int names) {
            this.names = names;
        }

        void add(Decision decision, boolean named) {
            shown |= decision != Decision.NONE;
            if (decision == Decision.ACCEPT) {
                accepted = true;
                given++;
                right += named ? 1 : 0;
            }
        }

        void close() {
            if (!accepted) {
                unlinked++;
                unlinkedRight += names == 0 ? 1 : 0;
            }
            if (!shown) {
                none++;
                noneRight += names == 0 ? 1 : 0;
            }
        }
    }
}
