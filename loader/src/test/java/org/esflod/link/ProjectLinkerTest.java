package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.project.BaseIri;
import org.esflod.project.Funding;
import org.esflod.project.Keys;
import org.esflod.project.Named;
import org.esflod.project.Project;
import org.esflod.project.RecordJson;
import org.esflod.project.SourceRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectLinkerTest {
    private static final ProjectLinker LINKER =
            new ProjectLinker(LinkFixtures.tables(), LinkFixtures.codeLists(), BaseIri.placeholder());

    private static LinkFixtures.Draft draft() {
        return new LinkFixtures.Draft();
    }

    private static Linked link(LinkFixtures.Draft draft) {
        Linked linked = LINKER.link(draft.project());
        LinkFixtures.valid("project", linked.project());
        linked.links().forEach(link -> LinkFixtures.valid("link", link));
        return linked;
    }

    private static List<String> problems(Linked linked) {
        return linked.problems().stream()
                .map(problem ->
                        problem.code() + " " + problem.at().line() + " " + problem.field() + ": " + problem.found())
                .toList();
    }

    @Test
    void givesTheLinkedFormOfTheRecord() {
        Linked linked = link(draft().owner("Hallsbergs kommun, Näringslivskontoret")
                .programmeArea("Programområde 1  kompetensförsörjning")
                .phase("Genomförandefas")
                .region("östra mellansverige")
                .municipalities("Hallsberg", "ÖREBRO")
                .contact("Ebba Påhittad", "ebba.pahittad@hallsberg.example", "0582-39 06 33")
                .section("Sammanfattning", "Kort.")
                .section("Bakgrund", "Lång."));
        assertEquals(List.of(), problems(linked));
        assertEquals(
                "{\"project\":{\"key\":\"x-aaaaaaaaaaaaaaaa\",\"programmePeriod\":\"2007-2013\",\"language\":\"sv\","
                        + "\"title\":\"Vägar till arbete\",\"abstracts\":[{\"text\":\"Kort.\",\"language\":\"sv\"}],"
                        + "\"programmeArea\":{\"label\":\"Programområde 1  kompetensförsörjning\",\"line\":5,\"code\":\"2007-2013-1\"},"
                        + "\"phase\":{\"label\":\"Genomförandefas\",\"line\":6,\"code\":\"implementation\"},"
                        + "\"funding\":{\"cci\":{\"label\":\"2007SE052PO001\",\"line\":0,\"constant\":true,\"code\":\"2007-2013\"},"
                        + "\"fund\":{\"label\":\"ESF\",\"line\":0,\"constant\":true,\"code\":\"ESF\"}},"
                        + "\"owner\":{\"label\":\"Hallsbergs kommun, Näringslivskontoret\",\"line\":7,"
                        + "\"organisation\":\"2120001926\",\"unit\":\""
                        + linked.project().owner().unit() + "\",\"status\":\"linked-by-name\",\"link\":\""
                        + linked.project().owner().link() + "\"},"
                        + "\"contactPoint\":{\"name\":\"Hallsbergs kommun, Näringslivskontoret\"},"
                        + "\"country\":{\"label\":\"SE\",\"line\":0,\"constant\":true,\"code\":\"SE\"},"
                        + "\"region\":{\"label\":\"östra mellansverige\",\"line\":14,\"code\":\"SE12\"},"
                        + "\"municipalities\":[{\"label\":\"Hallsberg\",\"line\":30,\"code\":\"1861\"},"
                        + "{\"label\":\"ÖREBRO\",\"line\":31,\"code\":\"1880\"}],"
                        + "\"sections\":[{\"order\":1,\"heading\":\"Sammanfattning\",\"text\":\"Kort.\",\"type\":\"summary\"},"
                        + "{\"order\":2,\"heading\":\"Bakgrund\",\"text\":\"Lång.\",\"type\":\"background\"}],"
                        + "\"sources\":[{\"key\":\""
                        + linked.project().sources().get(0).key()
                        + "\",\"form\":\"page-2007-2013\",\"file\":\"pages/001.txt\","
                        + "\"line\":1,\"contentHash\":\""
                        + linked.project().sources().get(0).contentHash() + "\"}]}}",
                RecordJson.line("project", linked.project()));
        assertEquals(
                List.of("region", "municipality", "municipality", "owner", "programmeArea", "phase").stream()
                        .sorted()
                        .toList(),
                linked.links().stream().map(Link::field).sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Sydsverige,SE22",
        "sydsverige ,SE22",
        "Småland och Öarna,SE21",
        "Småland med öarna,SE21",
        "ESF Nationellt,SE",
        "ESF-nationellt,SE",
        "Nationellt,SE",
        "Hela landet,SE"
    })
    void linksARegion(String label, String code) {
        assertEquals(
                code,
                Objects.requireNonNull(link(draft().region(label)).project().region())
                        .code());
    }

    @Test
    void keepsAnUnknownRegionWithoutACode() {
        Linked linked = link(draft().region("Sydsvrige"));
        assertNull(Objects.requireNonNull(linked.project().region()).code());
        assertEquals(List.of("REGION_UNKNOWN 14 region: Sydsvrige"), problems(linked));
    }

    @ParameterizedTest
    @CsvSource({
        "ÖstraGöinge,1256",
        "LillaEdet,1462",
        "UpplandsVäsby,0114",
        "Upplands-Väsby,0114",
        "malmö,1280",
        "Malmö stad,1280",
        "Malung,2023",
        "Habo,0643",
        "Håbo,0305"
    })
    void linksAMunicipality(String label, String code) {
        Linked linked = link(draft().municipalities(label));
        assertEquals(code, linked.project().municipalities().get(0).code());
    }

    @Test
    void reportsMunicipalitiesThatAreDoubledUnknownOrElsewhere() {
        Linked linked =
                link(draft().region("Sydsverige").municipalities("Malmö", "Osteraker", "MALMÖ", "Umeå", "Lund"));
        assertEquals(
                List.of("Malmö 1280", "Osteraker null", "Umeå 2480", "Lund 1281"),
                linked.project().municipalities().stream()
                        .map(named -> named.label() + " " + named.code())
                        .toList());
        assertEquals(
                List.of(
                        "MUNICIPALITY_UNKNOWN 31 municipalities: Osteraker",
                        "MUNICIPALITY_DOUBLED 32 municipalities: MALMÖ",
                        "MUNICIPALITY_OUTSIDE_REGION 33 municipalities: Umeå"),
                problems(linked));
    }

    @Test
    void aNationalProjectHasNoMunicipalityElsewhere() {
        assertEquals(List.of(), problems(link(draft().region("Nationellt").municipalities("Umeå", "Malmö"))));
    }

    @Test
    void reportsCodesThatNoListHas() {
        Linked linked = link(draft().programmeArea("7").phase("Okänd").section("Övrigt", "Text."));
        assertEquals(
                List.of(
                        "CODE_UNKNOWN 1 sections: Övrigt",
                        "CODE_UNKNOWN 5 programmeArea: 7",
                        "CODE_UNKNOWN 6 phase: Okänd"),
                problems(linked).stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({"212000-1124", "2120001124", "162120001124"})
    void linksByTheNumberInTheSource(String number) {
        Linked linked = link(draft().owner("MALMÖ KOMMUN", number));
        LinkedOwner owner = linked.project().owner();
        assertEquals("2120001124", owner.organisation());
        assertEquals(LinkStatus.LINKED_BY_IDENTIFIER, owner.status());
        assertEquals(Link.KNOWLEDGE_MATCHING, linked.links().get(0).justification());
        assertEquals(Link.EXACT_MATCH, linked.links().get(0).predicate());
        assertEquals(
                "https://esf-lod.example/id/organisation/2120001124",
                linked.links().get(0).object());
    }

    @Test
    void linksByANumberInsideTheNameAndKeepsTheUnit() {
        Linked linked = link(draft().owner("Malmö stad, Stadskontoret (org.nr 212000-1124)"));
        assertEquals(LinkStatus.LINKED_BY_IDENTIFIER, linked.project().owner().status());
        assertEquals(
                "Stadskontoret", Objects.requireNonNull(linked.mention().unit()).name());
        assertEquals(Link.BROAD_MATCH, linked.links().get(0).predicate());
    }

    @Test
    void aNumberThatNoTableHasMakesAFormalOrganisation(@TempDir Path work) {
        List<Organisation> organisations = new ArrayList<>();
        try (LinkCollector collector = new LinkCollector(LinkFixtures.tables(), work)) {
            collector.add(link(draft().owner("Påhittade Bolaget AB, 556036-0793")));
            collector.organisations(organisations::add);
        }
        Organisation organisation = organisations.stream()
                .filter(found -> found.key().equals("5560360793"))
                .findFirst()
                .orElseThrow();
        assertEquals("Påhittade Bolaget AB", organisation.name());
        assertEquals("FormalOrganization", organisation.type());
        LinkFixtures.valid("organisation", organisation);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Malmö stad 212000-0142,-,212000-0142",
                "Stockholms stad 212000-1124,-,212000-1124",
                "'Malmö stad, Stadskontoret',212000-0142,212000-0142",
                "Föreningen Fisk 212000-1124 och 212000-0142,-,'212000-1124, 212000-0142'",
                "Malmö stad 212000-1124,212000-0142,'212000-0142, 212000-1124'",
                "Föreningen Fisk,212000-1124,212000-1124",
                "'Sala kommun, Drömmarnas Hus',212000-1124,212000-1124"
            })
    void numbersThatContradictTheNameOrEachOtherLinkNothing(String label, String number, String found) {
        Linked linked = link(draft().owner(label, number));
        assertEquals(LinkStatus.IN_REVIEW, linked.project().owner().status());
        assertNotNull(linked.waiting());
        assertEquals(List.of(), linked.links());
        assertEquals(List.of("ORGANISATION_NUMBER_CONFLICT 7 owner.organisationNumber: " + found), problems(linked));
    }

    @ParameterizedTest
    @CsvSource({
        "'Malmö stad 212000-1124, 2120001124',2120001124",
        "Malmö 212000-1124,2120001124",
        "Påhittade Bolaget AB 556036-0793,5560360793",
        "'Påhittade Bolaget AB, Malmö stad 556036-0793',5560360793"
    })
    void aNumberThatNothingContradictsLinks(String label, String key) {
        Linked linked = link(draft().owner(label));
        assertEquals(LinkStatus.LINKED_BY_IDENTIFIER, linked.project().owner().status());
        assertEquals(key, linked.project().owner().organisation());
        assertEquals(List.of(), problems(linked));
    }

    @Test
    void aWrongCheckDigitLeavesTheName() {
        Linked linked = link(draft().owner("Helsingborgs stad", "212000-1281"));
        assertEquals(List.of("ORGANISATION_NUMBER_INVALID 7 owner.organisationNumber: 212000-1281"), problems(linked));
        assertEquals(LinkStatus.LINKED_BY_NAME, linked.project().owner().status());
    }

    @Test
    void manyNamesBesideANumberTakeNoTimeByTheSquare() {
        String label = "Sala kommun, Påhittade Bolaget, ".repeat(600);
        Linked linked =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> link(draft().owner(label, "212000-1124")));
        assertEquals(LinkStatus.IN_REVIEW, linked.project().owner().status());
    }

    /** Ten digits whose zeros a spreadsheet left out, a mistyped identity number, a name: none is told. */
    @ParameterizedTest
    @ValueSource(strings = {"102290405", "2290405", "1975-02-31-0242", "75 02 31 0242", "750231/0242", "Ebba Påhittad"})
    void whatIsNoOrganisationNumberIsNotTold(String stated) {
        Linked linked = link(draft().owner("Helsingborgs stad", stated));
        assertEquals(List.of("ORGANISATION_NUMBER_INVALID 7 owner.organisationNumber: "), problems(linked));
    }

    /** 31 February, so nobody's; the second has a wrong check digit besides. */
    @ParameterizedTest
    @CsvSource({"750231-0241", "750231-0242", "7502310241", "197502310241", "167502310241"})
    void aNumberThatMayBeAPersonsGoesNowhere(String number) {
        Linked linked = link(draft().title("Projekt " + number)
                .owner("Påhittad Snickeri, " + number, number)
                .section("Bakgrund", "Nummer " + number + " och 750231 0241."));
        String everything = linked.toString() + RecordJson.line("project", linked.project());
        assertFalse(everything.replaceAll("[^0-9]", "").contains("750231"), everything);
        assertEquals(LinkStatus.UNLINKED, linked.project().owner().status());
        assertEquals("Påhittad Snickeri, […]", linked.project().owner().label());
        Problem withheld = linked.problems().get(0);
        assertEquals(ProblemCode.ORGANISATION_NUMBER_WITHHELD, withheld.code());
        assertEquals("", withheld.found());
    }

    @Test
    void theContactIsMaskedWhereverItStands() {
        Linked linked = link(draft().title("Ebba Påhittads modell")
                .owner("Påhittad Konsult AB, Ebba Påhittad")
                .contact("Ebba Påhittad", "ebba.pahittad@sala.example", "0582-39 06 33")
                .section("Sammanfattning", "Kontakta Ebba Påhittad, 0582 390633 eller ebba.pahittad@sala.example.")
                .section("Bakgrund", "Budget 631 700 kr.")
                .municipalities("Ebba Påhittad"));
        String line = RecordJson.line("project", linked.project());
        assertFalse(line.contains("Ebba"), line);
        assertFalse(line.contains("390633") || line.contains("sala.example"), line);
        assertEquals(
                "Kontakta […], […] eller […].",
                linked.project().abstracts().get(0).text());
        assertEquals("Budget 631 700 kr.", linked.project().sections().get(1).text());
        assertEquals(
                List.of(
                        "MUNICIPALITY_UNKNOWN 30 municipalities: […]",
                        "PERSONAL_DATA_MASKED 1 municipalities: ",
                        "PERSONAL_DATA_MASKED 1 owner: ",
                        "PERSONAL_DATA_MASKED 1 sections: ",
                        "PERSONAL_DATA_MASKED 1 title: "),
                problems(linked));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Ebba Påhittad,info@sala.example,info@sala.example",
                "Ebba Påhittad,Registrator@Sala.example,registrator@sala.example",
                "-,kansli@sala.example,-",
                "-,info@ebbapahittad.example,-",
                "Bo Ek,info@boek.example,-",
                "René Müller,info@rene-muller.example,-",
                "René Müller,info@mueller.example,-",
                "Åke Åkesson,info@aakesson.example,-",
                "Ebba Påhittad,info@ebbapahittad.example,-",
                "Arbetsmarknadsenheten,info@sala.example,info@sala.example",
                "Ebba Påhittad Arbetsmarknadsenheten,info@pahittad.example,-",
                "Ebba Påhittad,ebba@sala.example,-",
                "Ebba Påhittad,info@pahittad.example,-",
                "Ebba Påhittad,info.ebba@sala.example,-",
                "Ebba Påhittad,info@,-",
                "Ebba Påhittad,-,-"
            })
    void showsAFunctionalMailboxOnly(String name, String email, String shown) {
        ContactPoint point = Objects.requireNonNull(
                link(draft().contact(name, email, null)).project().contactPoint());
        assertEquals("Sala kommun", point.name());
        assertEquals(shown, point.email());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "pages/001.txt,pages/001.txt",
                "2008/750231-0241.txt,2008/[…].txt",
                "ebba.pahittad@sala.example.txt,[…]",
                "sidor/Ebba Påhittad.txt,sidor/[…].txt",
                "ebba-pahittad_0701740605.html,[…]_[…].html",
                "2008-04-21.txt,2008-04-21.txt"
            })
    void aFileNameTellsNoPersonalData(String file, String published) {
        Linked linked = link(
                draft().source(file, null).contact("Ebba Påhittad", null, null).region("Sydsvrige"));
        SourceRef source = linked.project().sources().get(0);
        assertEquals(published, source.file());
        assertEquals(Keys.sourceRecord(published, 1, source.contentHash()), source.key());
        assertEquals(published, linked.problems().get(0).at().file());
        assertEquals(!file.equals(published), problems(linked).contains("PERSONAL_DATA_MASKED 1 sources: "));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://www.example.org/Projekt/KUSE/,https://www.example.org/Projekt/KUSE/",
                "https://www.example.org/projekt/?dnr=2020/00770,https://www.example.org/projekt/?dnr=2020/00770",
                "https://ebba:hemligt@www.example.org/a?b=1,https://www.example.org/a?b=1",
                "https://www.example.org/a?till=ebba@sala.example,https://www.example.org/a",
                "https://www.example.org/a?namn=Ebba%20P%C3%A5hittad&b=1,https://www.example.org/a",
                "https://www.example.org/a#Ebba+P%C3%A5hittad,https://www.example.org/a",
                "https://www.example.org/2008/750231-0241,-",
                "https://www.example.org/personer/ebba-pahittad/?a=1,-",
                "mailto:ebba@sala.example,-",
                "https://www.example.org/100%,https://www.example.org/100%",
                "https://ebba@www.example.org/100%,-"
            })
    void anAddressTellsNoPersonalData(String address, String published) {
        Linked linked = link(draft().source("pages/001.txt", address).contact("Ebba Påhittad", null, null));
        assertEquals(published, linked.project().sources().get(0).address());
    }

    @Test
    void theContentHashIsThatOfWhatIsPublished() {
        LinkFixtures.Draft draft = draft().contact("Ebba Påhittad", null, "0701740605")
                .section("Bakgrund", "Ring Ebba Påhittad, 0701740605.");
        SourceRef source = link(draft).project().sources().get(0);
        LinkFixtures.Draft other =
                draft().contact("Karin Okänd", null, "0701740606").section("Bakgrund", "Ring Karin Okänd, 0701740606.");
        assertEquals(
                source,
                link(other.source("pages/001.txt", null, "1"))
                        .project()
                        .sources()
                        .get(0));
        assertNotEquals(
                source.contentHash(),
                link(draft().section("Bakgrund", "Något annat."))
                        .project()
                        .sources()
                        .get(0)
                        .contentHash());
    }

    @Test
    void anUnlinkedOwnerIsKeptApartByItsRegion() {
        String south = link(draft().owner("Folkbildningsföreningen").region("Sydsverige"))
                .project()
                .owner()
                .organisation();
        String sameName = link(draft().owner("FOLKBILDNINGSFÖRENINGEN ").region("Sydsverige"))
                .project()
                .owner()
                .organisation();
        String west = link(draft().owner("Folkbildningsföreningen").region("Västsverige"))
                .project()
                .owner()
                .organisation();
        assertEquals(south, sameName);
        assertNotEquals(south, west);
    }

    /** Neither linked to the Swedish body of that name or number, nor one organisation with a Swedish owner of that name. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"Region Skåne,232100-0255", "Malmö stad,-", "Folkbildningsföreningen,-"})
    void anOwnerAbroadIsNoSwedishBody(String label, String number) {
        Linked abroad = LINKER.link(draft().owner(label, number)
                .builder()
                .country(new Named("Österreich", 3))
                .language("de")
                .build());
        assertEquals(LinkStatus.UNLINKED, abroad.project().owner().status());
        assertEquals("de", abroad.mention().language());
        assertEquals(List.of(), problems(abroad));
        assertNotEquals(
                link(draft().owner(label)).project().owner().organisation(),
                abroad.project().owner().organisation());
        Linked elsewhere = LINKER.link(draft().owner(label, number)
                .builder()
                .country(new Named("GB", 3))
                .language("de")
                .build());
        assertNotEquals(
                elsewhere.project().owner().organisation(),
                abroad.project().owner().organisation());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SE,-,-,de,linked-by-name",
                "Sverige,2014AT05SFOP001,AT13,de,linked-by-name",
                "-,2014SE05M9OP001,AT13,de,linked-by-name",
                "-,2014AT05SFOP001,SE22,sv,unlinked",
                "-,-,SE22,de,linked-by-name",
                "-,-,AT13,sv,unlinked",
                "-,-,-,sv,linked-by-name",
                "-,-,-,und,unlinked",
                "Atlantis,2014SE05M9OP001,SE22,sv,unlinked"
            })
    void theTablesAreAskedOnlyForSweden(String country, String cci, String nuts, String language, String status) {
        Linked linked = LINKER.link(draft().owner("Malmö stad")
                .builder()
                .country(named(country))
                .funding(new Funding(named(cci), null, null, null, null, null, null, null, null, null))
                .nuts(named(nuts))
                .language(language)
                .build());
        assertEquals(
                status,
                RecordJson.MAPPER.valueToTree(linked.project().owner().status()).asText());
    }

    private static @Nullable Named named(@Nullable String label) {
        return label == null ? null : new Named(label, 3);
    }

    @Test
    void givesTheSameOutcomeTwice() {
        Project project =
                draft().owner("Stadskontoret, Malmö stad").region("Sydsverige").project();
        assertEquals(LINKER.link(project), LINKER.link(project));
    }
}
