package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.esflod.check.RecordCheck;
import org.esflod.check.ShapesCheck;
import org.esflod.check.VocabularyCheck;
import org.esflod.link.CodeLists;
import org.esflod.link.LinkCollector;
import org.esflod.link.Linked;
import org.esflod.link.Organisation;
import org.esflod.link.ProjectLinker;
import org.esflod.link.ReferenceTables;
import org.esflod.problem.Problem;
import org.esflod.project.BaseIri;
import org.esflod.project.Project;
import org.esflod.project.RecordJson;
import org.esflod.project.RecordSchema;
import org.esflod.rdf.RecordMapper;
import org.esflod.rdf.StatementFile;
import org.esflod.rdf.rml.RecordRefused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code cases-records} is one record, the statements that linking and mapping make of it and the problems
 * that they find. All of it conforms to the shapes and uses declared terms only.
 *
 * <p>{@code -Desflod.regenerate=true} writes what is found now into the folders; read the difference before committing.
 */
class RecordCasesTest {
    private static final boolean REGENERATE = Boolean.getBoolean("esflod.regenerate");
    private static final Path CASES = TestFiles.home("loader/src/test/resources/cases-records");
    private static final BaseIri BASE = BaseIri.placeholder();
    private static final ReferenceTables TABLES = ReferenceTables.read(TestFiles.home("mapping/reference"));
    private static final ProjectLinker LINKER =
            new ProjectLinker(TABLES, CodeLists.read(TestFiles.home("ontology/schemes")), BASE);
    private static final RecordMapper MAPPER =
            new RecordMapper(TestFiles.home("mapping/project.rml.ttl"), TestFiles.home("ontology/schemes"), BASE);
    private static final Path SHAPES = TestFiles.home("ontology/shapes.ttl");
    private static final Path ONTOLOGY = TestFiles.home("ontology/esf.ttl");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path work;

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = folders().stream()
                .map(folder -> dynamicTest(String.valueOf(folder.getFileName()), () -> check(folder)))
                .toList();
        assertFalse(tests.isEmpty(), "no case found");
        return tests;
    }

    /** Each property of the vocabulary that describes a project is stated in some case. */
    @Test
    void everyTermOfAProjectIsUsed() throws IOException, RecordRefused {
        VocabularyCheck vocabulary = new VocabularyCheck(ONTOLOGY);
        RecordCheck check = new RecordCheck(new ShapesCheck(SHAPES, BASE), vocabulary);
        for (Path folder : folders()) {
            for (StatementFile.Group group : groups(linked(folder))) {
                check.check(group);
            }
        }
        String terms = "https://w3id.org/esf-lod/ns#";
        Set<String> ofOtherDocuments = Set.of(
                terms + "Municipality",
                terms + "Region",
                terms + "governedBy",
                terms + "seat",
                terms + "nutsLevel",
                terms + "countyCode",
                terms + "linkedField",
                terms + "linkScope",
                terms + "recordCount",
                terms + "evidence",
                terms + "contactPerson");
        assertEquals(new TreeSet<>(ofOtherDocuments), new TreeSet<>(vocabulary.unused()));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void check(Path folder) throws IOException, RecordRefused {
        Linked linked = linked(folder);
        List<String> statements = new ArrayList<>();
        RecordCheck check = new RecordCheck(new ShapesCheck(SHAPES, BASE), new VocabularyCheck(ONTOLOGY));
        for (StatementFile.Group group : groups(linked)) {
            assertEquals(List.of(), check.check(group));
            group.nquads().lines().sorted().forEach(statements::add);
        }
        for (var link : linked.links()) {
            RecordSchema.check(RecordJson.line("link", link));
            StatementFile.Group group = MAPPER.map(RecordJson.document(RecordJson.line("link", link)));
            assertEquals(List.of(), check.check(group));
        }
        List<String> problems =
                linked.problems().stream().sorted().map(RecordCasesTest::line).toList();
        Path expected = folder.resolve("expected.nq");
        Path expectedProblems = folder.resolve("problems.txt");
        if (REGENERATE) {
            Files.write(expected, statements);
            Files.write(expectedProblems, problems);
        }
        assertTrue(Files.exists(expectedProblems), "problems.txt is missing; an empty one says that there are none");
        // No blank nodes: isomorphic graphs have the same lines.
        assertEquals(String.join("\n", Files.readAllLines(expected)), String.join("\n", statements));
        assertEquals(String.join("\n", Files.readAllLines(expectedProblems)), String.join("\n", problems));
    }

    private static Linked linked(Path folder) throws IOException {
        String record = Files.readString(folder.resolve("record.json"));
        Project project = RecordJson.project(RecordJson.document(record).toString());
        return LINKER.link(project);
    }

    private static List<StatementFile.Group> groups(Linked linked) throws IOException, RecordRefused {
        Organisation owner = owner(linked);
        List<StatementFile.Group> groups = new ArrayList<>();
        for (String line :
                List.of(RecordJson.line("project", linked.project()), RecordJson.line("organisation", owner))) {
            RecordSchema.check(line);
            groups.add(MAPPER.map(RecordJson.document(line)));
        }
        return groups;
    }

    private static Organisation owner(Linked linked) throws IOException {
        List<Organisation> owners = new ArrayList<>();
        try (LinkCollector collector = new LinkCollector(TABLES, Files.createTempDirectory(work, "collector"))) {
            collector.add(linked);
            collector.organisations(found -> {
                if (found.key().equals(linked.project().owner().organisation())) {
                    owners.add(found);
                }
            });
        }
        return owners.get(0);
    }

    private static String line(Problem problem) {
        return problem.code() + " " + problem.at().line() + " " + problem.field() + ": " + problem.found();
    }
}
