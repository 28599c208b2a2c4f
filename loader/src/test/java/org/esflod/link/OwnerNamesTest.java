package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerNamesTest {
    private static final OwnerNames NAMES = new OwnerNames(LinkFixtures.tables());

    @Test
    void whatNamesNobodyIsAskedForAgainWithAnotherTitle() {
        String label = "Nacka kommun, Vävarna AB";
        for (int i = 0; i < 2; i++) {
            assertEquals(Optional.empty(), NAMES.find(label, "Något annat", "2014-2020", null));
            assertEquals(
                    Optional.of("2120000167"),
                    NAMES.find(label, "Vävarna AB", "2014-2020", null)
                            .map(match -> match.entry().key()));
        }
    }

    @Test
    void aLabelThatNamesNobodyNamesNobodyAgain() {
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    new OwnerNames.Found.None(),
                    NAMES.decide(
                            "Påhittade odlarna i Sala, ekonomisk förening",
                            "Titel",
                            "2014-2020",
                            i == 0 ? null : "SE12"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Hallsbergs kommun|2120001926|-",
                "Hallsberg kommun|2120001926|-",
                "MALMÖ KOMMUN|2120001124|-",
                "Malmö stad|2120001124|-",
                "Malmö  Stad,  Stadskontoret|2120001124|Stadskontoret",
                "Stadskontoret, Malmö stad|2120001124|Stadskontoret",
                "Hallsbergs kommun, Näringslivskontoret|2120001926|Näringslivskontoret",
                "Nacka kommun, Arbets- och etableringsenheten|2120000167|Arbets- och etableringsenheten",
                "Nacka kommun - Vuxenutbildningen|2120000167|Vuxenutbildningen",
                "Malmö stad (Stadskontoret)|2120001124|Stadskontoret",
                "Malmö stad / Stadskontoret|2120001124|Stadskontoret",
                "Umeå kommun Arbetsmarknadsenheten|2120002627|Arbetsmarknadsenheten",
                "Arbetsmarknadsenheten i Umeå kommun|2120002627|Arbetsmarknadsenheten",
                "Malmö stad, Malmö|2120001124|-",
                "Nacka kommun, Projekt Framtid|2120000167|-",
                "Nacka kommun, Vägar till arbete|2120000167|-",
                "ÖstraGöinge kommun|2120000860|-",
                "Region Gotland|2120000803|-",
                "Gotlands kommun|2120000803|-",
                "VÄSTRA GÖTALANDSREGIONEN|2321000131|-",
                "Region Skåne|2321000255|-",
                "Stockholms läns landsting|2321000016|-",
                "Landstinget Dalarna|2321000180|-",
                "Hallands Läns Landsting|2321000115|-",
                "Arbetsförmedlingen|2021002114|-",
                "Arbetsförmedlingen i Motala|2021002114|Arbetsförmedlingen i Motala",
                "Arbetsförmedlingen Avdelningen BM Sekr.|2021002114|Avdelningen BM Sekr.",
                "Länsstyrelsen i Västmanland, Länsstyrelsen i Västmanland|2021002411|-",
                "Länsstyrelsen Västmanlands län|2021002411|-",
                "Skolverket|2021004185|-",
                "Skolverket, Enheten för Skolutveckling, Avdelningen Skola & Arbetsliv|2021004185"
                        + "|Enheten för Skolutveckling, Avdelningen Skola & Arbetsliv",
                "Kungliga Tekniska Högskolan|2021003054|-",
                "Göteborgs Universitet|2021003153|-",
                "Institutionen för pedagogik vid Göteborgs universitet|2021003153|Institutionen för pedagogik",
                "SMHI|2021000696|-",
                "Botkyrka kommun, Vuxenutbildningen|2120002882|Vuxenutbildningen",
                "Eskilstuna kommun, Arbetsmarknads- och familjeförvaltningen|2120000357"
                        + "|Arbetsmarknads- och familjeförvaltningen",
                "Nacka kommun, Kultur-, fritids- och ungdomsnämnden|2120000167|Kultur-, fritids- och ungdomsnämnden",
                "Nacka kommun, Tekniska kontoret|2120000167|Tekniska kontoret",
                "Nacka kommun, Barn och utbildning|2120000167|Barn och utbildning",
                "Nacka kommun, EU-kontoret|2120000167|EU-kontoret",
                "Malmö stad, Rosengårds stadsdelsförvaltning|2120001124|Rosengårds stadsdelsförvaltning",
                "Malmö stad, 205 80 Malmö|2120001124|-",
                "Malmö stad, Skåne|2120001124|-",
                "Falu kommun, Falun|2120002221|-",
                "Sala kommun, Komvux|2120002098|Komvux",
                "Sala kommun, kommunstyrelsen|2120002098|kommunstyrelsen",
                "Region Skåne, Centrum för regional utveckling|2321000255|Centrum för regional utveckling",
                "Region Skåne, Regionkansliet, Malmö|2321000255|Regionkansliet",
                "Västra Götalandsregionen, Regionutvecklingssekretariatet|2321000131|Regionutvecklingssekretariatet",
                "Region Gotland, Regionstyrelsen|2120000803|Regionstyrelsen",
                "Linnéuniversitetet, Institutionen för skog och träteknik|2021006271"
                        + "|Institutionen för skog och träteknik",
                "Arbetsförmedlingen, Arbetsförmedlingen i Motala|2021002114|Arbetsförmedlingen i Motala",
                "Arbetsförmedlingen, Motala|2021002114|-",
                "Arbetsförmedlingen Motala|2021002114|Arbetsförmedlingen Motala",
                "Arbetsmarknadsenheten Umeå kommun|2120002627|Arbetsmarknadsenheten",
                "Umeå kommuns arbetsmarknadsenhet|2120002627|arbetsmarknadsenhet",
                "Umeå kommun: Arbetsmarknadsenheten|2120002627|Arbetsmarknadsenheten",
                "Umeå kommun/AMI|2120002627|AMI",
                "Vuxenutbildningen, Umeå kommun, Umeå|2120002627|Vuxenutbildningen",
                "Kommunstyrelsen Nacka|2120000167|Kommunstyrelsen",
                "Nacka kommunstyrelse|2120000167|kommunstyrelse",
                "Socialförvaltningen, Nacka|2120000167|Socialförvaltningen",
                "Socialtjänsten i Kalmar|2120000746|Socialtjänsten",
                "Svenska ESF-rådet|2021005224|-",
                "Handisam|2021005588|-",
                "Statskontoret|2021000852|-",
                "Mälardalens Högskola|2021002916|-"
            })
    void namesOneOrganisationAndItsUnit(String label, String key, String unit) {
        OwnerNames.Match match = NAMES.find(label, "Vägar till arbete", "2007-2013", null)
                .orElseThrow(() -> new AssertionError("not linked: " + label));
        assertEquals(key, match.entry().key());
        assertEquals(unit, match.unit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Folkbildningsföreningen i Malmö",
                "Coompanion Västmanland",
                "Malmö Stadsmission",
                "Örebro Bostäder AB",
                "Region Storuman",
                "Lunds universitets Utveckling AB",
                "Umeå Kommunföretag AB",
                "Kommunförbundet Skåne",
                "Regionförbundet Västerbottens län",
                "Sala kommun, Heby kommun",
                "Sala kommun och Heby kommun",
                "Uppsala kommun, Knivsta",
                "Fryshuset, Stockholms stad",
                "Coompanion, Malmö stad",
                "Coompanion i Umeå kommun",
                "Umeå kommun, Umeå universitet",
                "Nacka kommun, Nacka Vatten AB",
                "Folkuniversitetet, Lunds universitet",
                "Försäkringsbolaget i Sala kommun",
                "Habo kommun",
                "Region Dalarna",
                "Region Värmland-Kommunalförbund",
                "Polismyndigheten i Skåne",
                "Jönköping University",
                "Jönköpings kommuns skolor",
                "Arbetsmarknadsverket",
                "Högskolan i Karlstad",
                "BV",
                "DO",
                "Västtrafik AB",
                "Räddningstjänsten Syd",
                "Trossamfundet Svenska kyrkan, Kyrkokansliet, Uppsala",
                "Sala kommun, Arbetsförmedlingen i Sala",
                "Sala kommun, Arbetsförmedlingens kontor",
                "Sala kommun, Arbetsförmedlingskontoret",
                "Sala kommun, Enheten vid Arbetsförmedlingen",
                "Sala kommun, Länsarbetsnämnden",
                "Sala kommun, Arbetsmarknadsenheten i Heby",
                "Botkyrka kommun, Swedbank",
                "Botkyrka kommun, Swedbanks kontor",
                "Botkyrka kommun, Påhittade banken kontor",
                "Botkyrka kommun, 123 45 Påhittade banken",
                "Malmö stad - Ikea",
                "Malmö stad, Röda korsets ungdom",
                "Malmö stad, Röda korsets kansli",
                "Malmö stad, Drömmarnas Hus",
                "Malmö stad, Enheten i Drömmarnas Hus",
                "Umeå kommun, Folkuniversitetet",
                "Umeå kommun, Folkuniversitetets utbildning",
                "Umeå kommun, Institutionen för socialt arbete",
                "Umeå kommun, Landstingskansliet",
                "Region Skåne, Stadsdelsförvaltningen",
                "Region Skåne, Umeå",
                "Sala kommun, Studiefrämjandet",
                "Sala kommun, IF Metall",
                "Sala kommun, IF Metall avdelning 36",
                "Sala kommun, Svenskt Näringsliv",
                "Sala kommun, Påhittade gymnasiet",
                "Uppsala kommun, Uppsalahem",
                "Umeå kommun, Karin Okänd",
                "Karin Okänd, Umeå kommun",
                "Umeå kommun, Arbetsmarknadsenheten, Drömmarnas Hus",
                "Swedbanks kontor i Umeå kommun",
                "Umeå kommun Drömmarnas Hus",
                "Nacka kommun, Projektbyrån Norr",
                ""
            })
    void isNotCertain(String label) {
        assertTrue(NAMES.find(label, "Vägar till arbete", "2007-2013", null).isEmpty(), label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nacka kommun|EXACT|0.995",
                "Nacka kommun, Vuxenutbildningen|EXACT|0.99",
                "Kommunen Nacka|EXACT|0.995",
                "Nacka k:n|EXACT|0.995",
                "Municipality of Nacka|EXACT|0.995",
                "NÃ¤ssjÃ¶ kommun|EXACT|0.99",
                "Nassjo kommun|FOLDED|0.99",
                "Næssjø kommun|FOLDED|0.99",
                "Naessjoe kommun|FOLDED|0.99",
                "N\ufffdssj\ufffd kommun|FOLDED|0.99",
                "Region Skane|FOLDED|0.99",
                "Nacka|BARE|0.98",
                "Nassjo|BARE|0.98",
                "Nacka stad|BARE|0.98",
                "Socialförvaltningen, Nacka|BARE|0.975",
                "Nakca kommun|MISSPELT|0.97",
                "Nacka komun|MISSPELT|0.97",
                "Sollentunna|MISSPELT|0.97"
            })
    void theLessLikeANameTheLessCertain(String label, Likeness likeness, String confidence) {
        OwnerNames.Match match =
                NAMES.find(label, "", "2007-2013", null).orElseThrow(() -> new AssertionError("not linked: " + label));
        assertEquals(likeness, match.likeness(), label);
        assertEquals(new BigDecimal(confidence), match.confidence());
        assertTrue(match.evidence().startsWith("The name "), match.evidence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // a county is called so too
                "Kalmar|-|2120000746",
                // no capital
                "nacka|-|2120000167",
                // no municipality is nearer, but a surname or a company may be
                "Lindeberg|-|2120002015",
                "Nackka|-|2120000167",
                "Norra kommun|-|2120002007",
                // of Finland
                "Salla kommun|-|2120002098",
                // the context contradicts
                "Nacka|SE22|2120000167",
                "Nakca kommun|SE22|2120000167",
                "Habo kommun|-|2120001611 2120000241",
                "Habo kommun|SE12|2120001611 2120000241",
                "Region Dalarna|-|2321000180",
                // nobody knows what stands beside it
                "Nacka kommun, Drömmarnas Hus|-|2120000167",
                "Nacka kommun m.fl.|-|2120000167",
                "Kansliet, Nacka|-|2120000167",
                "Nacka kommun, Sala kommun|-|2120000167 2120002098",
            })
    void aPersonDecidesWhatIsNotCertain(String label, String region, String candidates) {
        String found = NAMES.decide(label, "", "2007-2013", region)
                .fold(
                        accepted -> "accepted",
                        review -> review.candidates().stream()
                                .map(match -> match.entry().key())
                                .collect(Collectors.joining(" ")),
                        () -> "none");
        assertEquals(candidates, found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Coompanion Nacka",
                "Nacka AB",
                "Nacka kommune",
                "Nacka kommun, ABF",
                "Folkbildningsföreningen i Nacka",
                "Stockholms stads brandförsäkringskontor",
                "Bostadskontoret, Påhittad",
                ""
            })
    void anotherOrganisationIsNoCandidate(String label) {
        assertEquals(new OwnerNames.Found.None(), NAMES.decide(label, "", "2007-2013", null));
    }

    @Test
    void aNameAloneIsCertainInTheRegionOfTheProject() {
        OwnerNames.Match match = NAMES.find("Nacka", "", "2007-2013", "SE110").orElseThrow();
        assertEquals("SE110", match.entry().scope("2007-2013"));
        assertEquals(
                Optional.empty(), NAMES.find("Nacka", "", "2007-2013", "SE").map(found -> found.entry()
                        .onlyIn()));
    }

    @Test
    void anAuthoritysNameMayBecomeAnotherOnes() {
        assertEquals(
                "2021000852",
                NAMES.find("Statskontoret", "", "2014-2020", null)
                        .orElseThrow()
                        .entry()
                        .key());
        assertTrue(NAMES.find("Statskontoret", "", "2021-2027", null).isEmpty());
    }

    @Test
    void aNameCountsFromTheProgrammePeriodInWhichItIsNoOtherBodys() {
        assertTrue(NAMES.find("Region Dalarna", "", "2014-2020", null).isEmpty());
        assertEquals(
                "2321000180",
                NAMES.find("Region Dalarna", "", "2021-2027", null)
                        .orElseThrow()
                        .entry()
                        .key());
        assertEquals(
                "2021-2027",
                NAMES.find("Region Dalarna", "", "2021-2027", null)
                        .orElseThrow()
                        .entry()
                        .scope("2021-2027"));
    }

    @Test
    void haboIsCertainInItsOwnRegionOnly() {
        assertEquals(
                "0643",
                NAMES.find("Habo kommun", "", "2007-2013", "SE21")
                        .orElseThrow()
                        .entry()
                        .municipality());
        assertTrue(NAMES.find("Habo kommun", "", "2007-2013", "SE12").isEmpty());
        assertEquals(
                "0305",
                NAMES.find("Håbo kommun", "", "2007-2013", null)
                        .orElseThrow()
                        .entry()
                        .municipality());
    }

    @ParameterizedTest
    @CsvSource({
        "Skolverket,Statens skolverk,true",
        "kungliga tekniska högskolan,Kungl. Tekniska högskolan,true",
        "smhi,Sveriges meteorologiska och hydrologiska institut,true",
        "statens institut för regionalforskning,Statens institut för regional forskning,true",
        "högskolan i dalarna,Högskolan Dalarna,true",
        "arbetsmarknadsverket,Arbetsförmedlingen,false",
        "filmhögskolan i göteborg,Göteborgs universitet,false",
        "jönköping university,Linköpings universitet,false",
        "do,Diskrimineringsombudsmannen,false"
    })
    void anAliasAssignsOnlyWhereItSaysTheSame(String alias, String official, boolean same) {
        assertEquals(same, OwnerGazetteer.saysTheSame(alias, official));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Högskolan Dalarna",
                "Arbetsförmedlingen i Gävle",
                "Gotlands kommun, Socialförvaltningen",
                "Länsstyrelsen i Jämtlands län",
                "Malmö stad, Arbetsmarknadsavdelningen",
                "Göteborgs stad, Stadskansliet",
                "Timrå kommun",
                "Örebro universitet",
                "Umeå universitet, Institutionen för socialt arbete"
            })
    void publicOwnersOfTheExamplesAreCertain(String label) {
        assertTrue(NAMES.find(label, "", "2007-2013", null).isPresent());
    }

    /** A word that a table gives to another body would forbid what it is there to allow. */
    @ParameterizedTest
    @ValueSource(
            strings = {"komvux", "lärcentrum", "vuxenutbildning", "kommunstyrelsen", "stadsbiblioteket", "arbetsmarknad"
            })
    void noTableGivesADepartmentsWordToABody(String word) {
        assertTrue(NAMES.find("Sala kommun, " + word, "", "2007-2013", null).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Näringslivskontoret|true",
                "Barn- och ungdomsförvaltningen|true",
                "Tekniska kontoret|true",
                "Malmö stad|true",
                "AMI|true",
                "Coompanion Västmanland|true",
                "Ebba Påhittad|false",
                "Ebba Ek|false",
                "Nora Berg|false",
                "Nora|false",
                "Ami|false",
                "Fredrik Halland|false",
                "Ebba Påhittad Arbetsmarknadsenheten|false",
                "Enheten för Ebba Påhittad|false",
                "Kerstin Nord AB|false"
            })
    void anOfficeAsContactIsNoPerson(String name, boolean organisation) {
        assertEquals(organisation, NAMES.namesOrganisation(name));
    }
}
