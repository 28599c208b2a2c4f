package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.esflod.TestFiles;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metadata of forms: what is taken from it, and that nothing in it is passed over. */
class SourceFormsTest {
    private static final String FORM = """
            {"@context": ["http://www.w3.org/ns/csvw", {"@language": "sv"}], "dc:title": "A list", "lang": "sv", "null": ["", "-"],
             "dialect": {"delimiter": ";", "encoding": "cp1252", "skipRows": 2, "headerRowCount": 1},
             "tableSchema": {"separator": null, "columns": [
              {"name": "title", "titles": {"sv": ["Namn", "Projekt"], "en": "Name"}, "required": true},
              {"name": "owner", "titles": "Ägare", "null": "NN", "lang": "und"},
              {"name": "startDate", "titles": "Start", "datatype": {"base": "date", "format": "d.M.yyyy"}, "%1$sformats": ["yyyy-MM-dd"]},
              {"name": "grantedAmount", "titles": "Stöd", "datatype": {"base": "decimal", "format": {"decimalChar": ",", "groupChar": "."}}, "%1$scurrency": "SEK"},
              {"name": "municipalities", "titles": "Kommuner", "separator": ","},
              {"titles": "Löpnummer", "suppressOutput": true, "dc:description": "counts the rows"},
              {"name": "country", "virtual": true, "default": "SE"}]}}
            """.formatted(SourceForms.NAMESPACE);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void takesWhatTheMetadataSays() throws IOException {
        SourceForm form = read(FORM);
        assertEquals("list", form.id());
        assertEquals("windows-1252", form.dialect().encoding());
        assertEquals(2, form.dialect().skipRows());
        assertEquals(
                List.of("title", "owner", "startDate", "grantedAmount", "municipalities", "Löpnummer", "country"),
                form.columns().stream().map(Column::name).toList());
        Column title = form.column("title").orElseThrow();
        assertEquals(List.of("Namn", "Projekt", "Name"), title.titles());
        assertEquals("sv", title.lang());
        assertEquals(List.of("", "-"), title.nulls());
        Column owner = form.column("owner").orElseThrow();
        assertEquals("und", owner.lang());
        assertEquals(List.of("NN"), owner.nulls());
        assertEquals(
                List.of("d.M.yyyy", "yyyy-MM-dd"),
                form.column("startDate").orElseThrow().datatype().formats());
        assertEquals(".", form.column("grantedAmount").orElseThrow().datatype().groupChar());
        assertEquals("country", form.constants().get(0).name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "lang": "sv"                     | "langage": "sv"                       | langage
            "lang": "sv"                     | "lang": "svenska, tror jag"           | lang
            "@language": "sv"                | "@lang": "sv"                         | @context[1].@lang
            http://www.w3.org/ns/csvw        | http://example.org/other              | @context
            "delimiter": ";"                 | "delimiter": ";;"                     | dialect.delimiter
            "delimiter": ";"                 | "separator": ";"                      | dialect.separator
            "encoding": "cp1252"             | "encoding": "cp-none"                 | dialect.encoding
            "skipRows": 2                    | "skipRows": -1                        | dialect.skipRows
            "headerRowCount": 1              | "header": false                       | dialect.header
            "headerRowCount": 1              | "headerRowCount": "1"                 | dialect.headerRowCount
            "headerRowCount": 1              | "trim": false                         | dialect.trim
            "headerRowCount": 1              | "skipBlankRows": false                | dialect.skipBlankRows
            "headerRowCount": 1              | "lineTerminators": ["x"]              | dialect.lineTerminators
            "name": "owner"                  | "name": "ovner"                       | tableSchema.columns[1].name
            "name": "owner"                  | "name": "title"                       | tableSchema.columns[1]
            "name": "owner"                  | "dc:title": "Owner"                   | tableSchema.columns[1].name
            "titles": "Ägare"                | "titles": "NAME"                      | tableSchema.columns[1]
            "titles": "Ägare"                | "titles": []                          | tableSchema.columns[1].titles
            "titles": "Ägare"                | "titles": 1                           | tableSchema.columns[1].titles
            "titles": "Ägare"                | "titles": ["Ägare", "ägare "]         | tableSchema.columns[1].titles
            "titles": "Ägare"                | "titles": {"not a tag": "Ägare"}      | tableSchema.columns[1].titles
            "required": true                 | "required": "true"                    | tableSchema.columns[0].required
            "required": true                 | "required": false                     | tableSchema.columns
            "base": "date"                   | "base": "day"                         | tableSchema.columns[2].datatype.base
            "base": "date"                   | "base": "double"                      | tableSchema.columns[2].datatype.base
            "base": "date"                   | "type": "date"                        | tableSchema.columns[2].datatype.type
            "format": "d.M.yyyy"             | "format": "d.M.jjjj"                  | tableSchema.columns[2].datatype.format
            "format": "d.M.yyyy"             | "format": "ddddddd"                   | tableSchema.columns[2].datatype.format
            "yyyy-MM-dd"                     | "åååå-MM-dd"                          | tableSchema.columns[2].https://w3id.org/esf-lod/csvw#formats
            "groupChar": "."                 | "groupSeparator": "."                 | tableSchema.columns[3].datatype.format.groupSeparator
            csvw#currency": "SEK"            | csvw#currency": "kronor"              | tableSchema.columns[3].https://w3id.org/esf-lod/csvw#currency
            csvw#currency": "SEK"            | csvw#unit": "permille"                | tableSchema.columns[3].https://w3id.org/esf-lod/csvw#unit
            csvw#currency": "SEK"            | csvw#valuta": "SEK"                   | tableSchema.columns[3].https://w3id.org/esf-lod/csvw#valuta
            csvw#currency": "SEK"            | csvw#parts": [{"match": "(", "name": "title", "value": "x"}]     | parts[0].match
            csvw#currency": "SEK"            | csvw#parts": [{"match": "a", "name": "titel", "value": "x"}]     | parts[0].name
            csvw#currency": "SEK"            | csvw#parts": [{"match": "(a)", "name": "title", "value": "$2"}]  | parts[0].value
            "separator": ","                 | "aboutUrl": "x"                       | tableSchema.columns[4].aboutUrl
            "virtual": true, "default": "SE" | "virtual": true                       | tableSchema.columns
            """)
    void refusesWhatItDoesNotUnderstand(String right, String wrong, String member) {
        assertTrue(FORM.contains(right), right);
        String message = refusal(FORM.replace(right, wrong));
        assertTrue(message.contains("list.csvw.json: ") && message.contains(member + " "), message);
    }

    @Test
    void refusesAMemberThatStandsTwice() {
        assertThrows(
                LoaderException.class,
                () -> read(FORM.replace("\"lang\": \"sv\"", "\"lang\": \"sv\", \"lang\": \"en\"")));
        assertThrows(LoaderException.class, () -> read(FORM + "{}"));
        assertThrows(LoaderException.class, () -> read("[]"));
    }

    @Test
    void refusesStatedColumnsAfterVirtualOnes() {
        String virtual = "{\"name\": \"country\", \"virtual\": true, \"default\": \"SE\"}";
        String swapped =
                FORM.replace(",\n  " + virtual, "").replace("{\"name\": \"owner\"", virtual + ", {\"name\": \"owner\"");
        assertTrue(refusal(swapped).contains("columns[2]"));
    }

    @Test
    void refusesTwoFormsThatFitTheSameList() throws IOException {
        Files.writeString(folder.resolve("another.csvw.json"), FORM);
        String message = refusal(FORM);
        assertTrue(message.contains("another.csvw.json") && message.contains("cannot be told apart"), message);
    }

    /** Two lists of one country whose one has a column more are two forms. */
    @Test
    void takesTwoFormsWhereOneRequiresMore() throws IOException {
        Files.writeString(
                folder.resolve("another.csvw.json"),
                FORM.replace("\"titles\": \"Löpnummer\"", "\"titles\": \"Nummer\", \"required\": true"));
        assertEquals("list", read(FORM).id());
    }

    @Test
    void takesTheFormsThatShip() {
        assertTrue(SourceForms.read(TestFiles.home("mapping/sources"))
                .form("page-2007-2013")
                .isPresent());
    }

    private String refusal(String metadata) {
        return String.valueOf(
                assertThrows(LoaderException.class, () -> read(metadata)).getMessage());
    }

    private SourceForm read(String metadata) throws IOException {
        Files.writeString(folder.resolve("list.csvw.json"), metadata);
        return SourceForms.read(folder).form("list").orElseThrow();
    }
}
