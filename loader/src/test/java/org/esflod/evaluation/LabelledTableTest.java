package org.esflod.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledTableTest {
    @TempDir
    Path folder = Path.of(".");

    /** The same two rows in every form in which a file of these columns may come. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "id\tname\nq1\tSala kommun\nq2\tÖrebro\n",
                "id\tname\r\nq1\tSala kommun\r\nq2\tÖrebro\r\n",
                "\uFEFFid\tname\r\nq1\tSala kommun\r\nq2\tÖrebro",
                "ID\tNAME\nq1\tSala kommun\nq2\tÖrebro\n\n",
                "id,name\nq1,Sala kommun\nq2,Örebro\n",
                "\uFEFF\"id\",\"name\"\r\n\"q1\",\"Sala kommun\"\r\n\"q2\",\"Örebro\"\r\n",
                "id;name\nq1;Sala kommun\nq2;Örebro\n",
            })
    void everyFormOfTheSameRowsIsRead(String text) {
        LabelledTable table = LabelledTable.read(file(text));
        assertEquals(List.of("id", "name"), table.columns());
        assertEquals(
                List.of(Map.of("id", "q1", "name", "Sala kommun"), Map.of("id", "q2", "name", "Örebro")),
                table.rows().stream().map(LabelledTable.Row::cells).toList());
    }

    @Test
    void columnsMayStandInAnyOrderWithOthersBesideThem() {
        LabelledTable table = LabelledTable.read(file("extra\tname\tid\nx\tSala kommun\tq1\n"));
        assertEquals("Sala kommun", table.rows().get(0).text("name"));
        assertEquals("", table.rows().get(0).text("absent"));
    }

    /** As in a catalogue of organisations: quotes that are part of a name, and a CR inside one. */
    @Test
    void aTabbedCellIsTakenAsItStands() {
        LabelledTable table =
                LabelledTable.read(file("id\tname\n1\t\"alcorix\"\n2\tNorra\rinstitutet\n3\t\"A\" B, C\n"));
        assertEquals(
                List.of("\"alcorix\"", "Norra\rinstitutet", "\"A\" B, C"),
                table.rows().stream().map(row -> row.text("name")).toList());
    }

    @Test
    void aQuotedCellMayHoldSeparatorsQuotesAndLineBreaks() {
        LabelledTable table = LabelledTable.read(file("id,name\n1,\"A, \"\"B\"\"\nC\"\n2,D\n"));
        assertEquals("A, \"B\"\nC", table.rows().get(0).text("name"));
        assertEquals("D", table.rows().get(1).text("name"));
    }

    @Test
    void cellsMissingAtTheEndAreEmpty() {
        LabelledTable table = LabelledTable.read(file("id\tname\texpected\n1\tSala kommun\n"));
        assertEquals("", table.rows().get(0).text("expected"));
        assertEquals(Set.of(), table.rows().get(0).ids("expected"));
    }

    @ParameterizedTest
    @CsvSource({"a|b", "a; b", "'a, b'", "a b", "|a|b|"})
    void identifiersOfACell(String cell) {
        assertEquals(
                Set.of("a", "b"),
                LabelledTable.read(file("id\tx\n1\t" + cell + "\n"))
                        .rows()
                        .get(0)
                        .ids("x"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',              :1: no heading",
        "'id\tid\n1\t2',  :1: two columns id",
        "'id\tx\n1\t2\t3', ':2: 3 cells, but the heading has 2'",
    })
    void whatIsNoTableIsRefusedWithItsLine(String text, String message) {
        LoaderException refused = assertThrows(LoaderException.class, () -> LabelledTable.read(file(text)));
        assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve("latin1.tsv");
        Files.write(file, "id\tname\n1\tÖrebro\n".getBytes(StandardCharsets.ISO_8859_1));
        LoaderException refused = assertThrows(LoaderException.class, () -> LabelledTable.read(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("is not UTF-8"), refused.getMessage());
    }

    @Test
    void anUnknownHeadingIsAnsweredWithTheKnownOnes() {
        LabelledTable table = LabelledTable.read(file("a\tb\n1\t2\n"));
        LoaderException refused = assertThrows(LoaderException.class, () -> BenchmarkForm.of(table));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("no benchmark has these columns: a, b"), message);
        for (BenchmarkForm form : BenchmarkForm.values()) {
            assertTrue(message.contains(form.title()), message);
        }
        assertTrue(message.contains("name1, name2, is_match"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AFFILIATIONS     | id affiliation expected_ror_ids_in_catalogue all_ror_ids",
                "MUNICIPAL_OWNERS | template expected_kommunkod expected_type owner_string id",
                "OWNER_MENTIONS   | id owner_string nuts2 municipality start_date email_domain expected_key",
                "NAME_PAIRS       | case_group schema name1 name2 is_match quality category notes logic_v2_score",
            })
    void theFormIsToldByTheColumns(BenchmarkForm form, String columns) {
        assertEquals(form, BenchmarkForm.of(LabelledTable.read(file(columns.replace(' ', '\t') + "\n"))));
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("table.txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
