package org.esflod.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShadesTest {
    private static List<BigDecimal> amounts(long... amounts) {
        return LongStream.of(amounts).mapToObj(BigDecimal::valueOf).toList();
    }

    private static List<Integer> shades(List<BigDecimal> amounts) {
        Shades shades = Shades.of(amounts);
        return amounts.stream().map(shades::of).toList();
    }

    @Test
    void amountsAreSharedOutEvenly() {
        assertEquals(List.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5), shades(amounts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));
    }

    @Test
    void equalAmountsHaveOneShade() {
        assertEquals(List.of(1, 1, 1, 1, 1, 1, 2), shades(amounts(1, 1, 1, 1, 1, 1, 2)));
        assertEquals(List.of(1, 1), shades(List.of(new BigDecimal("1.0"), new BigDecimal("1.00"))));
    }

    @Test
    void nothingHasNone() {
        assertEquals(List.of(0, 1, 2), shades(amounts(0, 1, 5)));
        assertEquals(0, Shades.of(List.of()).of(BigDecimal.ZERO));
        assertEquals(List.of(), Shades.of(amounts(0, 0)).classes());
    }

    @Test
    void spansSayWhatAShadeHolds() {
        assertEquals(
                List.of(
                        new Shades.Span(BigDecimal.ONE, BigDecimal.ONE),
                        new Shades.Span(BigDecimal.valueOf(7), BigDecimal.valueOf(7))),
                Shades.of(amounts(7, 1, 0)).classes());
    }
}
