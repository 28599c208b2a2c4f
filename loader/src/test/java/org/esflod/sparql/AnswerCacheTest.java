package org.esflod.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What answers take on their way into the cache is bounded too. */
class AnswerCacheTest {
    @Test
    void oneAnswerTakesNoMoreThanAShare() {
        AnswerCache cache = new AnswerCache(1_000);
        try (AnswerCache.Room room = cache.room()) {
            assertTrue(room.take(200));
            assertFalse(room.take(100));
            assertTrue(room.take(50));
        }
    }

    @Test
    void allThatArriveTakeNoMoreThanTheBoundAndGiveItBack() {
        AnswerCache cache = new AnswerCache(1_000);
        for (int round = 0; round < 3; round++) {
            List<AnswerCache.Room> rooms = new ArrayList<>();
            int arriving = 0;
            for (int i = 0; i < 10; i++) {
                AnswerCache.Room room = cache.room();
                rooms.add(room);
                arriving += room.take(250) ? 1 : 0;
            }
            assertEquals(4, arriving);
            rooms.forEach(AnswerCache.Room::close);
        }
    }
}
