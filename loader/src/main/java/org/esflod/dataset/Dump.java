package org.esflod.dataset;

import java.io.Closeable;
import java.io.IOException;

/** One dump file while it is written; closing it ends the file. */
interface Dump extends Closeable {
    /** Writes the statements of one document. */
    void add(Document document) throws IOException;
}
