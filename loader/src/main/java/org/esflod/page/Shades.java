package org.esflod.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Amounts in up to five shades, about equally many in each, equal amounts always in one. What is not above zero has shade 0.
 *
 * @param classes what each shade from 1 on spans
 */
record Shades(List<Span> classes) {
    private static final int MOST = 5;

    /** From one amount to another, both included. */
    record Span(BigDecimal from, BigDecimal to) {}

    static Shades of(Collection<BigDecimal> amounts) {
        List<BigDecimal> sorted =
                amounts.stream().filter(amount -> amount.signum() > 0).sorted().toList();
        List<Span> spans = new ArrayList<>();
        int begin = 0;
        for (int shade = 1; shade <= MOST && begin < sorted.size(); shade++) {
            int end = Math.max(begin + 1, (int) Math.round(sorted.size() * (double) shade / MOST));
            while (end < sorted.size() && sorted.get(end).compareTo(sorted.get(end - 1)) == 0) {
                end++;
            }
            spans.add(new Span(sorted.get(begin), sorted.get(end - 1)));
            begin = end;
        }
        return new Shades(List.copyOf(spans));
    }

    /** 0 for nothing, else from 1 on. */
    int of(BigDecimal amount) {
        int shade = 0;
        while (shade < classes.size() && amount.compareTo(classes.get(shade).from()) >= 0) {
            shade++;
        }
        return shade;
    }
}
