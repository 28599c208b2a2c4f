package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.esflod.project.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons and numbers are invented; the identity number is 31 February. */
class PersonalDataMaskTest {
    private static final OwnerNames NAMES = new OwnerNames(LinkFixtures.tables());

    private static PersonalDataMask mask(String name) {
        return mask(new Contact(name, null, null));
    }

    private static PersonalDataMask mask(Contact contact) {
        return new PersonalDataMask(List.of(contact), List.of(), NAMES::namesOrganisation, NAMES::isOfNoPerson);
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
        PersonalDataMask mask = mask(new Contact("Projektchef Ebba Påhittad, VD", "ebba@sala.example", "123456"));
        assertEquals(masked, mask.mask(text));
    }

    @Test
    void takesOutWhomAnySourceNames() {
        PersonalDataMask mask = new PersonalDataMask(
                List.of(new Contact("Ebba Påhittad", null, null), new Contact("Bo Okänd", null, null)),
                List.of(),
                NAMES::namesOrganisation,
                NAMES::isOfNoPerson);
        assertEquals("[…] och […] leder.", mask.mask("Ebba Påhittad och Bo Okänd leder."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ebba Påhittad Arbetsmarknadsenheten|Ebba Påhittad leder.|[…] leder.",
                "Ebba Påhittad Arbetsmarknadsenheten|Arbetsmarknadsenheten leder.|Arbetsmarknadsenheten leder.",
                "Ebba Påhittad Arbetsmarknadsenheten|Av Ebba Påhittad Arbetsmarknadsenheten.|Av […].",
                "Kerstin Nord AB|Kerstin Nord AB och Kerstin Nord|[…] och […]",
                "Ebba Ek, Malmö stad|Ebba Ek vid Malmö stad|[…] vid Malmö stad",
                "Enheten för Ebba Påhittad|Ebba Påhittad|[…]",
                "Nora Berg|Nora Berg i Nora|[…] i Nora",
                "René Müller|Rene Muller leder, René Müller med.|[…] leder, […] med.",
                "Rene Muller|René Müllers idé|[…] idé",
                "Ebba Påhittad|Ebba\u00a0Pahittad och E.\u202fPåhittad|[…] och […]",
                "Ebba Påhittad|ebba-pahittad_cv.txt|[…]_cv.txt",
                "Anna-Lena Påhittad|Anna\u2011Lena Påhittad|[…]"
            })
    void aPersonNamedBesideAnOfficeIsTakenOut(String name, String text, String masked) {
        assertEquals(masked, mask(name).mask(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Malmö stad", "Stadskontoret", "Malmö stad, Stadskontoret", "Barn- och ungdomsförvaltningen"})
    void anOfficeAsContactIsNotTakenOut(String name) {
        String text = "Malmö stad, Stadskontoret, Barn- och ungdomsförvaltningen, barn och ungdom";
        assertEquals(text, mask(name).mask(text));
    }

    @Test
    void theContactsNumberIsTakenOutHoweverItIsWritten() {
        PersonalDataMask mask = mask(new Contact(null, "ebba@sala.example", "12-34 56"));
        assertEquals("[…], […], […]", mask.mask("12\u2011 34\u00a056, 12.34.56, Ebba@Sala.example"));
    }

    @Test
    void aWithheldNumberIsTakenOutInEveryForm() {
        PersonalDataMask mask =
                new PersonalDataMask(List.of(), List.of("7502310242"), NAMES::namesOrganisation, NAMES::isOfNoPerson);
        assertEquals("[…] […] […]", mask.mask("750231-0242 197502310242 75 02 31 02 42"));
    }

    @Test
    void decomposedLettersHideNobody() {
        assertEquals("[…]", mask("Ebba Påhittad").mask("Ebba Pa\u030ahittad"));
    }
}
