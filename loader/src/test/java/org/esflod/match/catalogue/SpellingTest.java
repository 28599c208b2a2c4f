package org.esflod.match.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "velmark, velmark, true",
        "velmark, velmarc, true",
        "velmark, vemlark, true",
        "velmark, velmrk, true",
        "velmark, velmarkt, true",
        "velmark, delmark, false",
        "velmark, vermalk, false",
        "velmark, velmarkts, false"
    })
    void oneLetterApart(String a, String b, boolean expected) {
        assertEquals(expected, Spelling.oneApart(a, b));
    }
}
