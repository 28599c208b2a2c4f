package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code links evaluate} as it is called. */
class LinksEvaluateTest {
    private static final String OWNERS = """
            template,expected_kommunkod,id,expected_type,owner_string
            plain,1280,1,SE-KOMMUN,Malmö stad
            neg,,2,NOT-KOMMUN,Malmö Stadsmission
            """.replace("\n", "\r\n");

    @TempDir
    Path folder = Path.of(".");

    @Test
    void municipalOwnersNeedNoCatalogue() throws IOException {
        Path queries = Files.writeString(folder.resolve("owners.csv"), "\uFEFF" + OWNERS);
        Path errors = folder.resolve("errors.tsv");
        Run run = Run.of("links", "evaluate", "--queries", queries, "--errors", errors);
        assertEquals(0, run.exit(), text(run));
        assertTrue(text(run).contains("2 queries, 2 distinct mentions"), text(run));
        assertTrue(text(run).contains("1 of 1"), text(run));
        assertTrue(Files.exists(errors));
        Run named = Run.of(
                "links",
                "evaluate",
                "--queries",
                queries,
                "--catalogue",
                TestFiles.home("mapping/reference/municipalities.csv"));
        assertEquals(text(run), text(named));
    }

    @Test
    void affiliationsAreLookedForInTheCatalogue() throws IOException {
        Path catalogue = Files.writeString(
                folder.resolve("catalogue.tsv"),
                "ror_id\tname\talt_names\nx/1\tNorthmoor University\tNU\nx/2\tInstitute of Peat Research\t\n");
        Path queries = Files.writeString(
                folder.resolve("queries.tsv"),
                "id\taffiliation\texpected_ror_ids_in_catalogue\n1\tDepartment of Physics, Northmoor University, Northmoor\tx/1\n");
        Run run = Run.of("links", "evaluate", "--queries", queries, "--catalogue", catalogue);
        assertEquals(0, run.exit(), text(run));
        assertTrue(text(run).contains("affiliations, measured: model affiliations"), text(run));
        assertTrue(text(run).contains("1 queries, 1 distinct mentions"), text(run));
    }

    @Test
    void pairsAreJudgedByTheModelThatIsGiven() throws IOException {
        Path queries = Files.writeString(folder.resolve("pairs.csv"), "name1,name2,is_match\nAlfa AB,Alfa AB,true\n");
        Run run = Run.of("links", "evaluate", "--queries", queries);
        assertEquals(0, run.exit(), text(run));
        Path model = TestFiles.home("mapping/models/pairs.json");
        assertEquals(text(run), text(Run.of("links", "evaluate", "--queries", queries, "--model", model)));
        Run without = Run.of("links", "evaluate", "--queries", queries, "--model", folder.resolve("absent.json"));
        assertEquals(3, without.exit(), text(without));
        assertTrue(text(without).contains("absent.json"), text(without));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,affiliation,expected_ror_ids_in_catalogue | needs --catalogue FILE",
                "id,owner_string,expected_key | needs --registers DIR",
                "a,b | no benchmark has these columns: a, b",
            })
    void whatIsMissingIsSaid(String heading, String message) throws IOException {
        Path queries = Files.writeString(folder.resolve("q.csv"), heading + "\n");
        Run run = Run.of("links", "evaluate", "--queries", queries);
        assertEquals(3, run.exit(), text(run));
        assertTrue(text(run).contains(message), text(run));
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Run run = Run.of("links", "evaluate", "--queries", folder.resolve("absent.tsv"));
        assertEquals(3, run.exit(), text(run));
        assertTrue(text(run).contains("there is no file"), text(run));
    }

    @Test
    void aSubcommandIsNeeded() {
        assertEquals(2, Run.of("links").exit());
    }

    private static String text(Run run) {
        return run.out() + run.err();
    }
}
