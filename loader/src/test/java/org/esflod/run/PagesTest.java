package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.esflod.RawPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real pages of all forms, published: every field of the form that is read is in the store as the raw file has it. */
class PagesTest {
    /** One for all tests, made by the first. Where the pages are absent, each test is skipped with that message. */
    private final Published pages = Published.pages();

    /** What pages print for a code of ours. */
    private static final Map<String, String> CODES = Map.of(
            "Programområde 1 Kompetensförsörjning", "2007-2013-1",
            "Programområde 2 Ökat arbetskraftsutbud", "2007-2013-2",
            "Förprojektering", "pre-study",
            "Genomförande", "implementation");

    static List<RawPage> pages() {
        return RawPage.pages();
    }

    @Test
    void pagesOfAllPeriodsArePublishedAndCounted() {
        assertEquals(0, pages.run().exit());
        assertTrue(pages.run().out().contains("read 23 = published 23 + refused 0; 23 projects"));
        assertEquals(
                Stream.concat(pages().stream(), RawPage.laterPages().stream())
                        .map(RawPage::name)
                        .sorted()
                        .toList(),
                pages.rows("SELECT ?file { ?p a esf:Project ; foaf:isPrimaryTopicOf/esf:sourceFile ?file }"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void titleAndCodesAreThere(RawPage page) {
        assertEquals(
                String.join("|", page.title(), page.title(), "sv"),
                one(page, "?title ?label ?language", "dcterms:title ?title ; rdfs:label ?label", "LANG(?title)"));
        assertEquals(
                page.value("Programområde") + "|https://esf-lod.example/id/scheme/programme-area/"
                        + CODES.get(page.value("Programområde")),
                one(page, "?label ?code", "esf:programmeAreaLabel ?label ; esf:programmeArea ?code"));
        assertEquals(
                page.value("Projektfas") + "|https://esf-lod.example/id/scheme/phase/"
                        + CODES.get(page.value("Projektfas")),
                one(page, "?label ?code", "esf:phaseLabel ?label ; esf:phase ?code"));
        assertEquals(
                "https://esf-lod.example/id/scheme/programme/2007-2013", one(page, "?code", "esf:programme ?code"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theOwnerIsNamedAsThePageNamesIt(RawPage page) {
        assertEquals(
                page.value("Projektägare") + "|Kontaktpunkt hos " + page.value("Projektägare"),
                one(
                        page,
                        "?label ?contact",
                        "prov:qualifiedAssociation/esf:sourceLabel ?label ; esf:contactPoint/rdfs:label ?contact "
                                + "FILTER(LANG(?contact) = 'sv')"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void amountsAreThereAsWrittenAndAsNumbers(RawPage page) {
        String granted = page.digits("Beviljat ESF-stöd") + ".0";
        assertEquals(
                String.join("|", page.value("Beviljat ESF-stöd"), granted, granted, "SEK"),
                one(
                        page,
                        "?label ?node ?flat ?currency",
                        "esf:grantedAmount ?flat ; esf:grant/esf:amount [ esf:sourceLabel ?label ; schema:value ?node ; "
                                + "schema:currency ?currency ]"));
        assertEquals(
                page.value("Total projektbudget") + "|" + page.digits("Total projektbudget") + ".0",
                one(page, "?label ?value", "esf:totalBudgetLabel ?label ; esf:totalBudget ?value"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePeriodIsThereAsWrittenAndAsDays(RawPage page) {
        String written = page.value("Projektperiod");
        String days = written.replace(" till ", "|");
        assertEquals(
                written + "|" + days + "|" + days,
                one(
                        page,
                        "?label ?start ?end ?flatStart ?flatEnd",
                        "esf:startDate ?flatStart ; esf:endDate ?flatEnd ; dcterms:temporal [ esf:sourceLabel ?label ; "
                                + "dcat:startDate ?start ; dcat:endDate ?end ]"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void placesAreThere(RawPage page) {
        assertEquals(
                page.value("Region") + "|true",
                one(
                        page,
                        "?label ?nuts",
                        "esf:regionLabel ?label ; esf:region ?region",
                        "REGEX(STR(?region), '^http://data.europa.eu/nuts/code/SE([1-3][1-3])?$')"));
        assertEquals(
                page.municipalities().stream().sorted().toList(),
                pages.rows("SELECT ?label { " + project(page) + " esf:municipalityLabel ?label }"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySectionIsThereWithItsWholeText(RawPage page) {
        List<String> expected = new ArrayList<>();
        for (RawPage.RawSection section : page.sections()) {
            expected.add(expected.size() + 1 + "|" + section.heading() + "|" + section.text());
        }
        assertFalse(expected.isEmpty());
        assertEquals(
                expected,
                pages.rows(
                        "SELECT ?order ?heading ?text { " + project(page)
                                + " esf:section [ esf:order ?order ; dcterms:title ?heading ; rdf:value ?text ] } ORDER BY ?order"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theSourceIsNamed(RawPage page) {
        assertEquals(
                String.join("|", page.name(), "0", page.address()),
                one(
                        page,
                        "?file ?line ?address",
                        "foaf:isPrimaryTopicOf [ esf:sourceFile ?file ; esf:sourceLine ?line ; dcterms:source ?address ]"));
    }

    /** That of the page itself would let others find by trying what is left out. */
    @ParameterizedTest
    @MethodSource("pages")
    void theChecksumIsOfWhatIsPublished(RawPage page) throws IOException, NoSuchAlgorithmException {
        String published = one(page, "?hash", "foaf:isPrimaryTopicOf/esf:contentHash ?hash");
        assertTrue(published.matches("[0-9a-f]{64}"), published);
        assertNotEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(page.file()))),
                published);
    }

    /** The one row that the page's project gives. */
    private String one(RawPage page, String variables, String statements) {
        return pages.row("SELECT " + variables + " { " + project(page) + " " + statements + " }");
    }

    /** The same with the last variable computed. */
    private String one(RawPage page, String variables, String statements, String last) {
        String name = variables.substring(variables.lastIndexOf('?'));
        return one(page, variables, statements + " BIND(" + last + " AS " + name + ")");
    }

    private String project(RawPage page) {
        return "<"
                + pages.row(
                        "SELECT ?p { ?p a esf:Project ; foaf:isPrimaryTopicOf/esf:sourceFile '" + page.name() + "' }")
                + ">";
    }
}
