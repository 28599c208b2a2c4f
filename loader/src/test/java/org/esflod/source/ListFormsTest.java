package org.esflod.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.esflod.TestFiles;
import org.esflod.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One list of our own, written in every way in which lists are. */
class ListFormsTest {
    private static final String FORM = """
            {"@context": "http://www.w3.org/ns/csvw", "dc:title": "A list",
             "tableSchema": {"columns": [
              {"name": "caseNumber", "titles": ["Nr"]},
              {"name": "title", "titles": ["Namn på insatsen", "Nazwa"], "required": true},
              {"name": "owner", "titles": ["Ägare / owner", "Właściciel"], "required": true},
              {"name": "grantedAmount", "titles": ["Stöd"], "datatype": "decimal"}]}}
            """;
    private static final List<String> LINES = List.of(
            "Nr;Namn på insatsen;Ägare / owner;Stöd",
            "1;Vägen till arbete i Gävle;Gävle kommun;1 000,50",
            "2;Språk på jobbet och på äldreboendet;Östersunds kommun;2 500 000",
            "3;Lära för livet, också för den som är över femtio år;Region Jämtland Härjedalen;31. Dez 18");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SourceForms forms;

    @BeforeEach
    void form() throws IOException {
        forms = forms(FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, none, ''",
        "UTF-8, marked, ''",
        "UTF-16LE, marked, ''",
        "UTF-16BE, marked, ''",
        "UTF-16LE, none, UTF-16LE",
        "UTF-16BE, none, UTF-16BE",
        "windows-1252, none, windows-1252"
    })
    void encodings(String name, String mark, String detected) {
        Charset charset = Charset.forName(name);
        String text = (mark.equals("marked") ? "\ufeff" : "") + String.join("\r\n", LINES);
        Lists.Outcome outcome = read(text.getBytes(charset));
        assertEquals(
                List.of("Gävle kommun", "Östersunds kommun", "Region Jämtland Härjedalen"), outcome.values("owner"));
        assertEquals(
                detected.isEmpty() ? List.of() : List.of(ProblemCode.ENCODING_DETECTED + " " + detected),
                outcome.problems().stream()
                        .map(problem -> problem.code() + " " + problem.found())
                        .toList());
    }

    @Test
    void encodingOfCentralEurope() {
        String text = """
                Nr;Nazwa;Właściciel
                1;Aktywność zawodowa kobiet na rynku pracy w województwie łódzkim;Wyższa Szkoła Pedagogiczna w Łodzi
                2;Większe możliwości zatrudnienia dla osób młodych, które szukają pracy;Powiatowy Urząd Pracy w Częstochowie
                3;Żłobek też dla dzieci z niepełnosprawnościami i ich rodziców;Gmina Świętochłowice
                """;
        Lists.Outcome outcome = read(text.getBytes(Charset.forName("windows-1250")));
        assertEquals("Gmina Świętochłowice", outcome.values("owner").get(2));
        assertEquals(List.of(ProblemCode.ENCODING_DETECTED), outcome.codes());
    }

    @Test
    void encodingThatTheFormDeclares() throws IOException {
        forms = forms(
                FORM.replace("\"tableSchema\"", "\"dialect\": {\"encoding\": \"windows-1257\"}, \"tableSchema\""));
        String text = "Nr;Namn på insatsen;Ägare / owner\n1;Tilts;Rēzeknes novads\n";
        Lists.Outcome outcome = read(text.getBytes(Charset.forName("windows-1257")));
        assertEquals(List.of("Rēzeknes novads"), outcome.values("owner"));
        assertEquals(List.of(), outcome.codes());
        // Saved again as UTF-8 by someone: what the bytes are says more than the declaration.
        assertEquals(List.of("Rēzeknes novads"), read(text.getBytes(UTF_8)).values("owner"));
    }

