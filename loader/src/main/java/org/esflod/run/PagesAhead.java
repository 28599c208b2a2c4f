package org.esflod.run;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.esflod.source.InputFile;
import org.esflod.source.Read;
import org.esflod.source.RecordReader;

/**
 * Reads files of records, several pages at a time; what was read comes in the order of the files. A file that is no page may be as
 * long as it likes, and is read when its turn comes.
 */
final class PagesAhead {
    private PagesAhead() {}

    private record Begun(InputFile file, Optional<Read> page) {
        void finish(RecordReader reader, Consumer<Read> to) {
            page.ifPresentOrElse(to, () -> reader.read(file, to));
        }
    }

    /**
     * Reads them all.
     *
     * @param threads that read pages, from 1
     */
    static void read(Iterator<InputFile> files, RecordReader reader, int threads, Consumer<Read> to) {
        try (InOrder<InputFile, Begun> begun =
                new InOrder<>(files, file -> new Begun(file, reader.page(file)), threads)) {
            begun.forEachRemaining(one -> one.finish(reader, to));
        }
    }
}
