package org.esflod.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.esflod.TestFiles;
import org.esflod.curation.CuratedLinks.Curated;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What curators decide: precedence, scopes, and what is refused. */
class CuratedLinksTest {
    private static final String HEADING = """
            #curie_map:
            #  esf: https://w3id.org/esf-lod/ns#
            #  c: https://esf-lod.example/id/curated/
            #  o: https://esf-lod.example/id/organisation/
            #  role: https://esf-lod.example/id/role/
            #subject_type: rdfs literal
            #extension_definitions:
            #- slot_name: ext_scope
            #  property: esf:linkScope
            record_id	subject_label	predicate_id	predicate_modifier	object_id	mapping_justification	ext_scope	comment
            """;

    private static final String MALMO = "o:2120001124";
    private static final String LINKOPING = "o:2120000449";
    private static final String HASHED = "o:x-mz3wq5k2x7a4b6cd";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theShippedFilesHold() {
        CuratedLinks shipped = CuratedLinks.read(TestFiles.home("mapping/links"));
        assertTrue(shipped.size() >= 10);
        assertEquals(
                "2321000180",
                shipped.find("LANDSTINGET  DALARNA", List.of("SE31")).match());
        assertTrue(shipped.find("Uppgift saknas", List.of()).noTerm());
        assertEquals(
                Set.of("2321000156"),
                shipped.find("Region Värmland", List.of("2007-2013")).not());
        assertTrue(shipped.find("Region Värmland", List.of("2021-2027")).isEmpty());
        for (Path file : CuratedLinks.files(TestFiles.home("mapping/links"))) {
            SssomReader.read(file)
                    .mappings()
                    .forEach(mapping ->
                            assertFalse(mapping.textOf(Slot.COMMENT).isBlank(), mapping.name() + " states no source"));
        }
    }

    @Test
    void aNotComesBeforeAMatchAndAMatchBeforeNone() throws IOException {
        CuratedLinks links = read(
                row("1", "Stadskontoret", "skos:broadMatch", "", MALMO, "SE22"),
                row("2", "Stadskontoret", "skos:exactMatch", "", "sssom:NoTermFound", "*"),
                row("3", "Stadskontoret", "skos:exactMatch", "Not", MALMO, "1480"),
                row("4", "Stadskontoret", "skos:exactMatch", "Not", LINKOPING, "*"),
                row("5", "Stadskontoret", "skos:exactMatch", "", HASHED, "SE224"));
        Curated there = links.find("STADSKONTORET.", List.of("SE22", "2014-2020"));
        assertEquals("2120001124", there.match());
        assertTrue(there.unit());
        assertFalse(there.noTerm());
        assertEquals(Set.of("2120000449"), there.not());
        assertTrue(there.recordIds().get(0).endsWith("/1"));
        assertEquals(3, there.recordIds().size());

        Curated elsewhere = links.find("Stadskontoret", List.of("SE11"));
        assertNull(elsewhere.match());
        assertTrue(elsewhere.noTerm());

        Curated narrower = links.find("Stadskontoret", List.of("SE22", "SE224", "1280"));
        assertEquals("x-mz3wq5k2x7a4b6cd", narrower.match());
        assertFalse(narrower.unit());

        Curated excluded = links.find("Stadskontoret", List.of("SE22", "1480"));
        assertNull(excluded.match());
        assertEquals(Set.of("2120000449", "2120001124"), excluded.not());
        assertTrue(links.find("Kommunkontoret", List.of("SE22")).isEmpty());
    }

    /** A project of two municipalities in which a name means two bodies. */
    @Test
    void ofTwoEquallyNarrowMatchesNeitherHolds() throws IOException {
        CuratedLinks links = read(
                row("1", "Föreningen", "skos:exactMatch", "", MALMO, "1280"),
                row("2", "Föreningen", "skos:exactMatch", "", LINKOPING, "0580"),
                row("3", "Föreningen", "skos:exactMatch", "", "sssom:NoTermFound", "*"));
        assertEquals("2120001124", links.find("Föreningen", List.of("1280")).match());
        Curated both = links.find("Föreningen", List.of("1280", "0580"));
        assertNull(both.match());
        assertFalse(both.noTerm());
        assertEquals(3, both.recordIds().size());
    }

