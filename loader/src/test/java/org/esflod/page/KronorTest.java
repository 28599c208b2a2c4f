package org.esflod.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.esflod.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KronorTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 kr, SEK 0",
        "1234567, 1 234 567 kr, 'SEK 1,234,567'",
        "1234567.5, '1 234 567,50 kr', 'SEK 1,234,567.50'",
        "1000.00, 1 000 kr, 'SEK 1,000'",
        "0.001, '0,001 kr', SEK 0.001",
    })
    void isExact(BigDecimal amount, String swedish, String english) {
        assertEquals(swedish, Kronor.text(amount, Language.SV).replace('\u00a0', ' '));
        assertEquals(english, Kronor.text(amount, Language.EN).replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 kr, SEK 0",
        "99999.5, 100 000 kr, 'SEK 100,000'",
        "150000, '0,2 mkr', SEK 0.2 m",
        "12345678, '12,3 mkr', SEK 12.3 m",
        "20000000, 20 mkr, SEK 20 m",
        "1250000000, '1,3 mdkr', SEK 1.3 bn",
    })
    void isRoundedWhereThereIsNoRoom(BigDecimal amount, String swedish, String english) {
        assertEquals(swedish, Kronor.rounded(amount, Language.SV).replace('\u00a0', ' '));
        assertEquals(english, Kronor.rounded(amount, Language.EN).replace('\u00a0', ' '));
    }
}
