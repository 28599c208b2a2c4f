package org.esflod.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Näsets Bygg AB                     | näsets bygg ab                    | näsets bygg ab          | bygg naset",
                "Aktiebolaget Näsets Bygg           | aktiebolaget näsets bygg          | näsets bygg ab          | bygg naset",
                "NÄSETS BYGG A.B. (publ)            | näsets bygg a b publ              | näsets bygg ab          | bygg naset",
                "NäsetsAB                           | näsets ab                         | näsets ab               | naset",
                "Lek & Lär Ek. för.                 | lek och lär ek för                | lek och lär ekfor       | lar lek och",
                "Lek and Lär ekonomisk förening     | lek and lär ekonomisk förening    | lek och lär ekfor       | lar lek och",
                "Handelsbolaget Tre Vänner          | handelsbolaget tre vänner         | 3 vänner hb             | 3 vanner",
                "1:a Steget                         | 1 a steget                        | 1 a steget              | 1 a steget",
                "Första Steget                      | första steget                     | 1 steget                | 1 steget",
                "Klubb Forty-Four                   | klubb forty four                  | klubb 44                | 44 klubb",
                "Klubb fyrtiofyra                   | klubb fyrtiofyra                  | klubb 44                | 44 klubb",
                "Stift. O’Hara                      | stift ohara                       | ohara stiftelse         | ohara",
                "Habo I.F.                          | habo i f                          | habo if                 | habo if",
                "Håbo IF                            | håbo if                           | håbo if                 | habo if",
                "Malmö kommun                       | malmö kommun                      | malmö kommun            | kommun malmo",
                "BRF Solgläntan                     | brf solgläntan                    | solgläntan brf          | solglantan",
                "Школа № 7                          | школа no 7                        | школа no 7              | 7 no shkola",
                "Stiftelsen                         | stiftelsen                        | stiftelsen              | stiftelsen",
                "SAS AB                             | sas ab                            | sas ab                  | sas"
            })
    void keysFromTheStrictestToTheLoosest(String name, String exact, String canonical, String folded) {
        NameKeys keys = NameKeys.of(name);
        assertEquals(exact, keys.exact());
        assertEquals(canonical, keys.canonical());
        assertEquals(folded, keys.folded());
    }

    @Test
    void tokensKeepTheirOrderAndTheirGenitive() {
        assertEquals(
                List.of("nasets", "bygg", "och", "maleri"),
                NameKeys.of("Näsets bygg & måleri AB").tokens());
    }

    @Test
    void habAndHaboStayTwoUntilFolded() {
        NameKeys habo = NameKeys.of("Habo kommun");
        NameKeys other = NameKeys.of("Håbo kommun");
        assertNotEquals(habo.exact(), other.exact());
        assertNotEquals(habo.canonical(), other.canonical());
        assertEquals(habo.folded(), other.folded());
    }

    @Test
    void composedAndDecomposedLettersAreOne() {
        assertEquals(NameKeys.of("Håbo"), NameKeys.of("Ha\u030Abo"));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "' - ',''", "'&',och", "'...',''"})
    void whatIsHardlyANameHasKeysToo(String name, String canonical) {
        assertEquals(canonical, NameKeys.of(name).canonical());
    }

    @ParameterizedTest
    @CsvSource({
        "VÃ¤sterÃ¥s, Västerås, true",
        "Ã–stersund, Östersund, true",
        "Ã…re, Åre, true",
        "VÃƒÂ¤sterÃƒÂ¥s, Västerås, true",
        "gÃ¶teborg, göteborg, true",
        "gã¶teborg, göteborg, true",
        "NÃ\u00A4set, Näset, true",
        "Lek â€“ Lär, Lek – Lär, true",
        "SÃO PAULO, SÃO PAULO, false",
        "ÅÄÖ, ÅÄÖ, false",
        "Château, Château, false",
        "Västerås, Västerås, false"
    })
    void mojibakeIsRepairedAndTold(String written, String meant, boolean repaired) {
        assertEquals(meant, Mojibake.repaired(written));
        assertEquals(repaired, NameKeys.of(written).repaired());
        if (!repaired) {
            assertSame(written, Mojibake.repaired(written));
        }
    }

    @Test
    void severalThreadsGetTheSameKeys() {
        List<String> names = List.of("Näsets Bygg AB", "Школа Номер Семь", "学校 7", "Lek & Lär ek. för.", "Σχολείο");
        List<NameKeys> alone = names.stream().map(NameKeys::of).toList();
        IntStream.range(0, 2000)
                .parallel()
                .forEach(i -> assertEquals(alone.get(i % names.size()), NameKeys.of(names.get(i % names.size()))));
    }
}
