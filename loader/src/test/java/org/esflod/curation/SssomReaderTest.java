package org.esflod.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no SSSOM are refused with file, line and slot; what spreadsheets do to them is read. */
class SssomReaderTest {
    private static final String HEADING =
            "#curie_map:\n#  ex: https://example.org/\n#mapping_set_id: https://example.org/s\n";
    private static final String COLUMNS = "subject_label\tsubject_type\tpredicate_id\tobject_id\tmapping_justification";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void whatIsWrongIsNamed() throws IOException {
        wrong("ex:1", "confidence", "1.2", "line 5, confidence: a number from 0 to 1 is expected, not \"1.2\"");
        wrong("ex:1", "confidence", "1e999999999", "line 5, confidence: a number from 0 to 1");
        wrong("ex:1", "reviewer_agreement", "-1.1", "line 5, reviewer_agreement: a number from -1 to 1");
        wrong("ex:1", "mapping_date", "2026-02-30", "line 5, mapping_date: a day such as 2026-06-30 is expected");
        wrong("ex:1", "review_date", "2026-02-03", "line 5, reviewer_id: missing; a mapping with review_date");
        wrong("ex:1", "predicate_modifier", "not", "line 5, predicate_modifier: only Not is expected");
        wrong("ex:1", "object_type", "rdfs literal", "line 5, object_label: missing; a literal is what");
        wrong("ex:1", "predicate_type", "owl thing", "line 5, predicate_type: no type of entity");
        wrong("ex:1", "author_id", "ex:a|b:c", "line 5, author_id: \"b:c\" is no CURIE with a prefix of curie_map");
        wrong("no:1", "comment", "c", "line 5, object_id: \"no:1\" is no CURIE");
        wrong("https://example.org/1", "comment", "c", "line 5, object_id: \"https://example.org/1\" is no CURIE");
        wrong("ex:1", "mapping_source", "sssom:NoTermFound", "line 5, mapping_source: sssom:NoTermFound stands in");
        wrong("ex:1", "comment", "\"open", "line 5: a quoted cell is not closed");
        wrong("", "comment", "c", "line 5, object_id: missing; only where object_type is \"rdfs literal\"");
    }

    private void wrong(String object, String slot, String value, String message) throws IOException {
        Path file = file(HEADING + COLUMNS + "\t" + slot + "\nname\trdfs literal\tskos:exactMatch\t" + object
                + "\tsemapv:ManualMappingCuration\t" + value + "\n");
        String found = refused(file);
        assertTrue(found.startsWith(file + ", ") && found.contains(message), found);
    }

