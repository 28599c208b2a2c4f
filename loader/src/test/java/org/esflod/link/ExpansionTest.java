package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.esflod.TestFiles;
import org.esflod.project.BaseIri;
import org.esflod.project.LanguageText;
import org.esflod.register.RegisterEntry;
import org.esflod.register.RegisterName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {
    private static final ReferenceTables TABLES = LinkFixtures.tables();
    private static final Expansion WITHOUT_REGISTER = new Expansion(TABLES, null);

    private static final String COMPANY = "5560000001";
    private static final LocalDate START = LocalDate.of(2012, 3, 1);

    private static RegisterEntry entry(
            @Nullable String legalForm, @Nullable String juridicalForm, @Nullable String lei, String... sources) {
        return entry(legalForm, juridicalForm, lei, null, sources);
    }

    private static RegisterEntry entry(
            @Nullable String legalForm,
            @Nullable String juridicalForm,
            @Nullable String lei,
            @Nullable LocalDate deregistered,
            String... sources) {
        return new RegisterEntry(
                COMPANY,
                "Påhittad Verkstad AB",
                List.of(
                        new RegisterName("PÅHITTAD VERKSTAD AB", "legal", "scb", null),
                        new RegisterName("Påhittad Verkstad AB", "legal", "bolagsverket", null),
                        new RegisterName("Imaginary Workshop Ltd", "foreign", "bolagsverket", null),
                        new RegisterName("VERKSTADSSKOLAN", "special", "scb", null),
                        new RegisterName("Verkstadsskolan", "special", "bolagsverket", null),
                        new RegisterName("Gamla Smedjan AB", "former", "bolagsverket", null)),
                legalForm,
                juridicalForm,
                "SALA",
                "73300",
                null,
                deregistered,
                deregistered == null,
                lei,
                List.of(sources));
    }

    private static Expansion with(RegisterEntry entry) {
        return new Expansion(TABLES, new SmallRegister(entry));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // number, wikidata, wikidataByName, ror, isni, dataportal
                "2021002932, Q185246, -, 048a87296, -, -",
                "2021000639, -, Q918384, -, -, -", // the item states no number
                "2021006297, Q1677108, -, -, -, SE2021006297",
                "2021000837, Q1472511, -, 05x7wz523, 0000000405122699, -",
                "2120001124, -, -, -, -, -", // a municipality's item is the area's
                "2120002411, -, -, -, -, SE2120002411",
                "9999999999, -, -, -, -, -",
                "x-aaaaaaaaaaaaaaaa, -, -, -, -, -"
            })
    void tablesAnswerWithoutRegisters(
            String key,
            @Nullable String wikidata,
            @Nullable String wikidataByName,
            @Nullable String ror,
            @Nullable String isni,
            @Nullable String dataportal) {
        Expanded expanded = WITHOUT_REGISTER.of(key);
        assertEquals(
                new Identifiers(null, null, ror, isni, dataportal, wikidata, wikidataByName), expanded.identifiers());
        assertEquals(List.of(), expanded.conflicts());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2120001124, 82, WKFL", // municipality
                "2321000016, 84, -", // region
                "2021002932, 81, 27AW", // authority of the state
                "2220000265, 83, -", // local authority association
                "9999999999, -, -"
            })
    void aPublicBodyHasTheFormOfItsKind(String key, @Nullable String juridicalForm, @Nullable String legalForm) {
        Registration registration = WITHOUT_REGISTER.of(key).registration();
        assertEquals(juridicalForm, registration.juridicalForm());
        assertEquals(legalForm, registration.legalForm());
        assertNull(registration.name());
        assertNull(registration.status());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // legal form, juridical form, what registers know it, EUID?, legal form published, juridical form
                // published
                "XJHM, 49, bolagsverket scb, true, XJHM, 49",
                "-, 49, bolagsverket scb, true, XJHM, 49", // the one of its code
                "XJHM, 49, scb, false, XJHM, 49", // in no register that BRIS connects
                "BYQJ, -, bolagsverket, true, BYQJ, -",
                "OJ9I, -, bolagsverket, true, OJ9I, -",
                "54P7, 43, bolagsverket, true, 54P7, 43",
                "C61P, 51, bolagsverket, false, C61P, 51",
                "BEAY, 31, bolagsverket, false, BEAY, 31",
                "-, 31, bolagsverket, false, -, 31", // either of two
                "-, 72, scb, false, E9BI, 72",
                "-, 61, scb, false, -, 61", // ISO has only those in business
                "-, 96, bolagsverket, false, -, 96", // a branch is not told from others abroad
                "-, 10, scb, false, -, -",
                "-, 91, scb, false, -, -",
                "0452, -, bolagsverket, false, -, -"
            })
    void formsAndEuidFollowTheRegister(
            @Nullable String legalForm,
            @Nullable String juridicalForm,
            String sources,
            boolean euid,
            @Nullable String publishedLegal,
            @Nullable String publishedJuridical) {
        Expanded expanded = with(entry(legalForm, juridicalForm, null, sources.split(" ", -1)))
                .of(COMPANY);
        assertEquals(euid ? "SEBOLREG.5560000001" : null, expanded.identifiers().euid());
        assertEquals(publishedLegal, expanded.registration().legalForm());
        assertEquals(publishedJuridical, expanded.registration().juridicalForm());
    }

    @Test
    void namesAreKeptOnceInTheCaseOfTheirOwnRegister() {
        Registration registration =
                with(entry("XJHM", "49", null, "bolagsverket")).of(COMPANY).registration();
        assertEquals("Påhittad Verkstad AB", registration.name());
        assertEquals(
                List.of(new LanguageText("Imaginary Workshop Ltd", "und"), new LanguageText("Verkstadsskolan", "sv")),
                registration.otherNames());
        assertEquals(List.of("Gamla Smedjan AB"), registration.formerNames());
        assertEquals("active", registration.status());
    }

    @Test
    void aDeregisteredOrganisationHasItsDay() {
        LocalDate day = LocalDate.of(2011, 12, 31);
        Registration registration =
                with(entry("XJHM", "49", null, day, "scb")).of(COMPANY).registration();
        assertEquals("deregistered", registration.status());
        assertEquals(day, registration.deregistered());
    }

    @Test
    void theRegistersLeiIsTaken() {
        String lei = "5493000000000000AB12";
        Expanded expanded =
                with(entry("XJHM", "49", lei, "bolagsverket", "gleif")).of(COMPANY);
        assertEquals(lei, expanded.identifiers().lei());
        assertEquals(List.of(), expanded.conflicts());
    }

    @Test
    void severalLeisAreNone() {
        Expanded expanded =
                with(entry("XJHM", "49", null, "bolagsverket", "gleif")).of(COMPANY);
        assertNull(expanded.identifiers().lei());
        assertEquals(
                List.of(new OrganisationConflict(
                        OrganisationConflict.Kind.SEVERAL_IDENTIFIERS, COMPANY, "lei", List.of())),
                expanded.conflicts());
    }

    @Test
    void anIdentifierOfTwoIsOfNeither(@TempDir Path folder) throws IOException {
        ReferenceTables doubled = tablesWith(folder, "Q1677108", "Q1472511");
        Expansion expansion = new Expansion(doubled, null);
        Expanded expanded = expansion.of("2021000837");
        assertNull(expanded.identifiers().wikidata());
        assertEquals("05x7wz523", expanded.identifiers().ror());
        assertEquals(
                List.of(new OrganisationConflict(
                        OrganisationConflict.Kind.SHARED_IDENTIFIER,
                        "2021000837",
                        "wikidata",
                        List.of("Q1472511", "202100-6297"))),
                expanded.conflicts());
        assertNull(expansion.of("2021006297").identifiers().wikidata());
    }

    @Test
    void theItemOfAnAreaIsNoOrganisations(@TempDir Path folder) throws IOException {
        String ofMalmo = TABLES.municipalities().stream()
                .filter(municipality -> municipality.code().equals("1280"))
                .map(Municipality::wikidata)
                .findFirst()
                .orElseThrow();
        Expanded expanded = new Expansion(tablesWith(folder, "Q1677108", ofMalmo), null).of("2021006297");
        assertNull(expanded.identifiers().wikidata());
    }

    /** The reference tables with one text in public_organisations.csv changed. */
    private static ReferenceTables tablesWith(Path folder, String text, String other) throws IOException {
        try (Stream<Path> files = Files.list(TestFiles.home("mapping/reference"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path table = folder.resolve("public_organisations.csv");
        String before = Files.readString(table);
        assertTrue(before.contains(text));
        Files.writeString(table, before.replace("," + text + ",", "," + other + ","));
        return ReferenceTables.read(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "Påhittad Verkstad AB, true",
        "PAHITTAD VERKSTAD, true",
        "Verkstadsskolan, true", // another name in force
        "Gamla Smedjan, true", // a name that it had
        "Påhittad Verkstad AB utbildning och konsult, true", // says more
        "Verkstad, true", // says less
        "Nya Bageriet AB, false",
        "Stiftelsen Vingen, false"
    })
    void aNumberIsThatOfItsName(String name, boolean agrees) {
        List<OrganisationConflict> found =
                with(entry("XJHM", "49", null, "bolagsverket")).against(COMPANY, name, START);
        List<OrganisationConflict> expected = agrees
                ? List.of()
                : List.of(new OrganisationConflict(
                        OrganisationConflict.Kind.NAME_DIFFERS, COMPANY, "owner", List.of("Påhittad Verkstad AB")));
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2012-02-29, 2012-03-01, true",
                "2012-03-01, 2012-03-01, false",
                "2012-02-29, -, false",
                "-, 2012-03-01, false"
            })
    void whatHadCeasedOwnsNoLaterProject(
            @Nullable LocalDate deregistered, @Nullable LocalDate start, boolean contradicts) {
        Expansion expansion = with(entry("XJHM", "49", null, deregistered, "bolagsverket"));
        assertEquals(contradicts, expansion.ceasedBefore(COMPANY, start).isPresent());
        assertEquals(
                contradicts ? 1 : 0,
                expansion.against(COMPANY, "Påhittad Verkstad", start).size());
    }

    @ParameterizedTest
    @CsvSource({"2021000639, 2010-12-31, false", "2021000639, 2011-01-01, true", "2021006297, 2024-01-01, false"})
    void theTablesKnowTheYearInWhichAnAuthorityCeased(String key, LocalDate start, boolean ceased) {
        assertEquals(ceased, WITHOUT_REGISTER.ceasedBefore(key, start).isPresent());
        assertEquals(
                ceased ? 1 : 0,
                WITHOUT_REGISTER.against(key, "Vägverket", start).size());
    }

    @Test
    void aConflictSaysWhatContradictsWhat() {
        assertEquals(
                List.of(
                        "The register gives 556000-0001 several identifiers: lei.",
                        "wikidata Q1 is stated of 556000-0001 and of 202100-6297.",
                        "The register has 556000-0001 under another name: Påhittad Verkstad AB.",
                        "556000-0001 ceased on 2011-12-31, before the project began."),
                Stream.of(
                                conflict(OrganisationConflict.Kind.SEVERAL_IDENTIFIERS, "lei"),
                                conflict(OrganisationConflict.Kind.SHARED_IDENTIFIER, "wikidata", "Q1", "202100-6297"),
                                conflict(OrganisationConflict.Kind.NAME_DIFFERS, "owner", "Påhittad Verkstad AB"),
                                conflict(OrganisationConflict.Kind.DEREGISTERED_BEFORE, "owner", "2011-12-31"))
                        .map(OrganisationConflict::evidence)
                        .toList());
    }

    private static OrganisationConflict conflict(OrganisationConflict.Kind kind, String field, String... values) {
        return new OrganisationConflict(kind, COMPANY, field, List.of(values));
    }

    @Test
    void anOrganisationThatOnlyTheRegisterKnowsHasItsNameThere(@TempDir Path work) {
        Expansion expansion = with(entry("XJHM", "49", null, "bolagsverket", "gleif"));
        List<Organisation> organisations = new ArrayList<>();
        List<OrganisationConflict> conflicts = new ArrayList<>();
        ProjectLinker linker = new ProjectLinker(TABLES, LinkFixtures.codeLists(), BaseIri.placeholder());
        try (LinkCollector collector = new LinkCollector(TABLES, expansion, work)) {
            collector.add(linker.link(new LinkFixtures.Draft()
                    .owner("PÅHITTAD VERKSTAD", "556000-0001")
                    .project()));
            collector.organisations(organisations::add, conflicts::add);
        }
        Organisation company = organisations.stream()
                .filter(organisation -> organisation.key().equals(COMPANY))
                .findFirst()
                .orElseThrow();
        LinkFixtures.valid("organisation", company);
        assertEquals("Påhittad Verkstad AB", company.name());
        assertEquals(List.of(), company.alternativeNames());
        assertEquals(1, conflicts.size());
    }

    /** Both lists are written by hand, so neither has what the other lacks. */
    @Test
    void theTableOfFormsAgreesWithTheCodeLists() throws IOException {
        Set<String> legal = new TreeSet<>();
        Set<String> juridical = new TreeSet<>();
        Set<String> matches = new TreeSet<>();
        for (CsvTable.Row row :
                CsvTable.read(TestFiles.home("mapping/reference/legal_form_codes.csv"), "scb", "match", "elf")) {
            Optional.ofNullable(row.optional("elf")).ifPresent(legal::add);
            Optional.ofNullable(row.optional("scb")).ifPresent(juridical::add);
            if (row.optional("match") != null) {
                matches.add(row.text("scb") + " " + row.text("match") + "Match " + row.text("elf"));
            }
        }
        assertEquals(codes("legal-form"), legal);
        assertEquals(codes("juridical-form"), juridical);
        assertEquals(
                matches,
                scheme("juridical-form").stream()
                        .filter(statement ->
                                statement.getPredicate().getLocalName().endsWith("Match"))
                        .map(ExpansionTest::match)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String match(Statement statement) {
        return last(statement.getSubject().stringValue()) + " "
                + statement.getPredicate().getLocalName() + " "
                + last(statement.getObject().stringValue());
    }

    private static String last(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static Set<String> codes(String scheme) throws IOException {
        return scheme(scheme).filter(null, SKOS.NOTATION, null).objects().stream()
                .map(code -> code.stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Model scheme(String name) throws IOException {
        try (var in = Files.newInputStream(TestFiles.home("ontology/schemes/" + name + ".ttl"))) {
            return Rio.parse(in, RDFFormat.TURTLE);
        }
    }
}
