package org.esflod.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderNumberTest {
    /** Neither key nor reason: the row is refused. Numbers of persons are test vectors, or have a month that is none. */
    @ParameterizedTest
    @CsvSource({
        "212000-1124,   2120001124,",
        "2021005224,    2021005224,",
        "165594800418,  5594800418,",
        "16556036-0793, 5560360793,",
        "165592804187,,",
        "212000-1281,,",
        "750231-0241,,  NATURAL_PERSON",
        "750231+0241,,  NATURAL_PERSON",
        "195401019996,, NATURAL_PERSON",
        "200013010000,, NATURAL_PERSON",
        "185401019996,, NATURAL_PERSON",
        "7513620240,,   NATURAL_PERSON",
        "167513020243,, NATURAL_PERSON",
        "3022000008,,   NATURAL_PERSON",
        "1722000005,,   ESTATE",
        "161722000005,, ESTATE",
        "0472000001,,",
        "4472000001,,",
        "21200-1124,,",
        "2120001124x,,",
        "212 000 1124,  2120001124,",
        "992120001124,,"
    })
    void isAnOrganisationsOrGoesNoFurther(String text, @Nullable String key, @Nullable Drop drop) {
        assertEquals(new HolderNumber(key, drop), HolderNumber.of(text));
    }
}
