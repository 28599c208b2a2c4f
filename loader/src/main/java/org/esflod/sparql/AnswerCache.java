package org.esflod.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Whole answers to queries that were asked by address, by their ETag, which names the version and the question. Bounded in
 * bytes, those that are on their way into it among them.
 */
final class AnswerCache {
    // Of the heap, 64 MB of 1 GB. The largest answers of the sample queries over 100,000 projects take 15 MB.
    private static final long SHARE = 16;
    private static final long LARGEST = 4;
    private static final int ENTRY = 300;

    private final long bytes;
    private final AtomicLong arriving = new AtomicLong();
    private final Cache<String, Entry> answers;

    AnswerCache() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    AnswerCache(long bytes) {
        this.bytes = bytes;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String tag, Entry entry) -> ENTRY + entry.body().length)
                .build();
    }

    /**
     * An answer.
     *
     * @param language of a page; null for data
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Entry(String contentType, @Nullable String language, byte[] body) {}

    /** The answer with that ETag; null where it is not there. */
    @Nullable
    Entry get(String tag) {
        return answers.getIfPresent(tag);
    }

    void put(String tag, Entry answer) {
        answers.put(tag, answer);
    }

    /** Room for an answer that is being sent, to be kept afterwards. */
    Room room() {
        return new Room();
    }

    /** Room that one answer takes while it is being sent; no more than a share of the bound, and all of them no more than it. */
    final class Room implements AutoCloseable {
        private long taken;

        /** Takes room for so many bytes more; false where there is none, and then nothing has been taken. */
        boolean take(long more) {
            if (taken + more > bytes / LARGEST) {
                return false;
            }
            if (arriving.addAndGet(more) > bytes) {
                arriving.addAndGet(-more);
                return false;
            }
            taken += more;
            return true;
        }

        @Override
        public void close() {
            arriving.addAndGet(-taken);
            taken = 0;
        }
    }
}