    @ParameterizedTest
    @CsvSource({
        "exactMatch, '', o:2120001124, *,    exactMatch, '',  o:2120000449, *",
        "exactMatch, '', o:2120001124, SE22, broadMatch, '',  o:2120001124, SE22",
        "exactMatch, '', o:2120001124, SE22, exactMatch, '',  o:2120000449, 2014-2020",
        "exactMatch, '', o:2120001124, SE22, exactMatch, Not, o:2120001124, SE22",
        "exactMatch, '', o:2120001124, SE22, exactMatch, Not, o:2120001124, SE2",
        "broadMatch, '', o:2120001124, 1280, exactMatch, Not, o:2120001124, *",
        "exactMatch, '', o:2120001124, *,    exactMatch, '',  sssom:NoTermFound, 1280",
        "exactMatch, '', o:2120001124, SE22, exactMatch, '',  sssom:NoTermFound, SE22"
    })
    void contradictionsAreRefusedWithBothNames(
            String predicate,
            String not,
            String object,
            String scope,
            String predicate2,
            String not2,
            String object2,
            String scope2)
            throws IOException {
        for (List<String> rows : List.of(
                List.of(
                        row("first", "Namn AB", "skos:" + predicate, not, object, scope),
                        row("second", "NAMN, AB", "skos:" + predicate2, not2, object2, scope2)),
                List.of(
                        row("second", "NAMN, AB", "skos:" + predicate2, not2, object2, scope2),
                        row("first", "Namn AB", "skos:" + predicate, not, object, scope)))) {
            String found = refused(rows.toArray(String[]::new));
            assertTrue(found.contains("first") && found.contains("second") && found.contains("contradict"), found);
        }
    }

    @Test
    void whatIsNoDecisionIsRefused() throws IOException {
        String good = row("1", "Namn", "skos:exactMatch", "", MALMO, "*");
        assertEquals(1, read(good).size());
        for (List<String> each : List.of(
                List.of(MALMO, "o:7502310241", "object_id: an organisation is expected"),
                List.of(MALMO, "o:2120001125", "object_id: an organisation is expected"),
                List.of(MALMO, "o:x-short", "object_id: an organisation is expected"),
                List.of(MALMO, "esf:Organisation", "object_id: an organisation is expected"),
                List.of("\t*\t", "\t\t", "ext_scope: * or a NUTS code"),
                List.of("\t*\t", "\tSydsverige\t", "ext_scope: * or a NUTS code"),
                List.of("skos:exactMatch", "skos:closeMatch", "predicate_id: skos:exactMatch, or"),
                List.of("ManualMappingCuration", "LexicalMatching", "mapping_justification: semapv:Manual"),
                List.of("Namn", "...", "subject_label: a name with letters"),
                List.of("Namn", "Bo, bo@example.org", "subject_label: holds what may be"),
                List.of("Namn", "Namn 750231-0241", "subject_label: holds what may be"),
                List.of("c:1", "", "record_id: missing"))) {
            String found = refused(good.replace(each.get(0), each.get(1)));
            assertTrue(found.contains("line 11, " + each.get(2)), found);
            assertFalse(found.contains("750231"), found);
        }
        String none = row("1", "Namn", "skos:exactMatch", "Not", "sssom:NoTermFound", "*");
        assertTrue(refused(none).contains("sssom:NoTermFound goes with skos:exactMatch alone"));
        assertTrue(refused(good, row("1", "Annat", "skos:exactMatch", "", MALMO, "*"))
                .contains("stands twice"));
        Path file = write(good);
        Files.writeString(file, Files.readString(file).replace("slot_name: ext_scope", "slot_name: ext_scop"));
        assertTrue(refused(() -> CuratedLinks.read(folder)).contains("SSSOM has no slot ext_scope"));
    }

    @Test
    void theHashTellsOtherDecisionsAndNothingElse() throws IOException {
        String good = row("1", "Namn", "skos:exactMatch", "", MALMO, "*");
        String hash = read(good).hash();
        assertEquals(hash, read(good + " again").hash());
        assertNotEquals(hash, read(good.replace(MALMO, LINKOPING)).hash());
        assertNotEquals(hash, CuratedLinks.none().hash());
        assertEquals(
                CuratedLinks.none().hash(),
                CuratedLinks.read(folder.resolve("absent")).hash());
    }

    private static String row(String id, String label, String predicate, String not, String object, String scope) {
        return String.join(
                "\t", "c:" + id, label, predicate, not, object, "semapv:ManualMappingCuration", scope, "known");
    }

    private CuratedLinks read(String... rows) throws IOException {
        write(rows);
        return CuratedLinks.read(folder);
    }

    private Path write(String... rows) throws IOException {
        return Files.writeString(folder.resolve("test.sssom.tsv"), HEADING + String.join("\n", rows) + "\n");
    }

    private String refused(String... rows) throws IOException {
        write(rows);
        return refused(() -> CuratedLinks.read(folder));
    }

    private static String refused(Executable read) {
        return String.valueOf(assertThrows(LoaderException.class, read).getMessage());
    }
}
