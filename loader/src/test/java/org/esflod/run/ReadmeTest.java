package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.esflod.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows what the program prints, version id included, on every JDK. */
class ReadmeTest {
    private static final Pattern DURATION = Pattern.compile(" \\([0-9]+\\.[0-9] s\\)$");
    private static final Pattern QUERY = Pattern.compile("`\\./esf-lod query ([a-z-]+) --format csv`");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void theFirstCommandPrintsWhatItSays() throws IOException {
        Path published = folder.resolve("published");
        Run run = Run.of("publish", TestFiles.home("examples"), "--to", published);
        assertEquals(0, run.exit(), run.err());
        List<String> readme = Files.readAllLines(TestFiles.home("README.md")).stream()
                .map(line -> DURATION.matcher(line).replaceFirst(""))
                .toList();
        for (String line : run.out().lines().toList()) {
            String shown = DURATION.matcher(line).replaceFirst("").replace(published.toString(), "published");
            assertTrue(readme.contains(shown), "the README does not show: " + shown);
        }

        String text = Files.readString(TestFiles.home("README.md"));
        List<String> queries =
                QUERY.matcher(text).results().map(match -> match.group(1)).toList();
        assertEquals(3, queries.size(), "queries whose rows the README shows");
        for (String query : queries) {
            List<String> rows = Run.of("query", query, published, "--format", "csv")
                    .out()
                    .lines()
                    .toList();
            assertTrue(readme.contains(rows.get(0)), "the README does not show the columns of " + query);
            assertTrue(rows.stream().skip(1).anyMatch(readme::contains), "the README does not show a row of " + query);
        }
    }
}
