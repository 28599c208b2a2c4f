package org.esflod.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Whole answers to queries that were asked by address, by their ETag, which names the version and the question. */
final class AnswerCache {
    // A sixteenth of the smallest heap that a service should have.
    private static final long BYTES = 32L * 1024 * 1024;
    private static final int ENTRY = 300;

    private final Cache<String, Entry> answers = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String tag, Entry entry) -> ENTRY + entry.body().length)
            .build();

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
}
