package org.esflod.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons and numbers are invented; the identity number is 31 February. */
class PersonalDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "631 700 kr",
                "631\u00a0700 kr",
                "1 234 567 890 kr",
                "2008-04-21 till 2008-10-22",
                "2008-04-21-2008-10-22",
                "080421-081022",
                "08-12-24 09:00",
                "08-12-2009",
                "08 12 2009",
                "2007-2013",
                "kl 0900-1700",
                "08.00-17.00",
                "212000-1124",
                "2120001124",
                "org.nr 802406-2302",
                "2015/00648",
                "2008-3020472-002",
                "2009 3040096",
                "0-19 år",
                "15-24 år och 55-64 år",
                "123 45 Sala",
                "SE-123 45 Sala",
                "90 000 personer, 10 000 av dem",
                "0,125 av 100 000",
                "Fax och e-post finns på webben",
                "54 000 anställda",
                "054 000 anställda",
                "54\u00a0000 anställda",
                "08.12.2009",
                "08.12.09 kl. 09.00",
                "kl. 08.00\u201317.00",
                "kl 08\u201317 2008",
                "version 0.10.2",
                "2008\u201104\u201121 till 2008\u201110\u201122",
                "2008-04-21\u20132008-10-22",
                "0,5\u2009% av 1\u202f234\u202f567 kr",
                "Vi träffas @ Sala",
                "0313"
            })
    void staysAsItIs(String text) {
        assertEquals(text, PersonalData.masked(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Skriv till ebba.pahittad@sala.example.|Skriv till […].",
                "mailto:ebba@sala.example|mailto:[…]",
                "ebba (at) sala.example|[…]",
                "Ring 0701740605!|Ring […]!",
                "Ring 070-174 06 05.|Ring […].",
                "070-174 06 05, 08-639 06 08|[…], […]",
                "063-39 06 61,070-6390618|[…],[…]",
                "0927-39054/070-6390627|[…]/[…]",
                "010-139 0604|[…]",
                "0980 319205|[…]",
                "031390605|[…]",
                "040-62804|[…]",
                "086390659|[…]",
                "08-4390622|[…]",
                "(08) 639 06 08|[…]",
                "0470-390631 vx|[…] vx",
                "0613-90625|[…]",
                "046-5390626|[…]",
                "+46 70 174 06 05|[…]",
                "+46(0)70-174 06 05|[…]",
                "0046701740605|[…]",
                "tel:070-174-06-05|tel:[…]",
                "ebba.pahittad @ sala.example leder|[…] leder",
                "ebba.pahittad\u00a0@\u00a0sala.example|[…]",
                "ebba\u2011maria@sala.example|[…]",
                "+46\u00a070\u00a0174\u00a006\u00a005|[…]",
                "+46\u202f70\u202f174\u202f06\u202f05|[…]",
                "+46\u200970\u2009174\u200906\u200905|[…]",
                "+46.70.174.06.05|[…]",
                "070\u202f174\u202f06\u202f05|[…]",
                "070.174.06.05|[…]",
                "070.1740605|[…]",
                "08.639.06.08|[…]",
                "0582.39.06.33|[…]",
                "070\u2011174\u00a006\u00a005|[…]",
                "070\u2013174 06 05|[…]",
                "070 \u2013 174 06 05|[…]",
                "750231\u20110241|[…]",
                "750231\u2212 0241|[…]",
                "1975\u201302\u201331\u20130241|[…]",
                "\uff17\uff15\uff10\uff12\uff13\uff11-0241|[…]",
                "750231-0241|[…]",
                "7502310241|[…]",
                "19750231-0241|[…]",
                "197502310241|[…]",
                "75 02 31-0241|[…]",
                "1975-02-31-0241|[…]",
                "750231+0241|[…]",
                "SE750231024101|[…]"
            })
    void isTakenOut(String text, String masked) {
        assertEquals(masked, PersonalData.masked(text));
    }

    /** As long as a cell of a list may be. */
    @Test
    void anAddressWithoutEndIsTakenOut() {
        assertEquals("[…]", PersonalData.masked("a@b" + ".c".repeat(500_000)));
    }

    @Test
    void theFormOfLettersTakesNothingOut() {
        assertFalse(PersonalData.tookOut("Pa\u030a", PersonalData.masked("Pa\u030a")));
        assertTrue(PersonalData.tookOut("0701740605", PersonalData.masked("0701740605")));
    }

    @Test
    void thePlainFormIsAsLongAsTheText() {
        assertEquals("Rene Muller - a\uD83D\uDE00 1", PersonalData.plain("René\u2009Müller \u2013 å\uD83D\uDE00 1"));
    }
}
