package org.esflod.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of a spreadsheet.
 *
 * <p>Numbers are taken as they are written in the file, see {@link PlainNumber#storedDouble}; of a formula the result that
 * was stored. A day stays its serial number; one that counts from 1904 is shifted to the 1900 system.
 */
final class SheetRows implements TableRows {
    /** Days from 0 in the 1900 system to 0 in the 1904 system. */
    private static final int FROM_1904 = 1462;

    private static final int LAST_ROW = 1_048_576;

    /** Rows that are not written are blank; that there are some is told by as many as are looked at for headings. */
    private static final int MOST_BLANK_ROWS = HEAD + MOST_HEADING_ROWS;

    private final Xml xml;
    private final SharedStrings strings;
    private final DayFormats days;
    private final boolean from1904;
    private final Deque<TableRow> ready = new ArrayDeque<>();
    private int lastRow;

    SheetRows(Xml xml, SharedStrings strings, DayFormats days, boolean from1904) {
        this.xml = xml;
        this.strings = strings;
        this.days = days;
        this.from1904 = from1904;
    }

    @Override
    public boolean exact() {
        return false;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        try {
            while (ready.isEmpty() && xml.next()) {
                if (xml.begins("row")) {
                    read();
                } else if (xml.ends("sheetData")) {
                    return null;
                }
            }
            return ready.poll();
        } catch (BrokenInput e) {
            throw e.line() > 0 ? e : new BrokenInput(e.code(), lastRow + 1);
        } catch (IOException e) { // a packed part that breaks off
            throw new BrokenInput(ProblemCode.FILE_BROKEN, lastRow + 1);
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private void read() throws IOException {
        int number = number(xml.attribute("r"), lastRow + 1, LAST_ROW);
        for (int blank = Math.max(lastRow + 1, number - MOST_BLANK_ROWS); blank < number; blank++) {
            ready.add(new RowBuilder(blank).row());
        }
        RowBuilder row = new RowBuilder(number);
        int columns = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                int column = column(xml.attribute("r"), columns);
                row.fillTo(column);
                row.add(cell());
                columns = column + 1;
            }
        }
        lastRow = number;
        ready.add(row.row());
    }

    /** The value of the cell that begins here, up to its end. */
    private Cell cell() throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = "";
        boolean formula = false;
        boolean result = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v") || xml.begins("is")) {
                value = xml.text("rPh");
                result = true;
            } else if (xml.begins("f")) {
                xml.text("");
                formula = true;
            }
        }
        if (formula && !result) { // saved by a program that does not calculate
            return Cell.UNCALCULATED;
        }
        return value.isEmpty() ? Cell.EMPTY : cell(type == null ? "n" : type, style, value);
    }

    private Cell cell(String type, @Nullable String style, String value) throws IOException {
        return switch (type) {
            case "s" -> {
                String text = strings.get(Blanks.strip(value));
                if (text == null) {
                    throw new BrokenInput(ProblemCode.FILE_BROKEN, 0);
                }
                yield Cell.text(text);
            }
            case "b" -> Cell.truth(value.equals("1") || value.equals("true"));
            case "e" -> Cell.fault(value);
            case "n" -> number(Blanks.strip(value), days.contains(style));
            default -> Cell.text(SharedStrings.unescaped(value)); // str, inlineStr, d: an ISO day as text
        };
    }

    private Cell number(String value, boolean day) {
        Cell cell = PlainNumber.storedDouble(value, day);
        return day && from1904 && cell.kind() == RawField.Kind.NUMBER
                ? PlainNumber.shifted(cell.value(), FROM_1904)
                : cell;
    }

    /** A row's number must grow; a sheet that says otherwise is damaged. */
    private int number(@Nullable String written, int least, int most) throws IOException {
        if (written == null) {
            return least;
        }
        try {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BrokenInput(ProblemCode.FILE_BROKEN, least);
        }
        throw new BrokenInput(ProblemCode.FILE_BROKEN, least);
    }

    /** The column of a reference such as {@code AB12}, from 0. */
    private int column(@Nullable String reference, int least) throws IOException {
        if (reference == null) {
            return least;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column < 1 || column > TableRow.MOST_CELLS) {
                throw new BrokenInput(ProblemCode.FILE_BROKEN, lastRow + 1);
            }
        }
        if (column - 1 < least) {
            throw new BrokenInput(ProblemCode.FILE_BROKEN, lastRow + 1);
        }
        return column - 1;
    }
}
