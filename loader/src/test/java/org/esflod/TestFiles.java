package org.esflod;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where tests find the project's own files and the material that stands beside the checkout. */
public final class TestFiles {
    private TestFiles() {}

    /** A file or folder of the project, such as {@code mapping/project.rml.ttl}. */
    public static Path home(String relative) {
        String home = System.getProperty("esflod.home");
        return Path.of(home == null ? ".." : home).resolve(relative).normalize();
    }

    /**
     * A file or folder of {@code ../shared}, such as {@code data/seeds}: real pages and published test cases that the
     * project does not ship. The test is skipped where that folder is absent.
     */
    public static Path shared(String relative) {
        Path file = home("../shared").resolve(relative).normalize();
        assumeTrue(
                Files.exists(file), "skipped: needs " + relative + " in ../shared, which is not part of the project");
        return file;
    }
}
