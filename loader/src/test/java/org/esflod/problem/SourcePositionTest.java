package org.esflod.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcePositionTest {
    private static final SourcePosition PLACE = new SourcePosition("a.csv", 7, "list-austria");

    @Test
    void theFormStaysOnAnotherLineAndIsNotPrinted() {
        assertEquals(new SourcePosition("a.csv", 9, "list-austria"), PLACE.at(9));
        assertEquals("a.csv:7", PLACE.toString());
        assertEquals("a.csv", PLACE.at(0).toString());
    }

    @Test
    void theFormMayBecomeKnownLater() {
        SourcePosition before = new SourcePosition("a.csv", 7);
        assertEquals("", before.form());
        assertEquals(PLACE, before.inForm("list-austria"));
        assertEquals(
                new Problem(ProblemCode.FILE_EMPTY, PLACE, "title", "x"),
                new Problem(ProblemCode.FILE_EMPTY, before, "title", "x").inForm("list-austria"));
    }

    @Test
    void fileThenLineThenFormDecideTheOrder() {
        List<SourcePosition> sorted = List.of(
                new SourcePosition("a.csv", 2, "z"),
                new SourcePosition("a.csv", 10),
                new SourcePosition("a.csv", 10, "b"),
                new SourcePosition("b.csv", 1, "a"));
        assertEquals(
                sorted,
                Stream.of(sorted.get(2), sorted.get(3), sorted.get(1), sorted.get(0))
                        .sorted()
                        .toList());
    }

    @Test
    void noLineIsBeforeTheFile() {
        assertThrows(IllegalArgumentException.class, () -> PLACE.at(-1));
    }
}
