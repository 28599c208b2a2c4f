package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DumpWriterTest {
    private static Path folder;

    @BeforeAll
    static void write(@TempDir Path dumps) {
        folder = dumps;
        new DumpWriter(Sample.BASE).write(Sample.statements(), folder);
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void jenaReadsBackWhatWentIn(DumpFormat format) throws IOException {
        Set<Quad> input = Sample.quads();
        Set<Quad> dump = new HashSet<>();
        for (String document : documents(format)) {
            dump.addAll(Sample.quads(document, jena(format)));
        }
        if (format.namedGraphs()) {
            assertEquals(input, dump);
        } else {
            assertSame(Sample.defaultGraph(input), Sample.defaultGraph(dump));
            assertEquals(dump.size(), Sample.defaultGraph(dump).size());
        }
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void rioReadsBackWhatWentIn(DumpFormat format) throws IOException {
        Set<Statement> input =
                new HashSet<>(Rio.parse(Files.newBufferedReader(Sample.statements()), "", RDFFormat.NQUADS));
        if (!format.namedGraphs()) {
            input.removeIf(statement -> statement.getContext() != null);
        }
        Set<Statement> dump = new HashSet<>();
        for (String document : documents(format)) {
            Model model = Rio.parse(new StringReader(document), "", rio(format));
            dump.addAll(model);
        }
        // Statements are equal whatever their graph, so graphs are compared apart.
        assertEquals(withGraphs(input), withGraphs(dump));
    }

    @Test
    void aProjectIsOneJsonDocument() throws IOException {
        List<String> lines = Sample.lines(folder.resolve(DumpFormat.ND_JSON_LD.fileName()));
        assertEquals(9, lines.size(), "3 projects, 2 organisations, 1 municipality, 2 regions, 1 concept; no link");
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.contains("2008-00648/section/1"))
                        .count());
        assertTrue(lines.stream().allMatch(line -> line.startsWith("{") && line.contains("\"@context\"")));
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void theSameInputGivesTheSameBytes(DumpFormat format, @TempDir Path again) throws IOException {
        new DumpWriter(Sample.BASE).write(Sample.statements(), again);
        assertEquals(-1, Files.mismatch(folder.resolve(format.fileName()), again.resolve(format.fileName())));
    }

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void theGzipHeaderTellsNeitherTimeNorMachine(DumpFormat format) throws IOException {
        byte[] header = Arrays.copyOf(Files.readAllBytes(folder.resolve(format.fileName())), 10);
        assertArrayEquals(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff}, header);
    }

    @Test
    void dumpsSayWhatMayBeDoneWithThem() throws IOException {
        for (DumpFormat format : DumpFormat.values()) {
            if (format != DumpFormat.ND_JSON_LD) {
                assertTrue(Sample.text(folder.resolve(format.fileName())).contains(Licence.IRI), format.name());
            }
        }
    }

    @Test
    void aGraphOfPersonsHasNoWayIntoADump(@TempDir Path elsewhere) throws IOException {
        Path statements = elsewhere.resolve("statements.nq");
        Files.writeString(
                statements, "#@ project 1\n<urn:a> <urn:b> \"c\" <https://esf-lod.example/graph/contacts> .\n");
        DumpWriter writer = new DumpWriter(Sample.BASE);
        assertThrows(IllegalStateException.class, () -> writer.write(statements, elsewhere));
    }

    @Test
    void aControlCharacterDoesNotMakeTheXmlUnreadable(@TempDir Path elsewhere) throws IOException {
        Path statements = elsewhere.resolve("statements.nq");
        Files.writeString(
                statements, "#@ project 1\n<https://example.org/a> <https://example.org/b> \"c\\u0001\"@sv .\n");
        new DumpWriter(Sample.BASE).write(statements, elsewhere);
        String xml = Sample.text(elsewhere.resolve(DumpFormat.RDF_XML.fileName()));
        Triple triple = Sample.quads(xml, Lang.RDFXML).iterator().next().asTriple();
        assertEquals("c\uFFFD", triple.getObject().getLiteralLexicalForm());
        assertEquals("sv", triple.getObject().getLiteralLanguage());
        String lines = Sample.text(elsewhere.resolve(DumpFormat.N_TRIPLES.fileName()));
        triple = Sample.quads(lines, Lang.NTRIPLES).iterator().next().asTriple();
        assertEquals("c\u0001", triple.getObject().getLiteralLexicalForm());
    }

    @Test
    void aFullDiskEndsAllDumpsAndNothingWritesOn(@TempDir Path elsewhere) throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only where the system has such a file");
        Path link = Files.createSymbolicLink(elsewhere.resolve(DumpFormat.RDF_XML.fileName()), full);
        DumpWriter writer = new DumpWriter(Sample.BASE);
        LoaderException failure =
                assertThrows(LoaderException.class, () -> writer.write(Sample.statements(), elsewhere));
        Files.delete(link);
        assertTrue(String.valueOf(failure.getMessage()).contains(elsewhere.toString()));
        assertEquals(
                List.of(),
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .filter(name -> name.equals("dump"))
                        .toList());
    }

    private static List<String> documents(DumpFormat format) throws IOException {
        Path file = folder.resolve(format.fileName());
        return format == DumpFormat.ND_JSON_LD ? Sample.lines(file) : List.of(Sample.text(file));
    }

    private static void assertSame(Set<Triple> expected, Set<Triple> actual) {
        assertEquals(sorted(expected), sorted(actual));
    }

    private static String sorted(Set<Triple> triples) {
        return triples.stream().map(Triple::toString).sorted().collect(Collectors.joining("\n"));
    }

    private static String withGraphs(Set<Statement> statements) {
        return statements.stream().map(Statement::toString).sorted().collect(Collectors.joining("\n"));
    }

    private static Lang jena(DumpFormat format) {
        return switch (format) {
            case N_TRIPLES -> Lang.NTRIPLES;
            case TURTLE -> Lang.TURTLE;
            case RDF_XML -> Lang.RDFXML;
            case TRIG -> Lang.TRIG;
            case ND_JSON_LD -> Lang.JSONLD;
        };
    }

    private static RDFFormat rio(DumpFormat format) {
        return switch (format) {
            case N_TRIPLES -> RDFFormat.NTRIPLES;
            case TURTLE -> RDFFormat.TURTLE;
            case RDF_XML -> RDFFormat.RDFXML;
            case TRIG -> RDFFormat.TRIG;
            case ND_JSON_LD -> RDFFormat.JSONLD;
        };
    }
}
