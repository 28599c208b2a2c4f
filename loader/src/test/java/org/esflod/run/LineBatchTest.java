package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBatchTest {
    @Test
    void theLinesOfAllBatchesAreThoseOfTheFile() throws CharacterCodingException {
        // Two bytes a letter, so that blocks end within letters; some lines are longer than blocks.
        List<String> lines = IntStream.range(0, 3_000)
                .mapToObj(i -> i % 7 == 0 ? "" : i + "å".repeat(i % 1_000 == 1 ? 300_000 : i % 211))
                .toList();
        for (String end : List.of("", "\n")) {
            List<LineBatch> batches = batches((String.join("\n", lines) + "x" + end).getBytes(StandardCharsets.UTF_8));
            assertTrue(batches.size() > 5, "batches: " + batches.size());
            List<String> read = new ArrayList<>();
            for (LineBatch batch : batches) {
                for (LineBatch.Line line : batch.lines()) {
                    read.add(line.text());
                    assertEquals(read.size(), line.number());
                }
            }
            assertEquals(lines.size(), read.size());
            assertEquals(lines.get(2_999) + "x", read.remove(2_999));
            assertEquals(lines.subList(0, 2_999), read);
        }
    }

    @Test
    void aReplacementCharacterIsTextAndBytesThatAreNoCharacterAreNot() throws CharacterCodingException {
        byte[] bytes = "a\ufffdb\nå\n\nb".getBytes(StandardCharsets.UTF_8);
        List<LineBatch.Line> lines = lines(bytes);
        assertEquals("a\ufffdb", lines.get(0).text());
        assertEquals("a\ufffdb", lines.get(0).text(), "asked again");
        assertEquals("å", lines.get(1).text());
        assertEquals("", lines.get(2).text());
        byte[] latin1 = "a\nå\nb".getBytes(StandardCharsets.ISO_8859_1);
        List<LineBatch.Line> wrong = lines(latin1);
        assertEquals("a", wrong.get(0).text());
        assertThrows(CharacterCodingException.class, () -> wrong.get(1).text());
        assertEquals("b", wrong.get(2).text());
    }

    @Test
    void anEmptyFileHasNoBatch() {
        Iterator<LineBatch> none = LineBatch.of(new ByteArrayInputStream(new byte[0]));
        assertThrows(NoSuchElementException.class, none::next);
    }

    private static List<LineBatch.Line> lines(byte[] file) {
        return batches(file).stream().flatMap(batch -> batch.lines().stream()).toList();
    }

    private static List<LineBatch> batches(byte[] file) {
        List<LineBatch> batches = new ArrayList<>();
        LineBatch.of(new ByteArrayInputStream(file)).forEachRemaining(batches::add);
        return batches;
    }
}
