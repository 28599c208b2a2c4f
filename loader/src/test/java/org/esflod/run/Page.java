package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.TestFiles;

/**
 * A page of our own writing, to break.
 *
 * @param text the page
 */
record Page(String text) {
    /** A page that has no problem; every person and number in it is invented. */
    static Page good() {
        try {
            return new Page(
                    Files.readString(TestFiles.home("loader/src/test/resources/cases-pages/page-as-text/page.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with something else in one place; fails where that place is not there. */
    Page with(String before, String after) {
        assertTrue(text.contains(before), before);
        return new Page(text.replace(before, after));
    }

    /** The same of another project. */
    Page titled(String title) {
        return with("Vägar till arbete i Sala", title);
    }

    /** As much of it as was saved before something went wrong. */
    Page cutAfter(String last) {
        assertTrue(text.contains(last), last);
        return new Page(text.substring(0, text.indexOf(last) + last.length()));
    }

    /** Writes it. */
    Path to(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
