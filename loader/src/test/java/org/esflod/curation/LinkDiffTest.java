package org.esflod.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between the links of two versions, and why. */
class LinkDiffTest {
    private static final String LEXICAL = "https://w3id.org/semapv/vocab/LexicalMatching";
    private static final LinkInputs INPUTS = new LinkInputs("r1", "m1", "c1", "t1", "1.0");
    private static final List<String> OWNERS = List.of("A", "A B", "\"Quoted\", Ö", "Gone", "New");

    @TempDir
    Path folder = Path.of(".");

    @Test
    void addedRemovedAndChangedAreTold() throws IOException {
        List<Mapping> before = List.of(
                PublishedLinks.link("owner", "A", "", "2120001124", LEXICAL),
                PublishedLinks.link("owner", "A B", "2014-2020", "2120001124", LEXICAL),
                PublishedLinks.link("owner", "\"Quoted\", Ö", "", "2120001124", LEXICAL),
                PublishedLinks.link("owner", "Gone", "", "2120001124", LEXICAL),
                PublishedLinks.link("region", "A", "", "2120001124", LEXICAL));
        List<Mapping> now = List.of(
                PublishedLinks.link("owner", "A", "", "2120001124", LEXICAL),
                PublishedLinks.link("owner", "A B", "2014-2020", "2120000449", Sssom.MAPPING_REVIEW),
                PublishedLinks.link("owner", "\"Quoted\", Ö", "SE22", "2120001124", LEXICAL),
                PublishedLinks.link("owner", "New", "", "2120001124", LEXICAL),
                PublishedLinks.link("region", "A", "", "2120001124", LEXICAL));
        List<LinkDiff.Change> seen = new ArrayList<>();
        Path file = folder.resolve("diff.tsv");
        var counts = new LinkDiff(INPUTS, INPUTS, CuratedLinks.none())
                .write(
                        file,
                        PublishedLinks.version(
                                folder.resolve("before"), before, List.of("A", "A B", "\"Quoted\", Ö", "Gone")),
                        PublishedLinks.version(folder.resolve("now"), now, List.of("New", "A", "A B", "\"Quoted\", Ö")),
                        folder,
                        seen::add);
        assertEquals("{ADDED={SOURCE=2}, REMOVED={SOURCE=2}, CHANGED={CURATION=1}}", counts.toString());
        assertEquals(5, seen.size());
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.get(0).startsWith("change\treason\tfield\tname\tscope\tbefore\t"));
        assertEquals(14, lines.get(0).split("\t").length);
        assertTrue(
                lines.stream()
                        .anyMatch(
                                line -> line.startsWith(
                                        "changed\tcuration\towner\tA B\t2014-2020\thttps://esf-lod.example/id/organisation/2120001124\tBody")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("removed\tsource\towner\tGone\t\t")));
        assertTrue(lines.stream()
                .anyMatch(line -> line.startsWith("added\tsource\towner\t\"\"\"Quoted\"\", Ö\"\tSE22\t")));
    }

    @ParameterizedTest
    @CsvSource({
        "r2, m2, c1, t2, 2.0, REGISTERS",
        "r1, m2, c1, t2, 2.0, MODEL",
        "r1, m1, c1, t2, 2.0, TABLES",
        "r1, m1, c2, t1, 2.0, PROGRAM",
        "r1, m1, c1, t1, 1.0, SOURCE"
    })
    void theFirstReasonThatAppliesIsTold(
            String registers, String model, String curation, String tables, String program, LinkDiff.Reason reason)
            throws IOException {
        LinkInputs now = new LinkInputs(registers, model, curation, tables, program);
        assertEquals(
                "{REMOVED={" + reason + "=1}}",
                new LinkDiff(now, INPUTS, CuratedLinks.none())
                        .write(
                                folder.resolve("diff.tsv"),
                                PublishedLinks.version(
                                        folder.resolve("before"),
                                        List.of(PublishedLinks.link("owner", "A", "", "2120001124", LEXICAL)),
                                        OWNERS),
                                PublishedLinks.version(folder.resolve("now"), List.of(), OWNERS),
                                folder,
                                change -> {})
                        .toString());
    }

    /** An exclusion leaves no link behind that would tell of it. */
    @Test
    void whatACuratorExcludedIsRemovedByCuration() throws IOException {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.writeString(links.resolve("a.sssom.tsv"), """
                #curie_map: {esf: "https://w3id.org/esf-lod/ns#", o: "https://esf-lod.example/id/organisation/", c: "https://esf-lod.example/id/curated/"}
                #extension_definitions: [{slot_name: ext_scope, property: "esf:linkScope"}]
                record_id	subject_type	subject_label	predicate_id	predicate_modifier	object_id	mapping_justification	ext_scope
                c:1	rdfs literal	a	skos:exactMatch	Not	o:2120001124	semapv:ManualMappingCuration	*
                """);
        CuratedLinks curated = CuratedLinks.read(links);
        LinkInputs now = new LinkInputs("r2", "m1", curated.hash(), "t1", "1.0");
        assertEquals(
                "{REMOVED={CURATION=1}}",
                new LinkDiff(now, INPUTS, curated)
                        .write(
                                folder.resolve("diff.tsv"),
                                PublishedLinks.version(
                                        folder.resolve("before"),
                                        List.of(PublishedLinks.link("owner", "A", "", "2120001124", LEXICAL)),
                                        OWNERS),
                                PublishedLinks.version(folder.resolve("now"), List.of(), OWNERS),
                                folder,
                                change -> {})
                        .toString());
    }

    @Test
    void nothingServedBeforeIsNothingToCompareWith() throws IOException {
        Path file = folder.resolve("diff.tsv");
        assertTrue(new LinkDiff(INPUTS, null, CuratedLinks.none())
                .write(
                        file,
                        null,
                        PublishedLinks.version(folder.resolve("now"), List.of(), OWNERS),
                        folder,
                        change -> {})
                .isEmpty());
        assertEquals(1, Files.readAllLines(file).size());
    }
}
