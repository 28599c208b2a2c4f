package org.esflod.sparql;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.ThresholdPolicy;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.esflod.sparql.columns.TermRow;

/** All rows of an answer, taken before the first one is sent; on disk past a part of the heap. */
final class Rows implements AutoCloseable {
    // Of the heap, for one answer: 32 MB of 1 GB. A handful are made at a time.
    private static final long IN_MEMORY = Runtime.getRuntime().maxMemory() / 32;
    // About what the objects of a row, and of each of its terms, take beside the characters.
    private static final int ROW_OBJECTS = 100;
    private static final int TERM_OBJECTS = 120;
    private static final int ROW = 200;
    // Of an answer, on disk. Two hundred bytes a row for the most rows, and some more.
    private static final long MOST = 500_000_000;

    private final DataBag<Binding> bag =
            BagFactory.newDefaultBag(new BySize(), SerializationFactoryFinder.bindingSerializationFactory());
    private final List<Var> variables;
    private long count;

    /**
     * Takes all rows.
     *
     * <p>Errors: the query is refused (422) where there are more than the limit.
     */
    Rows(RowSet rows, long most) {
        variables = rows.getResultVars();
        Var[] columns = variables.toArray(Var[]::new);
        long characters = 0;
        try {
            for (; rows.hasNext(); count++) {
                if (count == most) {
                    throw GuardedQuery.tooMuch("rows", most);
                }
                // With its terms in it, where the store's own row may still have to look them up while it is sent.
                Binding row = TermRow.of(rows.next(), columns);
                characters += size(row);
                if (characters > MOST) {
                    throw GuardedQuery.tooMuch("characters", MOST);
                }
                bag.add(row);
            }
        } catch (RuntimeException | Error e) {
            bag.close();
            throw e;
        }
    }

    long count() {
        return count;
    }

    /** The rows, to be read once. */
    RowSet read() {
        Iterator<Binding> rows = bag.iterator();
        return RowSetStream.create(variables, rows);
    }

    @Override
    public void close() {
        bag.close();
    }

    private static long size(Binding row) {
        long[] size = {ROW};
        row.forEach((variable, value) -> size[0] += length(value));
        return size[0];
    }

    private static int length(Node value) {
        if (value.isLiteral()) {
            return value.getLiteralLexicalForm().length();
        }
        return value.isURI() ? value.getURI().length() : ROW;
    }

    /** Whether what is in memory is as much as may be. */
    private static final class BySize implements ThresholdPolicy<Binding> {
        private long size;

        @Override
        public void increment(Binding row) {
            size += ROW_OBJECTS;
            row.forEach((variable, value) -> size += TERM_OBJECTS + length(value));
        }

        @Override
        public boolean isThresholdExceeded() {
            return size > IN_MEMORY;
        }

        @Override
        public void reset() {
            size = 0;
        }
    }
}
