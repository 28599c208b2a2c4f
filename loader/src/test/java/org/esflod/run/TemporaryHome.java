package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.esflod.TestFiles;

/** A copy of what domain experts may change, with one file changed. */
final class TemporaryHome {
    private TemporaryHome() {}

    /**
     * Copies the project's folders and changes one file.
     *
     * @param file such as {@code ontology/shapes.ttl}
     */
    static Home with(Path folder, String file, String before, String after) throws IOException {
        for (String name : List.of("ontology", "mapping", "queries", "fuseki-config")) {
            Path from = TestFiles.home(name);
            for (Path original : Published.all(from)) {
                Path copy =
                        folder.resolve(name).resolve(from.relativize(original).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(original, copy);
            }
        }
        String text = Files.readString(folder.resolve(file));
        String changed = text.replace(before, after);
        assertNotEquals(text, changed, before);
        Files.writeString(folder.resolve(file), changed);
        return new Home(folder);
    }
}
