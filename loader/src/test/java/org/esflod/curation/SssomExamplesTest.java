package org.esflod.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the specification: read, written, and read again. */
class SssomExamplesTest {
    private static final Path FOLDER = TestFiles.home("loader/src/test/resources/sssom/specification");

    @TempDir
    Path folder = Path.of(".");

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".tsv"))
                    .sorted()
                    .toList();
            assertTrue(names.size() > 10);
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsWrittenIsWhatWasRead(String example) throws IOException {
        MappingSet set = read(example);
        assertFalse(set.mappings().isEmpty());
        Path written = folder.resolve(example);
        SssomWriter.write(written, set);
        MappingSet again = SssomReader.read(written);
        assertEquals(plain(set), plain(again));
        assertEquals(set.extensions(), again.extensions());
        assertEquals(set.textOf(Slot.MAPPING_SET_ID), again.textOf(Slot.MAPPING_SET_ID));
        String text = Files.readString(written);
        SssomWriter.write(written, again);
        assertEquals(text, Files.readString(written));
    }

    @Test
    void aBackslashKeepsAPipeInsideAValue() {
        List<Mapping> mappings = read("pipe-escaping.sssom.tsv").mappings();
        assertEquals(List.of("Alice|Bob", "Charlie"), mappings.get(0).slots().get(Slot.AUTHOR_LABEL));
        assertEquals(
                List.of("Alice\\Bob", "Charlie\\", "David\\|Eve\\"),
                mappings.get(1).slots().get(Slot.AUTHOR_LABEL));
    }

    @Test
    void whatNobodyDefinedIsLeftOutAndNamed() {
        MappingSet set = read("extension-slots.sssom.tsv");
        assertEquals(List.of("ext_undeclared_baz", "ext_undeclared_foo"), set.discarded());
        assertEquals("Foo A", set.extensions().get("ext_foo"));
        assertEquals("112", set.mappings().get(1).extension("ext_bar"));
        assertEquals("", set.mappings().get(2).extension("ext_baz"));
        assertEquals("https://example.org/properties/bazProperty", definition(set, "ext_baz"));
    }

    @Test
    void aLiteralNeedsNoIdentifier() {
        Mapping first = read("literals.sssom.tsv").mappings().get(0);
        assertNull(first.text(Slot.SUBJECT_ID));
        assertEquals("alice", first.text(Slot.SUBJECT_LABEL));
        assertEquals("https://example.com/entities/0011", first.text(Slot.OBJECT_ID));
    }

    @Test
    void valuesOfTheSetGoDownToEachMapping() {
        MappingSet rules = read("curation_rule_text-propagated.sssom.tsv");
        assertTrue(rules.mappings().stream()
                .allMatch(mapping -> mapping.textOf(Slot.CURATION_RULE_TEXT).startsWith("Human and mouse")));
        assertEquals("", rules.textOf(Slot.CURATION_RULE_TEXT));
        assertTrue(rules.textOf(Slot.COMMENT).startsWith("This is an example"));
        MappingSet none = read("no_term_found.sssom.tsv");
        assertTrue(none.mappings().get(1).isNoTermFound());
        assertEquals("http://purl.obolibrary.org/obo/mp", none.mappings().get(1).text(Slot.OBJECT_SOURCE));
    }

    @Test
    void metadataMayStandInAFileBeside() {
        MappingSet beside = read("foodie-external.sssom.tsv");
        MappingSet inside = read("foodie-embedded.sssom.tsv");
        assertEquals(plain(inside), plain(beside));
        assertEquals(inside.slots(), beside.slots());
        assertEquals(
                "We could map to FOODON:03310788 instead to cover sliced apples, but only \"whole\" apple types exist.",
                beside.mappings().get(0).text(Slot.COMMENT));
        assertEquals("2022-05-02", beside.mappings().get(3).text(Slot.MAPPING_DATE));
    }

    @Test
    void whatAllShareStandsOnceInACanonicalFile() throws IOException {
        Path file = folder.resolve("canonical.sssom.tsv");
        SssomWriter.write(file, read("foodie-embedded.sssom.tsv"));
        String text = Files.readString(file);
        assertTrue(
                text.contains("\n#mapping_date: 2022-05-02\n") || text.contains("\n#mapping_date: \"2022-05-02\"\n"),
                text);
        assertFalse(text.contains("\tmapping_date"), text);
        assertTrue(text.contains("\n#  FOODON: http"), text);
    }

    @Test
    void slotsOfVersion11AreRead() {
        List<Mapping> reviewed = read("reviewer_agreement.sssom.tsv").mappings();
        assertEquals("-0.99", reviewed.get(2).text(Slot.REVIEWER_AGREEMENT));
        assertEquals("0000003", read("record-ids.sssom.tsv").mappings().get(2).name());
        assertEquals("1.1", read("version.sssom.tsv").textOf(Slot.SSSOM_VERSION));
        assertEquals(2, read("version.sssom.tsv").mappings().size(), "an empty line at the end is no mapping");
    }

    private static String definition(MappingSet set, String name) {
        MappingSet.Definition definition = set.definitions().get(name);
        return definition == null ? "" : definition.property();
    }

    private static List<String> plain(MappingSet set) {
        return set.mappings().stream()
                .map(mapping -> mapping.slots() + " " + mapping.extensions())
                .sorted()
                .toList();
    }

    private static MappingSet read(String example) {
        return SssomReader.read(FOLDER.resolve(example));
    }
}
