package org.esflod.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.TestFiles;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/problems.md} lists every kind of problem as {@link ProblemCode} has it.
 *
 * <p>{@code -Dproblems.write=true} writes it anew; read the difference.
 */
class ProblemsPageTest {
    private static final Path PAGE = TestFiles.home("docs/problems.md");
    private static final boolean WRITE = Boolean.getBoolean("problems.write");

    @Test
    void thePageListsEveryKind() throws IOException {
        if (WRITE) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page(), StandardCharsets.UTF_8);
        }
        assertEquals(
                page(),
                Files.readString(PAGE, StandardCharsets.UTF_8),
                "docs/problems.md is made from ProblemCode; CONTRIBUTING.md says how to make it anew");
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Kinds of problems

                What can be wrong with the sources, as `reports/problems.html` and `problems.json` name it. This page is made from
                `ProblemCode` (CONTRIBUTING.md, Adding a kind of problem). What a problem costs is its severity: **ERROR**: the record is not
                published; **WARNING**: it is published without the value; **INFO**: there is nothing to
                correct.

                Den här sidan räknar upp allt som kan vara fel i källorna. **ERROR**: posten publiceras inte; **WARNING**: den publiceras utan
                värdet; **INFO**: det finns inget att rätta.

                | code | severity | betydelse | meaning | advice |
                |---|---|---|---|---|
                """);
        for (ProblemCode code : ProblemCode.values()) {
            page.append("| `")
                    .append(code)
                    .append("` | ")
                    .append(code.severity())
                    .append(" | ")
                    .append(cell(code.meaningSv()))
                    .append(" | ")
                    .append(cell(code.meaningEn()))
                    .append(" | ")
                    .append(cell(code.advice()))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
