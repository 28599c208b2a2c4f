package org.esflod.source;

import java.io.IOException;
import java.io.InputStream;

/** What a file holds, unpacked where it is packed; read as often as is needed. */
@FunctionalInterface
interface Bytes {
    /** A stream from the beginning. */
    InputStream open() throws IOException;

    /** The first bytes, at most so many. */
    default byte[] first(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }
}
