package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.esflod.project.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons and numbers are invented; the identity numbers are 31 February or Skatteverket's test form. */
class PersonalDataMaskTest {
    private static final PersonalDataMask NOBODY = new PersonalDataMask(null, List.of(), name -> false);

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
                "0313"
            })
    void staysAsItIs(String text) {
        assertEquals(text, NOBODY.mask(text));
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
        assertEquals(masked, NOBODY.mask(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Projektledare är Ebba Påhittad.|Projektledare är […].",
                "EBBA  PÅHITTAD leder|[…] leder",
                "Påhittad, Ebba|[…]",
                "Ebba Påhittads projekt|[…] projekt",
                "E. Påhittad|[…]",
                "växel 12-34 56 eller 1 23 45 6|växel […] eller […]",
                "Ebbas idé|Ebbas idé",
                "en påhittad historia|en påhittad historia"
            })
    void takesTheContactOut(String text, String masked) {
        PersonalDataMask mask = new PersonalDataMask(
                new Contact("Projektchef Ebba Påhittad, VD", "ebba@sala.example", "123456"), List.of(), name -> false);
        assertEquals(masked, mask.mask(text));
    }

    @Test
    void anOfficeAsContactIsNotTakenOut() {
        PersonalDataMask mask =
                new PersonalDataMask(new Contact("Malmö stad", null, null), List.of(), "Malmö stad"::equals);
        assertEquals("Malmö stad, Stadskontoret", mask.mask("Malmö stad, Stadskontoret"));
    }

    @Test
    void aWithheldNumberIsTakenOutInEveryForm() {
        PersonalDataMask mask = new PersonalDataMask(null, List.of("7502310242"), name -> false);
        assertEquals("[…] […] […]", mask.mask("750231-0242 197502310242 75 02 31 02 42"));
    }

    @Test
    void decomposedLettersHideNobody() {
        PersonalDataMask mask =
                new PersonalDataMask(new Contact("Ebba Påhittad", null, null), List.of(), name -> false);
        assertEquals("[…]", mask.mask("Ebba Pa\u030ahittad"));
    }
}
