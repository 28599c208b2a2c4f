package org.esflod.web;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final int BOUND = 100_000;

    @Test
    void keepsNoMoreBytesThanItsBound() {
        KeptAnswers kept = new KeptAnswers(BOUND);
        for (int i = 0; i < 1_000; i++) {
            kept.put("/doc/project/" + i, answer(5_000));
        }
        assertTrue(kept.size() <= BOUND, () -> "bytes: " + kept.size());
        assertTrue(kept.size() > BOUND / 2, () -> "bytes: " + kept.size());
    }

    @Test
    void oneLargeAnswerDrivesOutNoOthers() {
        KeptAnswers kept = new KeptAnswers(BOUND);
        kept.put("/small", answer(10));
        kept.put("/large", answer(BOUND / 2));
        assertNotNull(kept.get("/small"));
        assertNull(kept.get("/large"));
    }

    private static KeptAnswers.Answer answer(int bytes) {
        return new KeptAnswers.Answer("text/html", "sv", new byte[bytes]);
    }
}
