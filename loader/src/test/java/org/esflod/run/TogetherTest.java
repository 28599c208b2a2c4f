package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {
    @Test
    void allOfItIsDoneSideBySide() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger done = new AtomicInteger();
        Together.Task meets = () -> {
            both.countDown();
            await(both);
            done.incrementAndGet();
        };
        Together.run(meets, meets);
        assertEquals(2, done.get());
    }

    @Test
    void aFailureIsToldWhenTheOthersHaveEnded() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        IOException full = new IOException("no space left on device");
        IOException told = assertThrows(
                IOException.class,
                () -> Together.run(
                        () -> {
                            failed.countDown();
                            throw full;
                        },
                        () -> {
                            await(failed);
                            ended.set(true);
                        }));
        assertSame(full, told);
        assertTrue(ended.get());
    }

    @Test
    void theFirstFailureInTheOrderGivenIsThrownAndTheOthersAreInIt() {
        IllegalStateException first = new IllegalStateException("first");
        IOException second = new IOException("second");
        IllegalStateException told = assertThrows(
                IllegalStateException.class,
                () -> Together.run(
                        () -> {
                            throw first;
                        },
                        () -> {
                            throw second;
                        }));
        assertSame(first, told);
        assertSame(second, told.getSuppressed()[0]);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
