package org.esflod.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esflod.SectionHeadings;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Metadata of a form is refused with a message that names the file, and nothing else is thrown; a list with the headings of
 * metadata that is taken is read to the promise of every reader.
 */
class SourceFormsFuzzTest {
    private static final List<String> VALUES = List.of(
            "A", "2014-2020", "2015-04-01", "1 234,50", "0.5", "Ja", "", "130 - WIEN (NUTS)", "31. Dez 18", "a;b, c|d");
    private static final AnyBytes METADATA = AnyBytes.readAs("form.csvw.json", SourceFormsFuzzTest::read);

    @MethodSource("seeds")
    @FuzzTest
    void metadata(byte[] bytes) {
        METADATA.read(bytes);
    }

    static Stream<byte[]> seeds() throws IOException {
        return Stream.concat(
                Seeds.in("loader/src/test/resources/cases-lists", ".csvw.json"),
                Seeds.in("mapping/sources", ".csvw.json"));
    }

    private static void read(InputFile file, Consumer<Read> to) {
        SourceForms forms;
        Path folder = file.path().resolveSibling("");
        try {
            forms = SourceForms.read(folder);
        } catch (LoaderException e) {
            assertTrue(String.valueOf(e.getMessage()).contains(file.name()), e::toString);
            return;
        }
        SourceForm form = forms.all().get(0);
        String headings = form.stated().stream()
                .map(column -> column.titles().get(0))
                .map(SourceFormsFuzzTest::quoted)
                .collect(Collectors.joining(","));
        StringBuilder list = new StringBuilder(headings).append('\n');
        for (int row = 0; row < VALUES.size(); row++) {
            for (int column = 0; column < form.stated().size(); column++) {
                list.append(column == 0 ? "" : ",").append(quoted(VALUES.get((row + column) % VALUES.size())));
            }
            list.append('\n');
        }
        try {
            Path path = Files.write(folder.resolve("list.csv"), list.toString().getBytes(StandardCharsets.UTF_8));
            new RecordReader(forms, SectionHeadings.ALL).read(new InputFile(file.name(), path), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
