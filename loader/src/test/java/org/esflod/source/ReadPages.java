package org.esflod.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esflod.SectionHeadings;
import org.esflod.TestFiles;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;

/** Pages read by the forms of {@code mapping/sources}. */
final class ReadPages {
    static final SourceForms FORMS = SourceForms.read(TestFiles.home("mapping/sources"));
    static final PageReader READER = new PageReader(FORMS.all(), SectionHeadings.ALL);

    private ReadPages() {}

    static Read of(Path page) {
        return READER.read(new InputFile(String.valueOf(page.getFileName()), page));
    }

    /** A page of {@code cases-pages}. */
    static Read ofCase(String name) {
        return of(pageOfCase(name));
    }

    static String textOfCase(String name) throws IOException {
        return Files.readString(pageOfCase(name));
    }

    static SourceRecord record(Read read) {
        return read.fold(
                Read.Kept::record,
                refused -> {
                    throw new AssertionError("refused: " + refused.problems());
                },
                noted -> {
                    throw new AssertionError("no record: " + noted.problems());
                });
    }

    static List<ProblemCode> codes(Read read) {
        return read.problems().stream().map(Problem::code).distinct().toList();
    }

    /** Each field's value. */
    static Map<String, String> values(SourceRecord record) {
        Map<String, String> values = new LinkedHashMap<>();
        record.fields().forEach(field -> values.put(field.name(), field.value()));
        return values;
    }

    private static Path pageOfCase(String name) {
        Path folder = TestFiles.home("loader/src/test/resources/cases-pages").resolve(name);
        Path html = folder.resolve("page.html");
        return Files.exists(html) ? html : folder.resolve("page.txt");
    }
}
