package org.esflod.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Pages and documents of one version that were sent lately, whole: by address, language and form. Bounded in bytes; what is
 * asked for most stays.
 */
public final class KeptAnswers {
    // Of the heap. Some eight hundred pages of a project in a heap of 1 GB.
    private static final long SHARE = 32;
    // A page larger than this share of the bound would drive out too many others.
    private static final long LARGEST = 16;
    // An entry takes so many bytes beside its body and its key.
    private static final int ENTRY = 300;

    private final long bytes;
    private final Cache<String, Answer> answers;

    /**
     * A whole answer.
     *
     * @param language of a page; null for data
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Answer(String mediaType, @Nullable String language, byte[] body) {}

    KeptAnswers() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    KeptAnswers(long bytes) {
        this.bytes = bytes;
        this.answers = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(bytes)
                .weigher((String key, Answer answer) -> ENTRY + 2 * key.length() + answer.body().length)
                .build();
    }

    @Nullable
    Answer get(String key) {
        return answers.getIfPresent(key);
    }

    void put(String key, Answer answer) {
        if (answer.body().length <= bytes / LARGEST) {
            answers.put(key, answer);
        }
    }

    /** How many bytes are kept. */
    long size() {
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
