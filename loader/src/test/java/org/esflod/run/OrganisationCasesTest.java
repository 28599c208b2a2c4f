package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.esflod.check.RecordCheck;
import org.esflod.check.ShapesCheck;
import org.esflod.check.VocabularyCheck;
import org.esflod.link.CodeLists;
import org.esflod.link.Expansion;
import org.esflod.link.LinkCollector;
import org.esflod.link.Linked;
import org.esflod.link.OrganisationConflict;
import org.esflod.link.ProjectLinker;
import org.esflod.link.ReferenceTables;
import org.esflod.link.SmallRegister;
import org.esflod.problem.Problem;
import org.esflod.problem.SourcePosition;
import org.esflod.project.BaseIri;
import org.esflod.project.Named;
import org.esflod.project.Owner;
import org.esflod.project.Project;
import org.esflod.project.ProjectBuilder;
import org.esflod.project.RecordJson;
import org.esflod.project.RecordSchema;
import org.esflod.project.SourceRef;
import org.esflod.rdf.RecordMapper;
import org.esflod.rdf.StatementFile;
import org.esflod.rdf.rml.RecordRefused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code cases-organisations} is an owner as a source names it ({@code owner.txt}: name, number, first day of the project), what the
 * registers have ({@code register.json}; none where no register was read), the statements that are made of the organisation
 * and what is in conflict. All of it conforms to the shapes and uses declared terms only.
 *
 * <p>{@code -Desflod.regenerate=true} writes what is found now into the folders; read the difference before committing.
 */
class OrganisationCasesTest {
    private static final boolean REGENERATE = Boolean.getBoolean("esflod.regenerate");
    private static final Path CASES = TestFiles.home("loader/src/test/resources/cases-organisations");
    private static final BaseIri BASE = BaseIri.placeholder();
    private static final ReferenceTables TABLES = ReferenceTables.read(TestFiles.home("mapping/reference"));
    private static final ProjectLinker LINKER =
            new ProjectLinker(TABLES, CodeLists.read(TestFiles.home("ontology/schemes")), BASE);
    private static final RecordMapper MAPPER =
            new RecordMapper(TestFiles.home("mapping/project.rml.ttl"), TestFiles.home("ontology/schemes"), BASE);
    private static final SourcePosition AT = new SourcePosition("registers", 0);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path work;

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<DynamicTest> tests = folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> dynamicTest(String.valueOf(folder.getFileName()), () -> check(folder)))
                    .toList();
            assertFalse(tests.isEmpty(), "no case found");
            return tests;
        }
    }

    private static void check(Path folder) throws IOException, RecordRefused {
        List<String> owner = Files.readAllLines(folder.resolve("owner.txt"));
        Path register = folder.resolve("register.json");
        Expansion expansion = new Expansion(TABLES, Files.exists(register) ? SmallRegister.read(register) : null);
        Linked linked = LINKER.link(project(owner.get(0), owner.get(1)));
        String key = Objects.requireNonNull(linked.project().owner().organisation());
        List<OrganisationConflict> conflicts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (LinkCollector collector = new LinkCollector(TABLES, expansion, Files.createTempDirectory(work, "case"))) {
            collector.add(linked);
            collector.organisations(
                    organisation -> {
                        if (organisation.key().equals(key)) {
                            lines.add(RecordJson.line("organisation", organisation));
                        }
                    },
                    conflicts::add);
        }
        conflicts.addAll(expansion.against(key, owner.get(0), LocalDate.parse(owner.get(2))));
        assertEquals(1, lines.size());
        RecordSchema.check(lines.get(0));
        StatementFile.Group group = MAPPER.map(RecordJson.document(lines.get(0)));
        RecordCheck check = new RecordCheck(
                new ShapesCheck(TestFiles.home("ontology/shapes.ttl"), BASE),
                new VocabularyCheck(TestFiles.home("ontology/esf.ttl")));
        assertEquals(List.of(), check.check(group));

        List<String> statements = group.nquads().lines().sorted().toList();
        List<String> problems = conflicts.stream()
                .map(conflict -> conflict.problem(AT))
                .sorted()
                .map(OrganisationCasesTest::line)
                .toList();
        Path expected = folder.resolve("expected.nq");
        Path expectedProblems = folder.resolve("problems.txt");
        if (REGENERATE) {
            Files.write(expected, statements);
            Files.write(expectedProblems, problems);
        }
        // No blank nodes: isomorphic graphs have the same lines.
        assertEquals(String.join("\n", Files.readAllLines(expected)), String.join("\n", statements));
        assertEquals(String.join("\n", Files.readAllLines(expectedProblems)), String.join("\n", problems));
    }

    private static Project project(String owner, String number) {
        return new ProjectBuilder("x-aaaaaaaaaaaaaaaa", "2007-2013", "Vägar till arbete", new Owner(owner, number, 7))
                .country(Named.ofForm("SE"))
                .sources(List.of(
                        new SourceRef("bbbbbbbbbbbbbbbb", "page-2007-2013", "pages/001.txt", 1, null, "0".repeat(64))))
                .build();
    }

    private static String line(Problem problem) {
        return problem.code() + " " + problem.field() + ": " + problem.found();
    }
}
