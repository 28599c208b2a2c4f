package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.esflod.TestFiles;

/** A copy of what domain experts may change, to change something in it. */
record TemporaryHome(Home home) {
    /** Copies the project's folders. */
    static TemporaryHome in(Path folder) throws IOException {
        for (String name : List.of("ontology", "mapping", "queries", "fuseki-config")) {
            Path from = TestFiles.home(name);
            for (Path original : Published.all(from)) {
                Path copy =
                        folder.resolve(name).resolve(from.relativize(original).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(original, copy);
            }
        }
        return new TemporaryHome(new Home(folder));
    }

    /** Changes a file, such as {@code ontology/shapes.ttl}; fails where there is nothing to change. */
    TemporaryHome with(String file, String before, String after) throws IOException {
        Path path = home.folder().resolve(file);
        String text = Files.readString(path);
        String changed = text.replace(before, after);
        assertNotEquals(text, changed, before);
        Files.writeString(path, changed);
        return this;
    }
}
