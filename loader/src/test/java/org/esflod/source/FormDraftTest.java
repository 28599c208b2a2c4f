package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.esflod.TestFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormDraftTest {
    private static final FormDraft DRAFT = new FormDraft(Lists.FORMS);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** What is not guessed is left out with a TODO; what is guessed has a datatype. The draft is metadata that loads. */
    @Test
    void beginsAForm() throws IOException {
        SourceForm form = drafted("list.csv", """
                Liste der Vorhaben
                Stand: 28.09.2016

                Name des Begünstigten;Bezeichnung des Vorhabens;Beginn;Förderfähige Ausgaben;Bemerkung
                Verein Weser e.V.;Lernen am Fluß;01.04.2015;1.234.567,89 €;
                Stadt Osnabrück;Wege in Arbeit;15.06.2015;60.000,00 €;x
                """, "windows-1252");
        assertEquals("windows-1252", form.dialect().encoding());
        assertEquals(";", form.dialect().delimiter());
        assertEquals("Name des Begünstigten", required(form, "owner").titles().get(0));
        assertEquals(
                "Bezeichnung des Vorhabens", required(form, "title").titles().get(0));
        assertEquals(
                List.of("Beginn", "Förderfähige Ausgaben", "Bemerkung"),
                form.columns().stream()
                        .filter(Column::suppressOutput)
                        .map(Column::name)
                        .toList());
        Datatype amount = form.column("Förderfähige Ausgaben").orElseThrow().datatype();
        assertEquals(
                List.of(",", "."), List.of(String.valueOf(amount.decimalChar()), String.valueOf(amount.groupChar())));
        assertEquals(
                "dd.MM.yyyy", form.column("Beginn").orElseThrow().datatype().format());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015-04-01, 2016-12-31     | date yyyy-MM-dd
            1.4.2015, 31.12.2016       | date d.M.yyyy
            01/04/2015, 31/12/2016     | date dd/MM/yyyy
            12/17/2015, 01/02/2016     | date MM/dd/yyyy
            01/04/2015, 02/04/2015     | date dd/MM/yyyy may be MM/dd/yyyy too
            31. Dez 18, 1. Jan 16      | string
            4,156.00, 12.50            | decimal . ,
            4.156,00, 12,50            | decimal , .
            € 2.034.550, € 1.000.000   | decimal  .
            15 414 794, 12 000         | decimal  ' '
            1.234, 2.500               | decimal   1.234 has two readings: state decimalChar or groupChar
            S20001, S20002             | string
            2018/00076, 2019/00001     | string
            """)
    void guessesDatatypes(String values, String expected) {
        DatatypeGuess guess = DatatypeGuess.of(List.of(values.strip().split(", (?=[0-9€S])")).stream()
                .map(Cell::text)
                .toList());
        String found = guess.base()
                + (guess.format() == null ? "" : " " + guess.format())
                + (guess.base().equals("decimal")
                        ? " " + shown(guess.decimalChar()) + " " + shown(guess.groupChar())
                        : "")
                + (guess.doubt().isEmpty() ? "" : " " + guess.doubt());
        assertEquals(expected.strip(), found.strip());
    }

    /** A list that a form of ours describes, drafted anew, gives fields that the form has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT_ESF_2014-2020.csv",
                "AT_ESF_2014-2020.xlsx",
                "DE_Bremen_ESF_2014-2020.xlsx",
                "UK_NI_ESF_2014-2020.xlsx",
                "LV_2014-2020.xls",
                "tillvaxtverket-2014-2020.json"
            })
    void draftsOfKnownListsLoad(String name) throws IOException {
        Path list = TestFiles.shared("data/lists/" + name);
        SourceForm form = load(DRAFT.of(new InputFile(name, list)).orElseThrow());
        assertTrue(required(form, "owner").required());
        assertTrue(form.column("title").isPresent());
    }

    @Test
    void aFileWithoutATableGivesNoDraft() throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), "A text,\nand nothing else.\n\n");
        assertTrue(DRAFT.of(new InputFile("text.txt", file)).isEmpty());
    }

    private static String shown(@Nullable String character) {
        return character == null ? "" : character.equals(" ") ? "' '" : character;
    }

    private static Column required(SourceForm form, String name) {
        return form.column(name).filter(Column::required).orElseThrow();
    }

    private SourceForm drafted(String name, String text, String charset) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(Charset.forName(charset)));
        return load(DRAFT.of(new InputFile(name, file)).orElseThrow());
    }

    private SourceForm load(String draft) throws IOException {
        Path forms = Files.createDirectories(folder.resolve("forms"));
        Files.writeString(forms.resolve("draft.csvw.json"), draft);
        return SourceForms.read(forms).form("draft").orElseThrow();
    }
}
