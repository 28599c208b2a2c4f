package org.esflod.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTextTest {
    @ParameterizedTest
    @CsvSource({
        "'  Näsets   Bygg AB ', Näsets Bygg AB",
        "'Näsets\tBygg AB', Näsets Bygg AB",
        "Stiftelsen Linden c/o Ebba Påhittad, Stiftelsen Linden",
        "'Stiftelsen Linden, C / O Ebba Påhittad', 'Stiftelsen Linden,'",
        "c/o Ebba Påhittad, ''",
        "Ab c/oktober AB, Ab c/oktober AB",
        "Naset\u00a0Bygg, Naset Bygg",
        "Na\u0308sets Bygg, Näsets Bygg"
    })
    void isCleaned(String stated, String clean) {
        assertEquals(clean, NameText.clean(stated));
    }

    @ParameterizedTest
    @CsvSource({
        "Näsets Bygg AB, true",
        "Bygg 2000 i Örebro 1998 AB, true",
        "Fastighetsbolaget 556677 8899 AB, true",
        "Firma 751302-0243, false",
        "Firma 197513020243, false",
        "Firma 751302 0243, false",
        "Firma ٧٥١٣٠٢٠٢٤٣, false",
        "Firma ebba.pahittad@example.org, false",
        "Firma 070-174 06 05, false"
    })
    void holdsNoPersonalData(String name, boolean harmless) {
        assertEquals(harmless, NameText.harmless(name));
    }
}