    @Test
    void metadataThatIsNoneIsRefused() throws IOException {
        for (List<String> each : List.of(
                List.of("# Just a comment\n", "line 1: the metadata is no map"),
                List.of("# A comment\n" + HEADING, "the metadata is no"),
                List.of("#curie_map:\n#  skos: https://example.org/\n", "curie_map: skos is built in and means http"),
                List.of("#curie_map: none\n", "curie_map: a map of prefixes is expected"),
                List.of("#sssom_version: 2.0\n", "sssom_version: this program knows 1.0 and 1.1 only"),
                List.of("#mapping_set_id: links\n", "mapping_set_id: an IRI such as"),
                List.of(
                        "#license: &a https://example.org/\n#comment: *a\n",
                        "tags, anchors and aliases are not allowed"),
                List.of("#comment: a\n#comment: b\n", "comment"),
                List.of("#object_source: ex:1\n", "object_source: \"ex:1\" is no CURIE"))) {
            String found = refused(file(each.get(0) + COLUMNS + "\n"));
            assertTrue(found.contains(each.get(1)), found);
        }
        assertTrue(refused(file("")).contains("has no row of column names"));
        assertTrue(
                refused(file(HEADING + COLUMNS + "\tcomment\tcomment\n")).contains("two columns are called comment"));
        assertTrue(refused(file(HEADING + COLUMNS + "\n" + row("A") + "\tb\n"))
                .contains("line 5: value 6 stands in no column"));
        Path latin = folder.resolve("latin.sssom.tsv");
        Files.write(latin, (HEADING + COLUMNS + "\n" + row("Å") + "\n").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(refused(latin).contains("is not UTF-8"));
        assertTrue(refused(folder.resolve("absent.tsv")).contains("absent.tsv"));
    }

    @Test
    void whatSpreadsheetsDoIsRead() throws IOException {
        MappingSet set = SssomReader.read(file("\ufeff"
                + (HEADING + COLUMNS + "\tcomment\r\n" + row("A") + "\r\n\t\t\t\t\t\r\n\r\n" + row("\"B \"\"b\"\"\"")
                                + "\t\"two\nlines\"\r\n")
                        .replace("ex:1", " ex:1 ")));
        assertEquals(2, set.mappings().size());
        assertEquals("https://example.org/1", set.mappings().get(0).text(Slot.OBJECT_ID));
        assertEquals("B \"b\"", set.mappings().get(1).text(Slot.SUBJECT_LABEL));
        assertEquals("two\nlines", set.mappings().get(1).text(Slot.COMMENT));
        assertEquals(8, set.mappings().get(1).line());
    }

    /** A slot of which one mapping has its own value belongs to no mapping that has none. */
    @Test
    void oneValueOfItsOwnKeepsTheSetsValueFromAll() throws IOException {
        String heading = HEADING + "#mapping_tool: T\n#subject_source_version: 1.10\n";
        MappingSet set = SssomReader.read(file(
                heading + COLUMNS + "\tmapping_tool\tsubject_source_version\n" + row("A") + "\n" + row("B") + "\tU\n"));
        assertEquals("", set.mappings().get(0).textOf(Slot.MAPPING_TOOL));
        assertEquals("T", set.textOf(Slot.MAPPING_TOOL));
        assertEquals("1.10", set.mappings().get(0).textOf(Slot.SUBJECT_SOURCE_VERSION));
        assertEquals("", set.textOf(Slot.SUBJECT_SOURCE_VERSION));
    }

    /** Definitions that are not sound define nothing. */
    @Test
    void unsoundDefinitionsArePassedOver() throws IOException {
        String definitions = """
                #extension_definitions:
                #- slot_name: ext_a
                #- slot_name: ext:b
                #- slot_name: ext_c
                #  property: no:c
                #- slot_name: ext_d
                #  other: 1
                #- property: ex:e
                #- slot_name: comment
                #- slot_name: ext_f
                #  property: ex:f
                #- slot_name: ext_g
                #  property: ex:f
                """;
        MappingSet set = SssomReader.read(
                file(HEADING + definitions + COLUMNS + "\text_a\text_c\text_d\n" + row("A") + "\ta\tc\td\n"));
        assertEquals(List.of("ext_a", "ext_f"), List.copyOf(set.definitions().keySet()));
        assertEquals(
                "http://sssom.invalid/ext_a",
                Objects.requireNonNull(set.definitions().get("ext_a")).property());
        assertEquals(List.of("ext_c", "ext_d"), set.discarded());
        assertEquals("{ext_a=a}", set.mappings().get(0).extensions().toString());
    }

    @Test
    void whatIsWrittenIsReadWhateverStandsInIt() throws IOException {
        MappingSet header = MappingSet.builder()
                .prefix("ex", "https://example.org/")
                .prefix("exo", "https://example.org/o/")
                .prefix("unused", "https://example.com/")
                .set(Slot.MAPPING_SET_ID, "https://example.org/s")
                .set(Slot.COMMENT, "yes: # \"no\"")
                .set(Slot.MAPPING_SET_VERSION, "1.10")
                .extension("ext_a", "https://example.org/a", null)
                .extension("ext_b", "https://example.org/b", null)
                .build();
        Mapping mapping = Mapping.builder()
                .set(Slot.SUBJECT_TYPE, Sssom.LITERAL)
                .set(Slot.SUBJECT_LABEL, " #a\t\"b\"\n ")
                .set(Slot.PREDICATE_ID, Sssom.EXACT_MATCH)
                .set(Slot.OBJECT_ID, "https://example.org/o/1")
                .set(Slot.MAPPING_JUSTIFICATION, Sssom.MANUAL_CURATION)
                .setAll(Slot.REVIEWER_LABEL, "a|b", "c\\")
                .extension("ext_a", "x|y\\")
                .build();
        Path file = folder.resolve("w.sssom.tsv");
        SssomWriter.write(file, header, to -> to.accept(mapping));
        String text = Files.readString(file);
        assertEquals("#sssom_version: \"1.1\"", text.lines().findFirst().orElseThrow());
        assertTrue(!text.contains("unused") && !text.contains("ext_b") && text.contains("\texo:1\t"), text);
        MappingSet read = SssomReader.read(file);
        assertEquals(mapping.slots(), read.mappings().get(0).slots());
        assertEquals(mapping.extensions(), read.mappings().get(0).extensions());
        assertEquals("yes: # \"no\"", read.textOf(Slot.COMMENT));
        assertEquals("1.10", read.textOf(Slot.MAPPING_SET_VERSION));
        SssomWriter.write(file, header, to -> {});
        assertEquals(0, SssomReader.read(file).mappings().size());
        assertThrows(
                IllegalArgumentException.class,
                () -> Mapping.builder().set(Slot.COMMENT, "c").build());
    }

    private static String row(String label) {
        return label + "\trdfs literal\tskos:exactMatch\tex:1\tsemapv:ManualMappingCuration";
    }

    private static String refused(Path file) {
        return String.valueOf(assertThrows(LoaderException.class, () -> SssomReader.read(file))
                .getMessage());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("test.sssom.tsv"), text);
    }
}