    /** å, ä, ö of DOS look like quotes and daggers inside words: no encoding is better than a wrong one. */
    @Test
    void encodingThatCannotBeTold() {
        Lists.Outcome outcome = read(String.join("\n", LINES).getBytes(Charset.forName("IBM850")));
        assertEquals(List.of(ProblemCode.ENCODING_UNREADABLE), outcome.codes());
        assertTrue(outcome.records().isEmpty());
    }

    @Test
    void aDamagedByteEndsTheFileAndNotTheRecordsBeforeIt() {
        StringBuilder text = new StringBuilder(LINES.get(0)).append('\n');
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(";Språk på jobbet ").append(i).append(";Gävle kommun;1\n");
        }
        byte[] bytes = (text + "x;Namn X;Ägare;1\n").getBytes(UTF_8);
        bytes[bytes.length - 8] = (byte) 0xff;
        Lists.Outcome outcome = read(bytes);
        assertEquals(20_000, outcome.records().size());
        assertEquals(List.of(ProblemCode.ENCODING_UNREADABLE), outcome.codes());
        assertEquals(20_002, outcome.problems().get(0).at().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimiters(String delimiter) {
        String text = String.join("\n", LINES.subList(0, 3))
                .replace("1 000,50", "1 000.50")
                .replace(";", delimiter);
        Lists.Outcome outcome = read(text.getBytes(UTF_8));
        assertEquals(List.of("1 000.50", "2 500 000"), outcome.values("grantedAmount"));
        assertEquals(List.of(), outcome.codes());
    }

    @Test
    void delimiterThatTheFormDeclares() throws IOException {
        forms = forms(FORM.replace(
                "\"tableSchema\"", "\"dialect\": {\"delimiter\": \"#\", \"quoteChar\": \"'\"}, \"tableSchema\""));
        Lists.Outcome outcome = read("Nr#Nazwa#Ägare / owner\n1#'A # \"b\"'#C\n".getBytes(UTF_8));
        assertEquals(List.of("A # \"b\""), outcome.values("title"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \\n\\n \\n                                   | a blank start
            sep=;\\n                                     | what Excel writes
            Lista över insatser\\nUppdaterad 2016-05-26;;;\\n | notes above the headings
            "Nr; x";"en lapp\\nmed ""två"" rader"\\n     | a note with quotes and line breaks
            """)
    void whatStandsBeforeTheHeadings(String before, String why) {
        String text = before.replace("\\n", "\n") + String.join("\n", LINES);
        Lists.Outcome outcome = read(text.getBytes(UTF_8));
        assertEquals(3, outcome.records().size(), why);
        assertEquals(List.of(), outcome.codes(), why);
        int last = (int) text.chars().filter(c -> c == '\n').count() + 1;
        assertEquals(last, outcome.records().get(2).at().line(), why);
    }

    @Test
    void headingsInCapitalsWithLineBreaksAndBlanks() {
        String text = LINES.get(0).replace("Ägare / owner", "\"ÄGARE/\n Owner \"") + "\n" + LINES.get(1) + "\n" + "\n"
                + LINES.get(0).replace("Ägare / owner", "ägare / owner") + "\n" + LINES.get(2);
        Lists.Outcome outcome = read(text.getBytes(UTF_8));
        assertEquals(2, outcome.records().size(), "headings that come again are no record");
        assertEquals(List.of(), outcome.codes());
    }

    @Test
    void raggedRows() {
        String text = LINES.get(0) + "\n1;A;B;1;\n2;A;B\n3;A;B;1;stray\n4;A\n5;A;B;1;;;\n";
        Lists.Outcome outcome = read(text.getBytes(UTF_8));
        assertEquals(List.of("1", "2", "3", "5"), outcome.values("caseNumber"));
        assertEquals(
                List.of("ROW_RAGGED 3", "ROW_RAGGED 4", "ROW_RAGGED 5", "ROW_INCOMPLETE 5"),
                outcome.problems().stream()
                        .map(problem -> problem.code() + " " + problem.at().line())
                        .toList());
    }

    @Test
    void anUnclosedQuoteIsToldWhereItOpens() {
        String text = LINES.get(0) + "\n1;\"A\nB\";C;1\n\n2;\"A;C;1\n3;A;C;1\n";
        Lists.Outcome outcome = read(text.getBytes(UTF_8));
        assertEquals(List.of("1"), outcome.values("caseNumber"));
        assertEquals(List.of(ProblemCode.FILE_BROKEN), outcome.codes());
        assertEquals(5, outcome.problems().get(0).at().line());
        assertTrue(outcome.refused());
    }

    @Test
    void anUnclosedQuoteOfMegabytesTakesNoMemory() {
        String text = LINES.get(0) + "\n1;A;B;1\n\"2;A;C;1\n" + "x;y;z;w\n".repeat(400_000);
        Lists.Outcome outcome = read(text.getBytes(UTF_8));
        assertEquals(List.of("1"), outcome.values("caseNumber"));
        assertEquals(List.of(ProblemCode.VALUE_TOO_LONG, ProblemCode.FILE_BROKEN), outcome.codes());
        assertEquals(3, outcome.problems().get(0).at().line());
    }

    @Test
    void aRowOfTooManyCellsIsLeftOutAlone() {
        String text = LINES.get(0) + "\n1;A;B;1\n2;A;B;1" + ";".repeat(100_000) + "\n3;A;B;1\n";
        Lists.Outcome outcome = read(text.getBytes(UTF_8));
        assertEquals(List.of("1", "3"), outcome.values("caseNumber"));
        assertEquals(List.of(ProblemCode.VALUE_TOO_LONG), outcome.codes());
    }

    @Test
    void aPackedFileIsRead() throws IOException {
        byte[] packed = gzip(String.join("\n", LINES).getBytes(UTF_8));
        assertEquals(3, read(packed).records().size());
        StringBuilder much = new StringBuilder(LINES.get(0)).append('\n');
        for (int i = 0; i < 20_000; i++) {
            much.append(i).append(";A").append(i * 7919L).append(";B;1\n");
        }
        byte[] whole = gzip(much.toString().getBytes(UTF_8));
        Lists.Outcome outcome = read(Arrays.copyOf(whole, whole.length / 2));
        assertEquals(List.of(ProblemCode.FILE_BROKEN), outcome.codes());
        assertFalse(outcome.records().isEmpty());
    }

    @Test
    void theAddressStandsBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("list.url"), "https://www.example.org/list.csv\n");
        assertEquals(
                "https://www.example.org/list.csv",
                read(String.join("\n", LINES).getBytes(UTF_8)).records().get(0).address());
        Files.writeString(folder.resolve("list.url"), "no address\n");
        assertEquals(
                List.of(ProblemCode.ADDRESS_UNREADABLE),
                read(String.join("\n", LINES).getBytes(UTF_8)).codes());
    }

    /** The same facts in another order of columns are the same row; another value is another one. */
    @Test
    void hashesAreOfNamesAndValues() {
        String hash = hash("Nr;Nazwa;Ägare / owner\n1;A;B\n");
        assertEquals(hash, hash("Ägare / owner,Nr,Nazwa\nB,1,A\n"));
        assertFalse(hash.equals(hash("Nr;Nazwa;Ägare / owner\n1;A;C\n")));
        assertEquals(64, hash.length());
    }

    private String hash(String text) {
        return read(text.getBytes(UTF_8)).records().get(0).contentHash();
    }

    private Lists.Outcome read(byte[] bytes) {
        return Lists.read(forms, folder, "list.csv", bytes);
    }

    private SourceForms forms(String metadata) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("list.csvw.json"), metadata);
        Files.copy(
                TestFiles.home("mapping/sources/page-2007-2013.csvw.json"),
                sources.resolve("page-2007-2013.csvw.json"),
                StandardCopyOption.REPLACE_EXISTING);
        return SourceForms.read(sources);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
