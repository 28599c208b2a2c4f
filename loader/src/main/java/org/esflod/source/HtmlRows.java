package org.esflod.source;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.esflod.problem.ProblemCode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all tables of an HTML page, one table after the other; what was read is dropped from memory.
 *
 * <p>A cell that spans columns is followed by empty ones. The rows of a table inside a cell are text of that cell.
 */
final class HtmlRows implements TableRows {
    private static final int MOST_SPANNED = 1_000;

    private final StreamParser parser;
    private final BoundedReader reader;
    private @Nullable Element table;
    private @Nullable Element drop;
    private @Nullable TableRow last;
    private boolean begun;
    private boolean broken;
    private int tables;
    private int lastLine = 1;

    HtmlRows(Reader reader) {
        this.reader = new BoundedReader(reader, PageReader.LARGEST_FILE);
        parser = new StreamParser(Parser.htmlParser().setTrackPosition(true));
    }

    @Override
    public boolean exact() {
        return true;
    }

    /** Throws once where the page cannot be read on; then there are no more rows. */
    @Override
    public @Nullable TableRow next() throws IOException {
        last = null;
        if (broken) {
            return null;
        }
        broken = true;
        TableRow row = read();
        broken = false;
        last = row;
        return row;
    }

    private @Nullable TableRow read() throws IOException {
        try {
            if (!begun) { // the parser reads ahead at once
                begun = true;
                parser.parse(reader, "");
            }
            for (Element row = parser.selectNext("tr"); row != null; row = parser.selectNext("tr")) {
                dropBefore(row);
                if (row.parents().stream().noneMatch(parent -> parent.nameIs("td") || parent.nameIs("th"))) {
                    Element of = row.closest("table");
                    tables += Objects.equals(of, table) && tables > 0 ? 0 : 1;
                    table = of;
                    reader.renew();
                    return row(row);
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof BrokenInput found
                    ? found
                    : new BrokenInput(ProblemCode.FILE_BROKEN, lastLine);
        } catch (BrokenInput e) {
            throw e;
        } catch (IOException e) {
            throw new BrokenInput(ProblemCode.FILE_BROKEN, lastLine);
        }
    }

    /** The row given last; absent before the first and after the last one. */
    @Nullable
    TableRow last() {
        return last;
    }

    /** Which table of the page the row given last stands in, from 1. */
    int tableNumber() {
        return tables;
    }

    @Override
    public void close() throws IOException {
        parser.close();
        reader.close(); // which a parser that never began does not know
    }

    private TableRow row(Element element) {
        lastLine = Math.max(1, element.sourceRange().start().lineNumber());
        RowBuilder row = new RowBuilder(lastLine);
        for (Element cell : element.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                row.add(Cell.text(cell.text()));
                for (int spanned = spanned(cell); spanned > 1; spanned--) {
                    row.add(Cell.EMPTY);
                }
            }
        }
        drop = element;
        return row.row();
    }

    private static int spanned(Element cell) {
        try {
            return Math.min(Integer.parseInt(Blanks.strip(cell.attr("colspan"))), MOST_SPANNED);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The rows before, and the blanks between them: a page of a million rows must not stay in memory. */
    private void dropBefore(Element row) {
        if (drop != null) {
            drop.remove();
            drop = null;
        }
        for (Node before = row.previousSibling(); before != null; before = row.previousSibling()) {
            before.remove();
        }
    }
}
