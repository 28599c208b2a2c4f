package org.esflod.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/** The file beside a page or list that gives its address. */
final class Sidecar {
    /** An address longer than this is none. */
    private static final int LARGEST = 8 * 1024;

    private Sidecar() {}

    /** Its first bytes; absent where there is none. */
    static byte @Nullable [] of(Path file) {
        Path sidecar = InputFiles.sidecarOf(file);
        if (!Files.isRegularFile(sidecar)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(sidecar)) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new LoaderException("cannot read " + sidecar + "; check its permissions", e);
        }
    }
}
