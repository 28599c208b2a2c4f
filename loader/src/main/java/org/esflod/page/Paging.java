package org.esflod.page;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list stands among the others.
 *
 * @param number of the page, from 1
 * @param last number of the last page, at least 1
 * @param from the first thing on the page, from 1; 0 where there is none
 * @param to the last thing on the page
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
public record Paging(
        int number,
        int last,
        long from,
        long to,
        @Nullable String previous,
        @Nullable String next) {
    /** How many things a page of a list has. */
    static final int SIZE = 25;

    /** Page numbers beyond this ask for nothing that is there; their things would not be counted in an int. */
    static final int MOST = 1_000_000;

    static Paging of(int number, long total, IntFunction<String> address) {
        int last = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        long from = (number - 1L) * SIZE + 1;
        return new Paging(
                number,
                last,
                from > total ? 0 : from,
                Math.min(total, number * (long) SIZE),
                number > 1 ? address.apply(Math.min(number - 1, last)) : null,
                number < last ? address.apply(number + 1) : null);
    }
}
