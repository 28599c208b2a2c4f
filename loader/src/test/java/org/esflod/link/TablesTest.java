package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemCode;
import org.esflod.project.BaseIri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Reference tables and code lists: what they give, and what is said of broken ones. */
class TablesTest {
    @Test
    void resolvesALabelWithinItsProgrammePeriod() {
        CodeLists lists = LinkFixtures.codeLists();
        assertEquals(Optional.of("2007-2013-1"), area(lists, "2007-2013", "Kompetensförsörjning"));
        assertEquals(Optional.of("2014-2020-1"), area(lists, "2014-2020", " kompetensförsörjning "));
        assertEquals(Optional.empty(), area(lists, "2021-2027", "Kompetensförsörjning"));
        assertEquals(Optional.empty(), area(lists, "2007-2013", "Kompetensforsorjning"));
        assertEquals(Optional.of("pre-study"), lists.code("phase", "2007-2013", "PRE-STUDY"));
        assertEquals(Set.of("Genomförande", "Genomförandefas", "Förprojektering"), lists.labels("phase"));
        assertEquals(Set.of(), lists.labels("no-such-scheme"));
    }

    @Test
    void aConceptOfOneProgrammeIsNotFoundWithoutIt() {
        assertEquals(
                Optional.empty(),
                LinkFixtures.codeLists().find("programme-area", "2007-2013", null, "Kompetensförsörjning"));
    }

    @Test
    void findsAConceptByItsIdentifierInItsPeriod() {
        CodeLists lists = LinkFixtures.codeLists();
        assertEquals(Optional.of("2007-2013"), lists.code("programme", "2007-2013", "2007SE052PO001"));
        assertEquals(Optional.empty(), lists.code("programme", "2014-2020", "2007SE052PO001"));
        assertEquals(Optional.of("AT"), lists.code("country", "2014-2020", "ÖSTERREICH"));
        assertEquals(Optional.of("AT"), lists.code("country", "2014-2020", "at"));
    }

    private static Optional<String> area(CodeLists lists, String programme, String label) {
        return lists.find("programme-area", programme, programme, label).map(CodeLists.Concept::code);
    }

    @Test
    void refusesALabelThatFitsTwoConcepts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("phase.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://esf-lod.example/id/scheme/phase/a> a skos:Concept ; skos:notation "a" ;
                  skos:inScheme <https://esf-lod.example/id/scheme/phase> ; skos:prefLabel "Fas"@sv .
                <https://esf-lod.example/id/scheme/phase/b> a skos:Concept ; skos:notation "b" ;
                  skos:inScheme <https://esf-lod.example/id/scheme/phase> ; skos:prefLabel "B"@sv ; skos:altLabel "fas"@sv .
                """);
        String refused = refusal(() -> CodeLists.read(folder));
        assertTrue(refused.contains("'fas' also fits a"), refused);
    }

    @Test
    void refusesAFileThatIsNoTurtle(@TempDir Path folder) throws IOException {
        assertThrows(LoaderException.class, () -> CodeLists.read(folder));
        Files.writeString(folder.resolve("phase.ttl"), "\n<a> <b> nothing .");
        String refused = refusal(() -> CodeLists.read(folder));
        assertTrue(refused.contains("phase.ttl:2"), refused);
    }

    @Test
    void refusesBrokenTables(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table.csv");
        assertEquals("", message(file).replaceAll(".*is missing.*", ""));
        Files.writeString(file, "a,c\n1,2\n");
        assertTrue(message(file).endsWith("table.csv:1: no column b, only a, c"), message(file));
        Files.writeString(file, "a,b\n1,2\n3\n4,5\n");
        assertTrue(message(file).endsWith("table.csv:3: 1 cells, but the heading has 2 (see column b)"), message(file));
        Files.writeString(file, "a,b\n1,2\n3,4,5\n");
        assertTrue(message(file).contains("table.csv:3: 3 cells"), message(file));
        Files.writeString(file, "a,b\n1,\"2\n");
        assertTrue(message(file).contains("not CSV"), message(file));
        Files.writeString(file, "");
        assertTrue(message(file).contains("no heading"), message(file));
    }

    private static String message(Path file) {
        return refusal(() -> CsvTable.read(file, "a", "b"));
    }

    private static String refusal(Executable reading) {
        return String.valueOf(assertThrows(LoaderException.class, reading).getMessage());
    }

    @Test
    void namesFileLineAndColumnOfAWrongCell(@TempDir Path folder) throws IOException {
        Path copy = copyOfTables(folder);
        Path file = copy.resolve("municipalities.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("\n0115,", "\n115,"));
        String refused = refusal(() -> ReferenceTables.read(copy));
        assertTrue(refused.contains("municipalities.csv:3: column code: '115'"), refused);
    }

    @Test
    void aNameOfTwoMunicipalitiesIsAmbiguous(@TempDir Path folder) throws IOException {
        Path copy = copyOfTables(folder);
        Path file = copy.resolve("municipalities.csv");
        Files.writeString(file, Files.readString(file).replace("|Malungs kommun", "|Malungs kommun|Malmö"));
        ProjectLinker linker =
                new ProjectLinker(ReferenceTables.read(copy), LinkFixtures.codeLists(), BaseIri.placeholder());
        Linked linked =
                linker.link(new LinkFixtures.Draft().municipalities("Malmö").project());
        assertEquals(
                ProblemCode.MUNICIPALITY_AMBIGUOUS, linked.problems().get(0).code());
        assertEquals(1, linked.project().municipalities().size());
        LinkFixtures.valid("project", linked.project());
    }

    private static Path copyOfTables(Path folder) throws IOException {
        try (Stream<Path> tables = Files.list(TestFiles.home("mapping/reference"))) {
            for (Path table : tables.toList()) {
                Files.copy(table, folder.resolve(table.getFileName().toString()));
            }
        }
        return folder;
    }
}
