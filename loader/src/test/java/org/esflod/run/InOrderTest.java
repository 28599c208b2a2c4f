package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void resultsComeInTheOrderOfTheElements(int threads) {
        List<Integer> results = new ArrayList<>();
        try (InOrder<Integer, Integer> work = new InOrder<>(numbers(1_000), InOrderTest::slowly, threads)) {
            work.forEachRemaining(results::add);
        }
        assertEquals(IntStream.range(0, 1_000).map(i -> 2 * i).boxed().toList(), results);
    }

    @Test
    void noMoreIsAskedForThanIsWorkedOn() {
        int[] asked = {0};
        Iterator<Integer> endless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                return asked[0]++;
            }
        };
        try (InOrder<Integer, Integer> work = new InOrder<>(endless, element -> element, 2)) {
            assertEquals(0, work.next());
            assertEquals(1, work.next());
        }
        assertTrue(asked[0] <= 2 * 64 + 1, "asked for " + asked[0]);
    }

    @Test
    void anErrorIsThrownWhereItsResultIsAskedFor() {
        try (InOrder<Integer, Integer> work = new InOrder<>(
                numbers(3),
                element -> {
                    if (element == 1) {
                        throw new IllegalArgumentException("one");
                    }
                    return element;
                },
                2)) {
            assertEquals(0, work.next());
            assertEquals(
                    "one",
                    assertThrows(IllegalArgumentException.class, work::next).getMessage());
            assertEquals(2, work.next());
            assertFalse(work.hasNext());
            assertThrows(NoSuchElementException.class, work::next);
        }
    }

    private static int slowly(int element) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(50_000));
        return 2 * element;
    }

    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).iterator();
    }
}
