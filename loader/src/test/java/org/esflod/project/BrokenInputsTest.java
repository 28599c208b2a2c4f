package org.esflod.project;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.esflod.TestFiles;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.Severity;
import org.esflod.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no pages, and pages that broke on the way. */
class BrokenInputsTest {
    private static final Path CASES = TestFiles.home("loader/src/test/resources/cases-pages");

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "\ufeff", "\ufeff\u00a0\n"})
    void emptyFileIsRefused(String text) {
        assertEquals(List.of(ProblemCode.FILE_EMPTY), read(text.getBytes(UTF_8)).codes());
    }

    @Test
    void binaryFileIsRefused() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, '\r'};
        assertEquals(List.of(ProblemCode.FILE_NOT_TEXT), read(png).codes());
        assertEquals(
                List.of(ProblemCode.FILE_NOT_TEXT),
                read("%PDF-1.4\n%%EOF\n".getBytes(UTF_8)).codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u000b", "\f", "\u001b", "\uffff"})
    void controlCharacterInAPageIsRefused(String control) throws IOException {
        String page = Files.readString(CASES.resolve("page-as-text/page.txt")).replace("arbete.", control);
        assertEquals(
                List.of(ProblemCode.FILE_NOT_TEXT), read(page.getBytes(UTF_8)).codes());
    }

    @Test
    void controlCharacterByItsNumberInHtmlIsRefused() throws IOException {
        String page =
                Files.readString(CASES.resolve("page-as-html-table/page.html")).replace("Fler", "&#1;");
        assertEquals(
                List.of(ProblemCode.FILE_NOT_TEXT), read(page.getBytes(UTF_8)).codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-16LE"})
    void otherEncodingIsDetectedAndTold(String encoding) throws IOException {
        String page = Files.readString(CASES.resolve("page-as-text/page.txt")).replace("•", "*");
        Pages.Outcome expected = read(page.getBytes(UTF_8));
        Pages.Outcome outcome = read(page.getBytes(Charset.forName(encoding)));
        assertEquals(expected.required().title(), outcome.required().title());
        assertEquals(
                List.of(new Problem(
                        ProblemCode.ENCODING_DETECTED,
                        outcome.problems().get(0).at(),
                        "",
                        encoding.equals("ISO-8859-1") ? "windows-1252" : encoding)),
                outcome.problems().stream()
                        .filter(problem -> !expected.problems().contains(problem))
                        .toList());
    }

    @Test
    void utf16WithByteOrderMarkIsText() throws IOException {
        String page = Files.readString(CASES.resolve("page-as-text/page.txt"));
        Pages.Outcome expected = read(page.getBytes(UTF_8));
        assertEquals(expected.problems(), read(page.getBytes(UTF_16)).problems());
    }

    @Test
    void wrongEncodingNamesTheLineAndNothingElse() {
        Problem problem = read("Ett\nTv\u00e5\n".getBytes(Charset.forName("windows-1252")))
                .problems()
                .get(0);
        assertEquals(new Problem(ProblemCode.ENCODING_UNREADABLE, problem.at().at(2), "", ""), problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page-as-text/page.txt", "page-as-html-table/page.html", "page-as-html-layout-table/page.html"})
    void pageCutAnywhereGivesAnAnswer(String name) throws IOException {
        byte[] page = Files.readAllBytes(CASES.resolve(name));
        for (int length = 0; length <= page.length; length++) {
            Pages.Outcome outcome = read(Arrays.copyOf(page, length));
            boolean error = outcome.problems().stream().anyMatch(p -> p.code().severity() == Severity.ERROR);
            assertEquals(error, outcome.project().isEmpty(), "cut after " + length + " bytes");
            outcome.project().ifPresent(RecordSchema::line);
        }
    }

    @Test
    void hugeFileIsRefusedWithoutBeingLoaded(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("line.txt");
        byte[] block = "RegionStockholm ".repeat(64 * 1024).getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
        }
        assertEquals(List.of(ProblemCode.FILE_TOO_LARGE), Pages.of(file).codes());
    }

    @Test
    void longestFileThatIsReadTakesOneLine() {
        byte[] line = new byte[8 * 1024 * 1024];
        Arrays.fill(line, (byte) 'x');
        assertEquals(List.of(ProblemCode.FORM_UNKNOWN), read(line).codes());
        assertEquals(
                List.of(ProblemCode.FILE_TOO_LARGE),
                read(new byte[line.length + 1]).codes());
    }

    /** No depth of nesting exhausts the stack or takes time that grows faster than the page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<table><tr><td>",
                "<ul><li>",
                "<b>",
                "<dl><dd>",
                "<dl><dt>",
                "<dl><dt>Region</dt><dd>",
                "<dt><section>",
                "<tr><td>Region</td><td><p>",
                "<tr><td>"
            })
    void deeplyNestedHtmlIsRead(String tags) {
        String html = "<html><body>" + tags.repeat(20_000) + "RegionStockholm";
        assertEquals(
                List.of(ProblemCode.FORM_UNKNOWN), read(html.getBytes(UTF_8)).codes());
    }

    /** One and a half minutes, before the items of a list were counted as they come. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ol>;<li>x",
                "<ul>;<li>x",
                "<dl>;<dt>x<dd>y",
                "<dl>;<dt>Region<dd>y",
                "<table>;<tr><td>x<td>y",
                "<table><tr>;<td>x",
                "<div>;<p>x",
                "<div>;<br>"
            })
    @Timeout(30)
    void longListIsReadInTimeThatGrowsWithIt(String tags) {
        String[] outerAndInner = tags.split(";", 2);
        String html = "<html><body>" + outerAndInner[0] + outerAndInner[1].repeat(100_000);
        assertEquals(
                List.of(ProblemCode.FORM_UNKNOWN), read(html.getBytes(UTF_8)).codes());
    }

    @Test
    void allPagesOfAFolderInOneFileAreRefused() throws IOException {
        byte[] page = Files.readAllBytes(CASES.resolve("page-as-text/page.txt"));
        byte[] twice = Arrays.copyOf(page, 2 * page.length);
        System.arraycopy(page, 0, twice, page.length, page.length);
        assertEquals(List.of(ProblemCode.RECORDS_SEVERAL), read(twice).codes());
    }

    @Test
    void amountWithAStrayLetterIsLeftOut() throws IOException {
        Pages.Outcome outcome = Pages.of(CASES.resolve("amount-unreadable/page.txt"));
        assertEquals(List.of(ProblemCode.AMOUNT_UNREADABLE), outcome.codes());
        assertEquals("631 7x0 kr", outcome.problems().get(0).found());
        assertEquals(null, outcome.required().grantedAmount());
    }

    @Test
    void nothingPersonalIsReported() throws IOException {
        String page = Files.readString(CASES.resolve("page-as-text/page.txt"));
        String broken = page.replace("Kontaktperson", "KontaktpersonEva\nKontaktperson")
                .replace("Telefonnummer", "TelefonnummerEva\nTelefonnummer")
                .replace("Projektägare", "ProjektägareEva Påhittad\nProjektägare")
                .replace("stöd1 250 000 kr", "stödring Eva Påhittad")
                .replace("2009-03-01 till", "Eva Påhittad 2009")
                .replace("E-post", "Epost Eva Påhittad")
                .replace(" • Heby", "Eva Påhittad");
        Pages.Outcome outcome = read(broken.getBytes(UTF_8));
        assertEquals(
                List.of(
                        ProblemCode.LABEL_DOUBLED,
                        ProblemCode.LABEL_UNKNOWN,
                        ProblemCode.LABEL_MISSING,
                        ProblemCode.MUNICIPALITY_LINE_UNREADABLE,
                        ProblemCode.AMOUNT_UNREADABLE,
                        ProblemCode.PERIOD_UNREADABLE),
                outcome.codes());
        assertFalse(outcome.problems().toString().contains("Eva"));
    }

    @Test
    void fileThatIsNotThereIsNoWrongData(@TempDir Path folder) {
        InputFile gone = new InputFile("gone.txt", folder.resolve("gone.txt"));
        LoaderException thrown = assertThrows(LoaderException.class, () -> Pages.READER.read(gone));
        assertTrue(String.valueOf(thrown.getMessage()).contains("gone.txt"));
    }

    private static Pages.Outcome read(byte[] bytes) {
        return Pages.of("page.txt", bytes);
    }
}
