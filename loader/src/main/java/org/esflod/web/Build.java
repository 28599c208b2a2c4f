package org.esflod.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HexFormat;
import org.esflod.project.Keys;

/** Which build of the program answers: another one may make another page of the same data. */
final class Build {
    private static final int CHARACTERS = 8;

    /** The beginning of the SHA-256 of the program's jar; {@code classes} where it runs from a folder of classes. */
    static final String ID = id();

    private Build() {}

    private static String id() {
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            return jar == null || !Files.isRegularFile(jar)
                    ? "classes"
                    : HexFormat.of()
                            .formatHex(Keys.sha256(Files.readAllBytes(jar)))
                            .substring(0, CHARACTERS);
        } catch (URISyntaxException e) {
            return "classes";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
