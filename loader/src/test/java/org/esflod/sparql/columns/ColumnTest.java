package org.esflod.sparql.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Statements of one property in memory. */
final class ColumnTest {
    @Test
    void findsWhatIsInItAndNothingElse() {
        Random random = new Random(3);
        TreeMap<Long, TreeSet<Long>> expected = new TreeMap<>(Long::compareUnsigned);
        int size = 5_000;
        long[] keys = new long[size];
        long[] values = new long[size];
        for (int i = 0; i < size; ) {
            // Values that TDB2 keeps in the number itself are negative; one key has very many.
            long key = random.nextInt(3) == 0 ? 7 : random.nextInt(1_000) - 300L;
            long value = random.nextInt(100_000) - 30_000L;
            if (expected.computeIfAbsent(key, k -> new TreeSet<>(Long::compareUnsigned))
                    .add(value)) {
                keys[i] = key;
                values[i++] = value;
            }
        }
        Column column = new Column(keys, values, false);
        for (long key = -310; key < 1_010; key++) {
            TreeSet<Long> found = new TreeSet<>(Long::compareUnsigned);
            int first = column.first(key);
            int end = column.end(first, key);
            for (int at = first; at < end; at++) {
                assertEquals(key, column.key(at));
                found.add(column.value(at));
            }
            TreeSet<Long> all = expected.getOrDefault(key, new TreeSet<>());
            assertEquals(all, found);
            assertEquals(all.size(), end - first);
            assertFalse(column.contains(key, 200_000));
            for (Long value : all) {
                assertTrue(column.contains(key, value));
            }
        }
    }

    @Test
    void isReadOfOnePropertyOnlyAndOnce() {
        DatasetGraph graphs = DatabaseMgr.createDatasetGraph();
        fill(graphs);
        Txn.executeRead(graphs, () -> {
            DatasetGraphTDB store = TDBInternal.requireStorage(graphs);
            Terms terms = new Terms(store.getTripleTable().getNodeTupleTable().getNodeTable());
            long property = id(terms, iri("middle"));
            Columns columns = Columns.of(store);
            assertSame(columns, Columns.of(store));
            assertNull(columns.known(property, Columns.By.OBJECT));
            Column byObject = columns.read(store, property, Columns.By.OBJECT, () -> {});
            Column bySubject = columns.read(store, property, Columns.By.SUBJECT, () -> {});
            assertNotNull(byObject);
            assertNotNull(bySubject);
            assertSame(byObject, columns.known(property, Columns.By.OBJECT));
            assertEquals(900, byObject.size());
            assertEquals(900, bySubject.size());
            for (int i = 0; i < 900; i++) {
                long subject = id(terms, iri("s" + i));
                long object = id(terms, number(i % 50));
                assertTrue(byObject.contains(object, subject));
                assertTrue(bySubject.contains(subject, object));
            }
        });
    }

    @Test
    void isNotReadWhereItIsTooLargeNorWhenTimeIsOver() {
        DatasetGraph graphs = DatabaseMgr.createDatasetGraph();
        fill(graphs);
        Txn.executeRead(graphs, () -> {
            DatasetGraphTDB store = TDBInternal.requireStorage(graphs);
            Terms terms = new Terms(store.getTripleTable().getNodeTupleTable().getNodeTable());
            Columns columns = Columns.of(store);
            long property = id(terms, iri("middle"));
            assertNull(columns.read(store, property, Columns.By.OBJECT, 899, () -> {}));
            assertEquals(Columns.NEVER, columns.due(property, Columns.By.OBJECT));
            assertNotNull(columns.read(store, property, Columns.By.SUBJECT, 900, () -> {}));
            assertTrue(columns.due(property, Columns.By.SUBJECT) < Columns.NEVER);
            Runnable over = () -> {
                throw new CancellationException();
            };
            long next = id(terms, iri("next"));
            // The clock is looked at every 65,536 statements.
            Assertions.assertThrows(
                    CancellationException.class, () -> columns.read(store, next, Columns.By.OBJECT, over));
            assertNull(columns.known(next, Columns.By.OBJECT));
        });
    }

    private static void fill(DatasetGraph graphs) {
        Txn.executeWrite(graphs, () -> {
            for (int i = 0; i < 900; i++) {
                graphs.getDefaultGraph().add(iri("s" + i), iri("before"), number(i));
                graphs.getDefaultGraph().add(iri("s" + i), iri("middle"), number(i % 50));
            }
            for (int i = 0; i < 70_000; i++) {
                graphs.getDefaultGraph().add(iri("s" + i % 1_000), iri("next"), number(i));
            }
        });
    }

    private static long id(Terms terms, Node term) {
        Long id = terms.id(term);
        assertNotNull(id);
        return id;
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    private static Node number(int number) {
        return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
    }
}
