package org.esflod.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {
    private static final NameComparison COMPARISON = PairMatcher.comparison();

    @ParameterizedTest
    @CsvSource({
        "kvarnen, kvarnen, 1",
        "kvarnen, kvanren, .857",
        "kvarnen, kvarne, .857",
        "kvarnen, kvernan, 0",
        "kvarnarna, kvernorna, .778",
        "kvarn, kvern, .8",
        "kva, kve, 0",
        "kvarn, kvarns, .97",
        "mueller, muller, .98",
        "soedra, sodra, .98",
        "ab, abc, 0"
    })
    void wordsAreAsAlikeAsTheirLettersAllow(String one, String other, double likeness) {
        assertEquals(likeness, TokenSimilarity.of(one, other), 0.001);
        assertEquals(likeness, TokenSimilarity.of(other, one), 0.001);
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, abd, 1", "abc, ab, 1", "abc, xyz, 3", "ca, abc, 3", "'', abc, 3"})
    void oneEditIsOneLetterOrTwoSwapped(String one, String other, int distance) {
        assertEquals(distance, TokenSimilarity.distance(one, other, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kvarnens Bygg AB        | Kvarnens Bygg Aktiebolag      | 1    | 1",
                "Kvarnen Bygg            | Kvarnens Bygg i Norr AB       | 1    | .58",
                "Goda Viljan             | Godaviljan                    | 1    | 1",
                "Godaviljan              | Goda Viljan                   | 1    | 1",
                "N.B.V.                  | Näsets Bygg och Vatten        | 1    | 1",
                "Näsets Bygg och Vatten  | NBV                           | 1    | 1",
                "S.V. Kvarnen            | SV Kvarnen                    | 1    | 1",
                "Kvarnens utveckl. Norr  | Kvarnens utveckling Norr      | 1    | 1",
                "Школа Кварнен           | Shkola Kvarnen                | 1    | 1",
                "Kvarnens International  | Kvarnens Internationella      | 1    | 1",
                "Kvarnen of Sweden       | Kvarnen Sverige               | .93  | 1",
                "Kvarnen                 | Hjulet                        | 0    | 0",
                "Kvarnen förening        | Hjulet förening               | .23  | .23"
            })
    void coverageIsByWeightAndFromEachSide(String query, String candidate, double ofQuery, double ofCandidate) {
        Features features = COMPARISON.compare(query, candidate).features();
        assertEquals(ofQuery, features.get(NameComparison.COV_Q), 0.03, features::toString);
        assertEquals(ofCandidate, features.get(NameComparison.COV_R), 0.03, features::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kvarnen AB          | Kvarnen HB            | [FORM]",
                "Kvarnen (Sverige)   | Kvarnen (Norge)       | [PLACE]",
                "Kvarnen Malmö       | Kvarnen Umeå          | [PLACE]",
                "Kvarnen Malmö       | Kvarnen i Malmö       | []",
                "Kvarnen Malmö       | Kvarnen               | []",
                "Kvarnen 2           | Kvarnen 3             | [NUMBER]",
                "Kvarnen Fond II     | Kvarnen Fond III      | [NUMBER]",
                "Kvarnen Fond II     | Kvarnen Fond 2        | []",
                "Kvarnen Fond V      | Kvarnen Fond          | [NUMBER]",
                "Kvarnen i Malmö     | Kvarnen Malmö         | []",
                "KVARNEN I MALMÖ     | Kvarnen i Malmö       | []",
                "Kvarnen tjugotvå    | Kvarnen 22            | []",
                "Svensk förening     | Svensk organisation   | [GENERIC]",
                "Ekan AB             | Ekan bygg AB          | [SHORT]",
                "Ekan AB             | Ekan AB               | []",
                "Kvarnen             | Kvarnen               | []"
            })
    void vetoesAreNamed(String query, String candidate, String vetoes) {
        assertEquals(vetoes, COMPARISON.compare(query, candidate).vetoes().toString());
        assertEquals(vetoes, COMPARISON.compare(candidate, query).vetoes().toString());
    }

    @Test
    void numbersAreAddedOrSubstituted() {
        Features substituted =
                COMPARISON.compare("Kvarnen 2004-1", "Kvarnen 2005-1").features();
        assertEquals(1, substituted.get(NameComparison.NUMBER_SUBSTITUTED));
        assertEquals(0, substituted.get(NameComparison.NUMBER_ADDED));
        Features added = COMPARISON.compare("Kvarnen", "Kvarnen IV").features();
        assertEquals(0, added.get(NameComparison.NUMBER_SUBSTITUTED));
        assertEquals(1, added.get(NameComparison.NUMBER_ADDED));
    }

    @Test
    void weightsOfTheRegisterCount() {
        NameComparison rare = new NameComparison(token -> token.equals("kvarnen") ? 12 : 2, LegalForms.standard());
        Compared compared = rare.compare("Kvarnen Hjulet", "Kvarnen");
        assertEquals(12 / 14.0, compared.features().get(NameComparison.COV_Q), 1e-9);
        assertEquals(12, compared.matched(), 1e-9);
    }

    @Test
    void equalityIsToldByTheStrictestKey() {
        Compared exact = COMPARISON.compare("Kvarnen AB", "KVARNEN AB");
        assertTrue(exact.exact() && exact.canonical() && exact.folded());
        Compared canonical = COMPARISON.compare("Kvarnen AB", "Aktiebolaget Kvarnen");
        assertFalse(canonical.exact());
        assertTrue(canonical.canonical() && canonical.folded());
        Compared folded = COMPARISON.compare("Håbo Kvarn", "Habo Kvarn");
        assertFalse(folded.canonical());
        assertTrue(folded.folded());
    }

    @Test
    void namesWithoutWordsAreComparedToo() {
        for (String query : List.of("", "&", "AB", "12", "...")) {
            for (String candidate : List.of("", "AB", "12", "Kvarnen")) {
                COMPARISON.compare(query, candidate);
            }
        }
    }

    @Test
    void aPreparedNameComparesAlike() {
        NameComparison.Prepared prepared = COMPARISON.prepare("Kvarnens Bygg");
        assertEquals(COMPARISON.compare("Kvarnens Bygg", "Kvarnen AB"), prepared.compare("Kvarnen AB"));
        assertEquals(prepared.compare("Kvarnen AB"), prepared.compare(COMPARISON.prepare("Kvarnen AB")));
    }

    @Test
    void severalThreadsFindTheSame() {
        Compared alone = COMPARISON.compare("Школа Кварнен AB", "Shkola Kvarnen 7 HB");
        IntStream.range(0, 500)
                .parallel()
                .forEach(i -> assertEquals(alone, COMPARISON.compare("Школа Кварнен AB", "Shkola Kvarnen 7 HB")));
    }
}
