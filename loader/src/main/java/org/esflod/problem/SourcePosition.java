package org.esflod.problem;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A place in the input.
 *
 * <p>Shape: {@code pages/001.txt:13}. Units: lines count from 1; 0 means the file as a whole. The file is named relative
 * to the input it was found in, with {@code /} between folders, so that no path of a machine reaches a report.
 *
 * @param file the file, relative to the input
 * @param line the line, from 1, or 0 for the whole file
 * @param form the form of the source, such as {@code page-2007-2013}; empty where it is not yet known. Not printed: it is
 *     there to count by.
 */
public record SourcePosition(String file, int line, String form) implements Comparable<SourcePosition>, Serializable {

    private static final Comparator<SourcePosition> ORDER = Comparator.comparing(SourcePosition::file)
            .thenComparingInt(SourcePosition::line)
            .thenComparing(SourcePosition::form);

    /** Refuses a negative line. */
    public SourcePosition {
        if (line < 0) {
            throw new IllegalArgumentException("a line counts from 0, not " + line);
        }
    }

    /** A place in a source whose form is not yet known. */
    public SourcePosition(String file, int line) {
        this(file, line, "");
    }

    /** The same file at another line. */
    public SourcePosition at(int otherLine) {
        return new SourcePosition(file, otherLine, form);
    }

    /** The same place, now that the form of the source is known. */
    public SourcePosition inForm(String known) {
        return new SourcePosition(file, line, known);
    }

    @Override
    public int compareTo(SourcePosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
