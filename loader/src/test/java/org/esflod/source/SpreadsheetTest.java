package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.esflod.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spreadsheets with the headings of Northern Ireland, written by a library or by hand. */
class SpreadsheetTest {
    private static final List<String> HEADINGS = List.of(
            "Ref No",
            "Beneficiary Name",
            "Operation Name",
            "Operation start date",
            "Total Eligible Expenditure Allocated to the Operation");
    private static final String ROW =
            "<row><c t=\"inlineStr\"><is><t>1</t></is></c><c t=\"inlineStr\"><is><t>B</t></is></c><c t=\"inlineStr\"><is><t>C</t></is></c>%s</row>";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "65450, 65450",
        "980268.92, 980268.92",
        "599999.31999999995, 599999.32",
        "149398.54999999999, 149398.55",
        "0.59999999495541001, 0.59999999495541",
        "0.16632016632016599, 0.166320166320166",
        "4.1E1, 41",
        "1E-3, 0.001",
        "-0, 0",
        "12345678901234567890, 12345678901234567890",
        "1234567890.123456789, 1234567890.123456789",
        "41883.0, 41883",
        "1E999999999, 1E999999999"
    })
    void numbersAreExact(String stored, String expected) {
        assertEquals(
                List.of(expected),
                read(sheet(ROW.formatted("<c/><c><v>" + stored + "</v></c>"))).values("eligibleCost"));
    }

    @ParameterizedTest
    @CsvSource({
        "<c s='1'><v>42095</v></c>, 42095, NUMBER",
        "<c s='1'><v>42095.5</v></c>, 42095.5, NUMBER",
        "<c t='inlineStr'><is><t>31. Dez 18</t></is></c>, 31. Dez 18, TEXT",
        "<c t='str'><f>A1</f><v>2015-04-01</v></c>, 2015-04-01, TEXT",
        "<c><f>1+1</f><v>42095</v></c>, 42095, NUMBER",
        "<c t='d'><v>2015-04-01</v></c>, 2015-04-01, TEXT",
        "<c t='b'><v>1</v></c>, true, BOOLEAN",
        "<c t='inlineStr'><is><r><t>1 </t></r><r><t>april</t></r><rPh><t>nn</t></rPh></is></c>, 1 april, TEXT",
        "<c t='inlineStr'><is><t>1_x0020_april_x005F_x</t></is></c>, 1 april_x, TEXT"
    })
    void cellsAreTakenAsTheyAreHeld(String cell, String value, RawField.Kind kind) {
        RawField field = read(sheet(ROW.formatted(cell))).records().get(0).fields().stream()
                .filter(found -> found.name().equals("startDate"))
                .findFirst()
                .orElseThrow();
        assertEquals(value, field.value());
        assertEquals(kind, field.kind());
    }

    /** 42095 in a workbook that counts from 1904 is 1,462 days later; a number that is no day stays as it is. */
    @Test
    void daysFrom1904AreShifted() {
        byte[] book =
                book("<workbookPr date1904=\"1\"/>", ROW.formatted("<c s='1'><v>40633</v></c><c><v>40633</v></c>"));
        Lists.Outcome outcome = read(book);
        assertEquals(List.of("42095"), outcome.values("startDate"));
        assertEquals(List.of("40633"), outcome.values("eligibleCost"));
    }

    @Test
    void anErrorIsNoValue() {
        Lists.Outcome outcome = read(sheet(ROW.formatted("<c t='e'><v>#N/A</v></c>")));
        assertEquals(List.of(""), outcome.values("startDate"));
        assertEquals(List.of(ProblemCode.PLACEHOLDER_VALUE), outcome.codes());
    }

    /** Saved by a program that does not calculate: what it would show is not known. An empty result is one. */
    @Test
    void aFormulaWithoutResultIsNoValue() {
        Lists.Outcome outcome = read(sheet(ROW.formatted("<c><f>A1+1</f></c><c t='str'><f>\"\"</f><v></v></c>")));
        assertEquals(List.of(""), outcome.values("startDate"));
        assertEquals(List.of(ProblemCode.FORMULA_WITHOUT_RESULT), outcome.codes());
        assertEquals("=", outcome.problems().get(0).found());
    }

    /** A figure that Excel took for a day is shown as one, and its serial number is nobody's amount. */
    @ParameterizedTest
    @CsvSource({"42095, 2015-04-01", "42095.5, 2015-04-01", "61, 1900-03-01"})
    void aDayWhereNoneBelongsIsAText(String stored, String expected) {
        Lists.Outcome outcome = read(sheet(ROW.formatted("<c/><c s='1'><v>" + stored + "</v></c>")));
        RawField field = outcome.records().get(0).fields().stream()
                .filter(found -> found.name().equals("eligibleCost"))
                .findFirst()
                .orElseThrow();
        assertEquals(expected, field.value());
        assertEquals(RawField.Kind.TEXT, field.kind());
    }

    @Test
    void whatALibraryWritesIsRead() {
        Lists.Outcome outcome = read(written(sheet -> {
            headings(sheet, 3);
            for (int row = 4; row < 1004; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "Coláiste " + row % 7);
                sheet.value(row, 2, "Project " + row);
                sheet.value(row, 3, 42095);
                sheet.style(row, 3).format("dd/mm/yyyy").set();
                sheet.value(row, 4, row + 0.1);
            }
        }));
        assertEquals(1000, outcome.records().size());
        assertEquals("4.1", outcome.values("eligibleCost").get(0));
        assertEquals(List.of(), outcome.codes());
        assertEquals(5, outcome.records().get(0).at().line());
    }

    @Test
    void allSheetsAreLookedAt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", null)) {
            book.newWorksheet("Notes").value(0, 0, "Nothing here");
            book.newWorksheet("Empty");
            for (String name : List.of("East", "West")) {
                Worksheet sheet = book.newWorksheet(name);
                headings(sheet, 0);
                sheet.value(1, 0, name);
                sheet.value(1, 1, "B");
                sheet.value(1, 2, "C");
            }
        }
        Lists.Outcome outcome = read(bytes.toByteArray());
        assertEquals(List.of("East", "West"), outcome.values("caseNumber"));
        assertEquals("list.xlsx#West:2", outcome.records().get(1).at().toString());
        assertEquals(List.of(ProblemCode.SHEET_SKIPPED), outcome.codes());
        assertEquals("Notes", outcome.problems().get(0).found());
    }

    /** Each would take all memory or hours, or throw, in a reader that believes it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <row><c r="ZZZZZZ3"><v>1</v></c></row>                       | FILE_BROKEN
            <row r="2000000000"><c><v>1</v></c></row>                    | FILE_BROKEN
            <row r="x"><c><v>1</v></c></row>                             | FILE_BROKEN
            <row r="1"><c><v>1</v></c></row>                             | FILE_BROKEN
            <row><c r="B9"><v>1</v></c><c r="A9"><v>1</v></c></row>      | FILE_BROKEN
            <row><c t="s"><v>2000000000</v></c></row>                    | FILE_BROKEN
            <row><c t="s"><v>-1</v></c></row>                            | FILE_BROKEN
            <row><c t="s"><v>x</v></c></row>                             | FILE_BROKEN
            <row><c><v>1</v></row>                                       | FILE_BROKEN
            <row><c><v>&undefined;</v></c></row>                         | FILE_BROKEN
            """)
    void damagedCellsAreTold(String row, ProblemCode code) {
        Lists.Outcome outcome = read(sheet(ROW.formatted("") + row));
        assertEquals(List.of(code), outcome.codes());
        assertEquals(1, outcome.records().size(), "what stands before it is taken");
        assertTrue(outcome.problems().get(0).at().line() > 2, outcome.problems()::toString);
    }

    @Test
    void bombsAreTold() {
        String long1 = "<c t=\"inlineStr\"><is><t>" + "a".repeat(2_000_000) + "</t></is></c>";
        assertEquals(
                List.of(ProblemCode.VALUE_TOO_LONG),
                read(sheet(ROW.formatted(long1))).codes());
        String comment = "<!--" + "<a>".repeat(20_000_000) + "-->";
        assertEquals(
                List.of(ProblemCode.FILE_TOO_LARGE),
                read(sheet(ROW.formatted("") + comment)).codes());
        String attribute = "<row x=\"" + "a".repeat(40_000_000) + "\"/>";
        assertEquals(
                List.of(ProblemCode.FILE_TOO_LARGE),
                read(sheet(ROW.formatted("") + attribute)).codes());
        String cells = "<c/>".repeat(200_000);
        assertEquals(
                List.of(ProblemCode.VALUE_TOO_LONG),
                read(sheet(ROW.formatted(cells))).codes());
    }

    @Test
    void aCutFileIsTold() {
        byte[] whole = sheet(ROW.formatted(""));
        assertEquals(
                List.of(ProblemCode.FILE_BROKEN),
                read(Arrays.copyOf(whole, whole.length - 30)).codes());
        assertEquals(
                List.of(ProblemCode.FILE_BROKEN),
                read(new byte[] {'P', 'K', 3, 4}).codes());
    }

    @Test
    void otherArchivesAreOfNoForm() {
        assertEquals(
                List.of(ProblemCode.FORM_UNKNOWN),
                read(zip("word/document.xml", "<a/>")).codes());
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0};
        assertEquals(List.of(ProblemCode.FORM_UNKNOWN), read(old).codes());
    }

    private Lists.Outcome read(byte[] bytes) {
        return Lists.read(Lists.FORMS, folder, "list.xlsx", bytes);
    }

    private static void headings(Worksheet sheet, int row) {
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.value(row, column, HEADINGS.get(column));
        }
    }

    private static byte[] written(Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", null)) {
            content.accept(book.newWorksheet("Sheet1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet(String rows) {
        return book("", rows);
    }

    /** A workbook of one sheet: the headings, then these rows. Style 1 is a day. */
    private static byte[] book(String properties, String rows) {
        StringBuilder headings = new StringBuilder("<row>");
        HEADINGS.forEach(heading ->
                headings.append("<c t=\"inlineStr\"><is><t>").append(heading).append("</t></is></c>"));
        return zip(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\">" + properties
                        + "<sheets><sheet name=\"One\" r:id=\"a\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + headings + "</row>" + rows.replace('\'', '"') + "</sheetData></worksheet>");
    }

    private static byte[] zip(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
