package org.esflod.match.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    private final Tokens tokens = new Tokens(InventedCatalogue.words());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Universität Velmark | university velmark",
                "Univ. of Velmark | university velmark",
                "1Velmark University | 1 velmark university",
                "VelmarkUniversityUSA | velmark university united-states",
                "K. M. Orla Inst. | km orla institute",
                "Orla A&amp;M College | orla am college",
                "Universita´ di Velmark | university velmark",
                "L'Università dell'Orla | university orla",
                "Saint Orla’s Hosp. | saint orlas hospital",
                "Søndre &#x00D8;rla | sondre orla",
                "<b>TU</b> Velmark | technology university velmark",
                "e. Velmark | velmark",
                "John E. Orla | john e orla"
            })
    void wordsAreCutAndSaidOneWay(String text, String expected) {
        String found = tokens.of(text).stream().map(Token::concept).collect(Collectors.joining(" "));
        assertEquals(expected, found);
    }

    @Test
    void punctuationAndTiesAreKeptBetweenWords() {
        List<Token> found = tokens.of("Dept. of Optics, Velmark University; Orla - Brook");
        assertTrue(found.get(1).joined(Token.OF));
        assertEquals(Token.COMMA, found.get(2).pause());
        assertEquals(Token.STOP, found.get(4).pause());
        assertEquals(Token.DASH, found.get(5).pause());
    }

    @Test
    void aVeryLongTextIsCut() {
        assertTrue(tokens.of("word ".repeat(100_000)).size() < 1_000);
    }
}
