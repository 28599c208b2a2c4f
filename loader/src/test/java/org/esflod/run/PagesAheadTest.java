package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.esflod.source.InputFile;
import org.esflod.source.InputFiles;
import org.esflod.source.Read;
import org.esflod.source.RecordReader;
import org.esflod.source.SourceForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesAheadTest {
    private static final RecordReader READER =
            new RecordReader(SourceForms.read(TestFiles.home("mapping/sources")), Set.of("Sammanfattning"));

    @TempDir
    Path folder = Path.of(".");

    @Test
    void pagesListsAndWhatIsNeitherComeInTheOrderOfTheirFiles() throws IOException {
        copyExamples();
        Files.writeString(folder.resolve("a-empty.txt"), "");
        Files.write(folder.resolve("g-broken.txt"), new byte[] {'P', 'K', 3, 4, 0});
        Files.writeString(folder.resolve("m-other.txt"), "Något annat\n");
        Files.writeString(folder.resolve("z-latin.txt"), "Ingen sida\nmed två rader\n");
        List<Read> expected = new ArrayList<>();
        files().forEach(file -> READER.read(file, expected::add));
        assertTrue(expected.stream().anyMatch(Read.Refused.class::isInstance));
        assertTrue(expected.stream().anyMatch(Read.Kept.class::isInstance));

        for (int threads : new int[] {1, 4}) {
            List<Read> read = new ArrayList<>();
            PagesAhead.read(files().iterator(), READER, threads, read::add);
            assertEquals(expected, read);
        }
    }

    private List<InputFile> files() {
        List<InputFile> files = new ArrayList<>();
        InputFiles.of(folder, List.of(folder)).forEachRemaining(files::add);
        return files;
    }

    private void copyExamples() throws IOException {
        try (Stream<Path> examples = Files.list(TestFiles.home("examples"))) {
            for (Path example : examples.filter(Files::isRegularFile).toList()) {
                Files.copy(example, folder.resolve(example.getFileName()));
            }
        }
    }
}
