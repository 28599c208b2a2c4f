package org.esflod.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.IndexReader;

/** The cursors of an index that nobody uses now, to be used again: as many as threads look terms up at a time. */
final class TermCursors {
    private final IndexReader reader;
    private final Queue<TermCursor> idle = new ConcurrentLinkedQueue<>();

    TermCursors(IndexReader reader) {
        this.reader = reader;
    }

    /** What is done with a cursor; nothing that it gives may be used afterwards. */
    interface Work<T> {
        T with(TermCursor cursor) throws IOException;
    }

    <T> T lend(Work<T> work) {
        TermCursor taken = idle.poll();
        TermCursor cursor = taken == null ? new TermCursor(reader) : taken;
        try {
            T result = work.with(cursor);
            idle.add(cursor);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
