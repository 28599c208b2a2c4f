package org.esflod.problem;

import static org.esflod.problem.Severity.ERROR;
import static org.esflod.problem.Severity.INFO;
import static org.esflod.problem.Severity.WARNING;

/**
 * Every kind of problem that data can have.
 *
 * <p>The message of a problem is made from its code's meaning and advice; no other text spreads.
 */
public enum ProblemCode {
    FILE_EMPTY(
            ERROR,
            "Filen är tom eller innehåller bara blanktecken.",
            "The file is empty or holds only white space.",
            "Save the page again."),
    FILE_NOT_TEXT(
            ERROR,
            "Filen är inte text: den innehåller styrtecken som ingen sida har.",
            "The file is no text: it holds control characters that no page has.",
            "Save the page as text or HTML, not as PDF, image or archive."),
    FILE_TOO_LARGE(
            ERROR,
            "Filen är större än någon projektsida kan vara.",
            "The file is larger than any project page can be.",
            "Check what was saved; a page is at most 8 MiB."),
    ENCODING_NOT_UTF_8(
            ERROR,
            "Filen är inte kodad i UTF-8.",
            "The file is not encoded in UTF-8.",
            "Convert it, for instance: iconv -f windows-1252 -t utf-8."),
    FORM_UNKNOWN(
            ERROR,
            "Filen är ingen projektsida i känd form.",
            "The file is not a project page of a known form.",
            "Only pages of the project bank 2007-2013 are read."),
    RECORDS_SEVERAL(
            ERROR,
            "Filen innehåller flera projektsidor.",
            "The file holds several project pages.",
            "Save each page in a file of its own."),
    TITLE_MISSING(
            ERROR,
            "Projektets namn saknas före etiketterna.",
            "The project has no title before its labels.",
            "Check that the page was saved from its beginning."),
    OWNER_MISSING(
            ERROR,
            "Projektägare saknas, så projektet får ingen nyckel.",
            "The project has no owner, so it gets no key.",
            "Check that the page was saved whole."),
    KEY_CONFLICT(
            ERROR,
            "Två källor ger samma projektnyckel men olika fakta; den första gäller.",
            "Two sources give one project key but different facts; the first one stands.",
            "Compare the two files; keep the one that is right."),
    RECORD_MALFORMED(
            ERROR,
            "Raden är ingen post i postformatet.",
            "The line is not a record in the record's JSON form.",
            "Validate it against mapping/record.schema.json."),
    MAPPING_FAILED(
            ERROR,
            "Posten kunde inte avbildas till RDF.",
            "The record could not be mapped to RDF.",
            "The report names the triples map and the value."),
    SHAPE_VIOLATED(
            ERROR,
            "Postens RDF bryter mot en form (SHACL).",
            "The record's RDF violates a shape (SHACL).",
            "The report names the shape and the value."),
    LABEL_MISSING(
            WARNING,
            "En etikett som sidformen har saknas.",
            "A label that pages of this form have is missing.",
            "Check that the page was saved whole."),
    LABEL_EMPTY(WARNING, "Etiketten saknar värde.", "The label has no value.", "Nothing to do if the page shows none."),
    LABEL_UNKNOWN(
            WARNING,
            "En rad bland etiketterna börjar inte med någon känd etikett.",
            "A line among the labels begins with no known label.",
            "See CONTRIBUTING.md, Adding a source field."),
    LABEL_DOUBLED(
            WARNING,
            "Etiketten förekommer två gånger; det första värdet som inte är tomt gäller.",
            "The label stands twice; the first value that is not empty counts.",
            "Check the page."),
    TEXT_WITHOUT_HEADING(
            WARNING,
            "Text mellan etiketterna och den första rubriken hör inte till något avsnitt.",
            "Text between the labels and the first heading belongs to no section.",
            "Put a heading of ontology/schemes/section-type.ttl on a line of its own before it; it is left out."),
    SECTION_EMPTY(
            INFO,
            "Rubriken har ingen text.",
            "The heading has no text.",
            "Nothing to do if the page shows none; the heading is left out."),
    ADDRESS_UNREADABLE(
            WARNING,
            "Filen bredvid sidan har ingen webbadress på första raden.",
            "The file beside the page has no web address on its first line.",
            "Addresses look like https://www.example.org/page; correct the .url file."),
    AMOUNT_UNREADABLE(
            WARNING,
            "Beloppet går inte att läsa.",
            "The amount cannot be read.",
            "Amounts look like 631 700 kr; correct the source."),
    PERIOD_UNREADABLE(
            WARNING,
            "Projektperioden går inte att läsa.",
            "The project period cannot be read.",
            "Periods look like 2008-04-21 till 2008-10-22; correct the source."),
    PERIOD_REVERSED(
            WARNING, "Perioden slutar innan den börjar.", "The period ends before it starts.", "Correct the source."),
    GRANT_ABOVE_BUDGET(
            INFO,
            "Beviljat stöd är högre än total budget.",
            "The granted support is above the total budget.",
            "Check both amounts at the source."),
    REGION_UNKNOWN(
            WARNING,
            "Regionen finns inte i förteckningen.",
            "The region is not in the list of regions.",
            "Add the spelling to mapping/reference/esf_regions.csv."),
    MUNICIPALITY_UNKNOWN(
            WARNING,
            "Kommunen finns inte i förteckningen.",
            "The municipality is not in the list of municipalities.",
            "Check the spelling; see mapping/reference/municipalities.csv."),
    MUNICIPALITY_AMBIGUOUS(
            WARNING,
            "Namnet kan stå för flera kommuner.",
            "The name may stand for several municipalities.",
            "Write the name in full."),
    MUNICIPALITY_DOUBLED(
            INFO,
            "Kommunen står två gånger i listan.",
            "The municipality stands twice in the list.",
            "Nothing to do; it is published once."),
    MUNICIPALITY_OUTSIDE_REGION(
            INFO,
            "Kommunen ligger utanför projektets region.",
            "The municipality lies outside the project's region.",
            "Check region and municipalities at the source; both are published as stated."),
    MUNICIPALITY_LINE_UNREADABLE(
            WARNING,
            "En rad under Kommun är ingen listpunkt.",
            "A line under Kommun is no list item.",
            "Check the page."),
    CODE_UNKNOWN(
            WARNING,
            "Värdet finns inte i kodlistan.",
            "The value is not in the code list.",
            "See CONTRIBUTING.md, Adding a code."),
    ORGANISATION_NUMBER_INVALID(
            WARNING,
            "Organisationsnumret har fel kontrollsiffra eller form.",
            "The organisation number has a wrong check digit or form.",
            "Correct the source; the owner is linked by name where possible."),
    ORGANISATION_NUMBER_CONFLICT(
            WARNING,
            "Organisationsnumret hör till en annan organisation än namnet, eller så anges två olika nummer.",
            "The organisation number is another organisation's than the name, or two different numbers are stated.",
            "Correct the source; the owner is published without a link."),
    ORGANISATION_NUMBER_WITHHELD(
            WARNING,
            "Numret kan vara ett personnummer och publiceras inte.",
            "The number may be a personal identity number and is not published.",
            "Sole traders have no organisation number of their own."),
    PERSONAL_DATA_MASKED(
            INFO,
            "Personuppgifter i löptext har maskerats.",
            "Personal data in running text was masked.",
            "Nothing to do."),
    SOURCE_DOUBLED(
            INFO,
            "Samma projekt med samma fakta finns i flera poster.",
            "The same project with the same facts stands in several records.",
            "Nothing to do; it is one project with several source records.");

    private final Severity severity;
    private final String meaningSv;
    private final String meaningEn;
    private final String advice;

    ProblemCode(Severity severity, String meaningSv, String meaningEn, String advice) {
        this.severity = severity;
        this.meaningSv = meaningSv;
        this.meaningEn = meaningEn;
        this.advice = advice;
    }

    /** What a problem of this kind costs. */
    public Severity severity() {
        return severity;
    }

    /** One sentence, in Swedish. */
    public String meaningSv() {
        return meaningSv;
    }

    /** One sentence, in English. */
    public String meaningEn() {
        return meaningEn;
    }

    /** What the data steward can do about it, in English. */
    public String advice() {
        return advice;
    }
}
