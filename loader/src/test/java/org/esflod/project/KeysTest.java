package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
    private static final LocalDate START = LocalDate.of(2009, 5, 4);

    @ParameterizedTest
    @CsvSource({"2015/00648,2015-00648", "22-026-S03,22-026-S03", "2009 3040096,2009-3040096"})
    void aCaseNumberIsTheKey(String caseNumber, String key) {
        assertEquals(key, Keys.project(caseNumber, "2014-2020", "Vägen", "Malmö stad", START));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://linkedopendata.eu/entity/Q1 | https--linkedopendata.eu-entity-Q1-[a-z2-7]{8}",
                "ÅÄÖ 12                              | ----12-[a-z2-7]{8}",
                "///                                 | --[a-z2-7]{8}",
                "..                                  | ..-[a-z2-7]{8}",
                "x-hwbji4b2ytfggyhg                  | x-hwbji4b2ytfggyhg-[a-z2-7]{8}",
                "A#1                                 | A-1-[a-z2-7]{8}"
            })
    void anyCaseNumberMakesAKey(String caseNumber, String pattern) {
        String key = Keys.ofCaseNumber(caseNumber);
        assertTrue(key.matches(pattern), key);
        assertTrue(Keys.ofCaseNumber(caseNumber.repeat(200)).length() < 100);
        assertNotEquals(Keys.ofCaseNumber("A#1"), Keys.ofCaseNumber("A?1"));
    }

    @Test
    void withoutOneTheKeyStaysTheSame() {
        // Published IRIs are made of it: a change of this value breaks every link from elsewhere.
        assertEquals("x-hwbji4b2ytfggyhg", Keys.project(null, "2007-2013", "Vägen till arbete", "Malmö stad", START));
    }

    @Test
    void spellingDoesNotCountWhatIsSaidDoes() {
        String key = Keys.project(null, "2007-2013", "Vägen till arbete", "Malmö stad", START);
        assertEquals(key, Keys.project(null, "2007-2013", "VÄGEN  till arbete!", "Malmö\u00a0stad,", START));
        assertNotEquals(key, Keys.project(null, "2007-2013", "Vagen till arbete", "Malmö stad", START));
        assertNotEquals(key, Keys.project(null, "2007-2013", "Vägen till arbete", "Malmö stad", null));
        assertNotEquals(key, Keys.project(null, "2014-2020", "Vägen till arbete", "Malmö stad", START));
    }

    @ParameterizedTest
    @CsvSource({"750231-0241", "7502310241", "19750231-0241", "750231+0241", "197502310241"})
    void anIdentityNumberIsNotHashed(String testNumber) {
        assertEquals(
                Keys.project(null, "2007-2013", "Vägen", "Firma", START),
                Keys.project(null, "2007-2013", "Vägen", "Firma " + testNumber, START));
    }

    @Test
    void partsAreKeptApart() {
        assertNotEquals(Keys.hash("ab", "c"), Keys.hash("a", "bc"));
        assertTrue(Keys.hash("a").matches("[a-z2-7]{16}"));
    }
}
