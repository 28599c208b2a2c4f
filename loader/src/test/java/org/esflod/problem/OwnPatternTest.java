package org.esflod.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A pattern that is not asked would have found nothing. */
class OwnPatternTest {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    @Test
    void lettersThatAPatternTakesForEqualAreFoldedToTheSame() {
        StringBuilder cased = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            boolean changes = Character.toUpperCase(c) != c || Character.toLowerCase(c) != c;
            if (changes || (c > ' ' && c < 0x250)) {
                cased.append(c);
            }
        }
        assertTrue(cased.length() > 2_000, "only " + cased.length());
        String folded = OwnPattern.folded(cased.toString());
        for (int i = 0; i < cased.length(); i++) {
            Matcher equal = Pattern.compile(Pattern.quote(cased.substring(i, i + 1)), ANY_CASE)
                    .matcher(cased);
            int found = 0;
            while (equal.find()) {
                found++;
                assertEquals(folded.charAt(i), folded.charAt(equal.start()), "U+%04x".formatted((int) cased.charAt(i)));
            }
            assertTrue(found > 0);
        }
    }

    @Test
    void findsNamesInAnyCase() {
        OwnPattern name = OwnPattern.ofLetters("ebba\\s+pahittad", ANY_CASE, "Pahittad");
        assertEquals("Av […].", PersonalData.masked("Av EBBA PÅHITTAD.", List.of(name)));
        assertEquals("Av […].", PersonalData.masked("Av Ebba Påhittad.", List.of(name)));
        assertEquals("Av Ebba.", PersonalData.masked("Av Ebba.", List.of(name)));
    }

    @Test
    void findsNamesInLettersThatTakeTwoCharacters() {
        OwnPattern name = OwnPattern.ofLetters(Pattern.quote("\ud801\udc00bba"), ANY_CASE, "\ud801\udc00bba");
        assertEquals("Av […].", PersonalData.masked("Av \ud801\udc28BBA.", List.of(name)));
    }

    @Test
    void looksForNumbersWhereThereAreEnoughDigits() {
        OwnPattern number = OwnPattern.ofDigits("7[ -]?0[ -]?1[ -]?7[ -]?4", 0, 5);
        assertEquals("Rum […].", PersonalData.masked("Rum 70-174.", List.of(number)));
        assertEquals("Rum 70-17.", PersonalData.masked("Rum 70-17.", List.of(number)));
        assertEquals("Rum […].", PersonalData.masked("Rum ７0 174.", List.of(number)));
    }
}
