package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("631 700 kr", "631700"),
                Arguments.of("631\u00a0700 kr", "631700"),
                Arguments.of("631\u00a0700\u00a0kr", "631700"),
                Arguments.of("16\u202f855\u202f776 kr", "16855776"),
                Arguments.of("1\u2009234\u200a567\u2007890 SEK", "1234567890"),
                Arguments.of("631700kr", "631700"),
                Arguments.of("631700", "631700"),
                Arguments.of("155 089 100 Sek", "155089100"),
                Arguments.of("1 234,50", "1234.50"),
                Arguments.of("1234,5 kr", "1234.5"),
                Arguments.of("0 kr", "0"),
                Arguments.of("999", "999"));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void readsAmount(String text, String value) {
        Money amount = Amounts.read(text).orElseThrow();
        assertEquals(value, amount.value().toPlainString());
        assertEquals("SEK", amount.currency());
        assertEquals(text, amount.label());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "631 7x0 kr",
                "631 70 kr",
                "6317 00 kr",
                "631  700 kr",
                "1.234.567",
                "1,234.50",
                "1 234,567",
                ",50",
                "-500 kr",
                "500 EUR",
                "€ 500",
                "ca 500 kr",
                "500 kr och 600 kr",
                "500 000,- kr",
                "kr",
                "",
                "٥٠٠ kr",
                "631 7"
            })
    void leavesOtherTextUnread(String text) {
        assertEquals(Optional.empty(), Amounts.read(text));
    }
}
