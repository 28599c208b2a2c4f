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
            "Filen är större än någon projektsida kan vara, eller blir det när den packas upp.",
            "The file is larger than any project page can be, or unpacks to more than any spreadsheet can hold.",
            "Check what was saved; a page is at most 8 MiB. A list of any size can be read as CSV or JSON Lines."),
    ENCODING_UNREADABLE(
            ERROR,
            "Filens bytes passar ingen känd teckenkodning.",
            "The bytes of the file fit no known encoding.",
            "Save the file again as UTF-8, or declare its encoding in its form in mapping/sources; a part of it may have been damaged on the way."),
    ENCODING_DETECTED(
            INFO,
            "Filens teckenkodning är varken märkt eller angiven; den har känts igen på innehållet.",
            "The encoding of the file is neither marked nor declared; it was detected from the content.",
            "Look at a name with letters such as å, ä or ö; if it is wrong, convert the file to UTF-8 or declare the encoding in mapping/sources."),
    FILE_BROKEN(
            ERROR,
            "Filen är skadad: från det här stället kan den inte läsas vidare.",
            "The file is damaged: from this position it cannot be read on.",
            "Fetch or export the file again; the records before this position are taken."),
    FORM_UNKNOWN(
            ERROR,
            "Filen är varken en projektsida eller en lista i känd form.",
            "The file is neither a project page nor a list of a known form.",
            "Project pages of 2007-2013, 2014-2020 and 2021-2027 are read, calls, application forms and pages of other funds are not; forms of lists stand in mapping/sources, and ./esf-lod read FILE --draft begins one. Save an old .xls as .xlsx."),
    FORM_AMBIGUOUS(
            ERROR,
            "Filens rubriker passar två former.",
            "The headings of the file fit two forms.",
            "Make the headings in mapping/sources tell the two forms apart."),
    RECORDS_SEVERAL(
            ERROR,
            "Filen innehåller flera projektsidor.",
            "The file holds several project pages.",
            "Save each page in a file of its own."),
    SHEET_SKIPPED(
            INFO,
            "Bladet har inga kända rubriker och har inte lästs.",
            "The sheet has no known headings and was not read.",
            "Nothing to do if it holds no projects; otherwise describe it in mapping/sources."),
    COLUMN_UNKNOWN(
            INFO,
            "Kolumnen finns inte i någon känd form och läses inte.",
            "No known form has the column; it is not read.",
            "Describe it in the form in mapping/sources, if only as known and not taken."),
    COLUMN_DOUBLED(
            ERROR,
            "Två kolumner betyder samma fält.",
            "Two columns mean the same field.",
            "Remove one of them, or give them different titles in mapping/sources."),
    COLUMN_MISSING(
            ERROR,
            "En kolumn som formen kräver saknas.",
            "A column that the form requires is missing.",
            "Check that the file was saved whole; a new spelling of the heading belongs in mapping/sources."),
    ROW_RAGGED(
            WARNING,
            "Raden har fler eller färre celler än rubrikraden.",
            "The row has more or fewer cells than the heading.",
            "Look for a delimiter or a quotation mark in the middle of a value."),
    ROW_INCOMPLETE(
            ERROR,
            "En cell som formen kräver är tom.",
            "A cell that the form requires is empty.",
            "Fill it in at the source; the row is left out."),
    ROWS_AFTER_END(
            INFO,
            "Efter en tom rad följer rader som inte hör till tabellen.",
            "After a blank row stand rows that do not belong to the table.",
            "Nothing to do if they are notes; remove the blank row if they are projects."),
    REGISTER_ROW_BROKEN(
            ERROR,
            "Raden i ett register har inte de kolumner eller delar som registrets form har.",
            "The row of a register has not the columns or parts that its form has.",
            "Nothing to do for single rows; if many are refused, download the register again and compare its header with docs/registers.md."),
    REGISTER_NUMBER_INVALID(
            ERROR,
            "Numret i ett register är varken ett organisationsnummer eller något annat känt nummer.",
            "The number in a register is neither an organisation number nor of another known kind.",
            "Nothing to do for single rows; the row is left out."),
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
    PROGRAMME_PERIOD_UNKNOWN(
            ERROR,
            "Programperioden är varken angiven eller given av formen.",
            "The programme period is neither stated nor given by the form.",
            "Add the period or the CCI number to the source, or a constant to its form in mapping/sources."),
    KEY_CONFLICT(
            ERROR,
            "Två källor ger samma projektnyckel men olika fakta; den första gäller.",
            "Two sources give one project key but different facts; the first one stands.",
            "Compare the two files; keep the one that is right."),
    KEY_AMBIGUOUS(
            WARNING,
            "Posten saknar ärendenummer och kan höra till flera projekt.",
            "The record has no case number and may belong to several projects.",
            "Add the case number to the source; the record is kept as a project of its own."),
    RECORD_MALFORMED(
            ERROR,
            "Raden är ingen post i postformatet.",
            "The line is not a record in the record's JSON form.",
            "Validate a record against mapping/record.schema.json; in a list of JSON each row is to be an object."),
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
    LABEL_NOT_TAKEN(
            WARNING,
            "Etiketten tas inte med, eftersom den är tom på alla kända sidor, men här har den ett värde.",
            "The label is not taken, since it is empty on all known pages, but here it has a value.",
            "If pages state it now, give its column in mapping/sources a field of the record."),
    PLACEHOLDER_VALUE(
            INFO,
            "Källan säger själv att uppgiften saknas.",
            "The source itself says that the value is missing.",
            "Nothing to do; the field stays absent."),
    FORMULA_WITHOUT_RESULT(
            WARNING,
            "Cellen håller en formel vars resultat inte sparats.",
            "The cell holds a formula whose result was not saved.",
            "Open the file in a spreadsheet program, let it calculate, save it and publish again; the field stays absent."),
    LIST_EMPTY(
            WARNING,
            "Listan har rubriker men inga rader.",
            "The list has headings and no rows.",
            "Ask the publisher for the whole list, or leave the file out."),
    VALUE_TOO_LONG(
            ERROR,
            "Värdet är längre än något fält kan vara.",
            "The value is longer than any field can be.",
            "Look for a quotation mark that is never closed; the record is left out."),
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
            "Där källans webbadress ska stå finns ingen, till exempel på första raden i filen bredvid sidan.",
            "There is no web address where the source's should stand, such as the first line of the file beside a page.",
            "Addresses look like https://www.example.org/page; correct the .url file."),
    AMOUNT_UNREADABLE(
            WARNING,
            "Beloppet går inte att läsa.",
            "The amount cannot be read.",
            "Amounts look like 631 700 kr; correct the source."),
    AMOUNT_AMBIGUOUS(
            WARNING,
            "Beloppet kan läsas på två sätt, så det utelämnas.",
            "The amount can be read in two ways, so it is left out.",
            "State the decimal and group characters of the column in mapping/sources."),
    AMOUNT_WITHOUT_CURRENCY(
            WARNING,
            "Beloppet har ingen valuta och utelämnas.",
            "The amount has no currency and is left out.",
            "State the currency in the source, or for the column in mapping/sources."),
    AMOUNT_NEGATIVE(
            WARNING,
            "Beloppet är negativt och utelämnas.",
            "The amount is negative and is left out.",
            "Correct the source."),
    CURRENCY_UNKNOWN(
            WARNING,
            "Valutan finns inte i förteckningen över valutor.",
            "The currency is not in the list of currencies.",
            "Use the ISO 4217 code, such as SEK or EUR."),
    CURRENCY_DIFFERS(
            WARNING,
            "Beloppet har en annan valuta än kolumnen eller projektets övriga belopp och utelämnas.",
            "The amount has another currency than its column or the project's other amounts and is left out.",
            "State all amounts of a project in one currency."),
    RATE_UNREADABLE(
            WARNING,
            "Andelen går inte att läsa.",
            "The rate cannot be read.",
            "Rates look like 40 % or 0.4; state for bare numbers in mapping/sources which of the two is meant."),
    RATE_OUT_OF_RANGE(
            WARNING,
            "Andelen är mindre än 0 eller större än 100 procent.",
            "The rate is below 0 or above 100 per cent.",
            "Correct the source, or the unit of the column in mapping/sources."),
    COUNT_UNREADABLE(
            WARNING,
            "Antalet går inte att läsa.",
            "The count cannot be read.",
            "Counts are whole numbers, such as 1 250; correct the source."),
    BOOLEAN_UNREADABLE(
            WARNING,
            "Värdet är varken ja eller nej i den form som kolumnen har.",
            "The value is neither yes nor no as the column spells them.",
            "Correct the source, or the format of the column in mapping/sources."),
    DATE_UNREADABLE(
            WARNING,
            "Datumet går inte att läsa.",
            "The date cannot be read.",
            "Dates look like 2008-04-21; state another format for the column in mapping/sources."),
    COORDINATES_UNREADABLE(
            WARNING,
            "Koordinaterna går inte att läsa, eller så säger formen inte vilken av dem som kommer först.",
            "The coordinates cannot be read, or the form does not say which of them comes first.",
            "State latitude longitude or longitude latitude as the format of the column in mapping/sources."),
    PERIOD_UNREADABLE(
            WARNING,
            "Projektperioden går inte att läsa.",
            "The project period cannot be read.",
            "Periods look like 2008-04-21 till 2008-10-22; correct the source."),
    PERIOD_REVERSED(
            WARNING, "Perioden slutar innan den börjar.", "The period ends before it starts.", "Correct the source."),
    PERIOD_DIFFERS(
            WARNING,
            "Projektperioden och start- och slutdatum säger olika.",
            "The project period and the start and end dates disagree.",
            "Correct the source."),
    GRANT_ABOVE_BUDGET(
            INFO,
            "Beviljat stöd är högre än total budget.",
            "The granted support is above the total budget.",
            "Check both amounts at the source."),
    CASE_NUMBER_DIFFERS(
            WARNING,
            "Diarienummer och projektnummer på samma sida är olika.",
            "The case number and the project number of one page differ.",
            "Check the page at the source."),
    TITLE_DIFFERS(
            INFO,
            "Sidans rubrik och projektets namn är olika.",
            "The heading of the page and the name of the project differ.",
            "Check the page at the source."),
    FACT_CONFLICT(
            WARNING,
            "Två källor till ett projekt säger olika; den källa som har företräde gäller.",
            "Two sources of one project disagree; the preferred source stands.",
            "Compare the two sources; correct the one that is wrong."),
    REGION_UNKNOWN(
            WARNING,
            "Regionen finns inte i förteckningen.",
            "The region is not in the list of regions.",
            "Add the spelling to mapping/reference/esf_regions.csv."),
    NUTS_UNKNOWN(
            WARNING,
            "Nutskoden finns inte i förteckningen.",
            "The NUTS code is not in the list.",
            "Check the code and the edition of NUTS that it comes from."),
    NUTS_DIFFERS(
            WARNING,
            "Nutskoden och regionens namn står för olika regioner; namnet gäller.",
            "The NUTS code and the region's name stand for different regions; the name stands.",
            "Check both at the source."),
    COUNTY_UNKNOWN(
            WARNING,
            "Länet finns inte i förteckningen.",
            "The county is not in the list of counties.",
            "Check the spelling at the source."),
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
    CCI_UNKNOWN(
            INFO,
            "CCI-numret hör inte till något känt program.",
            "The CCI number belongs to no known programme.",
            "Add the programme to ontology/schemes if it is one; the number is published as stated."),
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
    ORGANISATION_NAME_DIFFERS(
            WARNING,
            "Organisationsnumret har ett helt annat namn i registret än i källan.",
            "The organisation number has quite another name in the register than in the source.",
            "Look at the review queue: which of the two is right; until then the owner is published without a link."),
    ORGANISATION_DEREGISTERED(
            WARNING,
            "Organisationen hade upphört när projektet började.",
            "The organisation had ceased when the project began.",
            "Look at the review queue: a successor may own the project; until then the owner is published without a link."),
    ORGANISATION_IDENTIFIER_CONFLICT(
            WARNING,
            "En organisation har flera identifierare av ett slag, eller så delar flera organisationer en.",
            "An organisation has several identifiers of one kind, or several organisations share one.",
            "Correct the reference table, or tell the keeper of the register; the organisation is published without that identifier."),
    PERSONAL_DATA_MASKED(
            INFO,
            "Personuppgifter i löptext har maskerats.",
            "Personal data in running text was masked.",
            "Nothing to do."),
    CONTACT_WITHHELD(
            INFO,
            "En kontaktperson visas inte: personen har raderats på begäran, eller så kan uppgiften vara ett personnummer.",
            "A contact person is not shown: the person was erased on request, or what is stated may be a personal identity number.",
            "Nothing to do; see docs/privacy.md."),
    RECORD_SUPPRESSED(
            INFO,
            "En post hör till ett projekt som raderats på begäran; den publiceras inte.",
            "A record belongs to a project that was erased on request; it is not published.",
            "Nothing to do; see docs/privacy.md. Take it out of the source too."),
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
