package org.esflod.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a file that follow each other, so that handing them to another thread costs little for each.
 *
 * @param first the number of the first line, from 1
 * @param lines without their ends; never none
 */
record LineBatch(int first, List<String> lines) {
    private static final int ENOUGH_CHARACTERS = 100_000;

    LineBatch {
        lines = List.copyOf(lines);
    }

    /** The lines of a reader, read as they are asked for. Errors: {@link UncheckedIOException}. */
    static Iterator<LineBatch> of(BufferedReader reader) {
        return new Iterator<>() {
            private @Nullable LineBatch next;
            private int read;

            @Override
            public boolean hasNext() {
                if (next == null) {
                    next = read();
                }
                return next != null;
            }

            @Override
            public LineBatch next() {
                LineBatch batch = hasNext() ? next : null;
                if (batch == null) {
                    throw new NoSuchElementException();
                }
                next = null;
                return batch;
            }

            private @Nullable LineBatch read() {
                int first = read + 1;
                List<String> lines = new ArrayList<>();
                int characters = 0;
                try {
                    while (characters < ENOUGH_CHARACTERS) {
                        String line = reader.readLine();
                        if (line == null) {
                            break;
                        }
                        lines.add(line);
                        read++;
                        characters += line.length() + 1;
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
                }
                return lines.isEmpty() ? null : new LineBatch(first, lines);
            }
        };
    }
}
