package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Tdb2StoreTest {
    private Path folder;
    private Path dump;
    private Path description;

    @BeforeEach
    void write(@TempDir Path temporary) {
        folder = temporary;
        dump = folder.resolve("esf.trig.gz");
        description = folder.resolve("void.ttl");
        Statistics statistics = new DumpWriter(Sample.BASE).write(Sample.statements(), folder);
        new DatasetDescription(Sample.BASE, statistics).write(description);
    }

    @Test
    void aStoreCanBeMovedAndHoldsAllGraphs() throws IOException {
        Path building = folder.resolve("building å/tdb2");
        long statements = Tdb2Store.build(building, dump, List.of(description));
        Path moved = Files.move(folder.resolve("building å"), folder.resolve("moved"))
                .resolve("tdb2");

        assertEquals(
                statements, ask(moved, "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"));
        assertEquals(
                10, ask(moved, "SELECT (COUNT(*) AS ?n) { GRAPH <https://esf-lod.example/graph/links> { ?s ?p ?o } }"));
        assertEquals(
                114,
                ask(moved, "SELECT ?n { <https://esf-lod.example/dataset/esf> <http://rdfs.org/ns/void#triples> ?n }"),
                "the description stands in the default graph");
    }

    @Test
    void theStoreHasStatisticsAndNoLock() throws IOException {
        Path store = folder.resolve("tdb2");
        Tdb2Store.build(store, dump, List.of());
        try (Stream<Path> files = Files.walk(store)) {
            Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertTrue(names.contains("stats.opt"));
            assertFalse(names.contains("tdb.lock"));
            assertFalse(names.contains("tdb.cfg"), "the small caches of loading are not for queries");
            String statistics = Files.readString(store.resolve("Data-0001/stats.opt"));
            assertTrue(statistics.contains("(<https://w3id.org/esf-lod/ns#owner> 3)"), statistics);
        }
    }

    @Test
    void aStoreIsNeverAddedTo() {
        Path store = folder.resolve("tdb2");
        Tdb2Store.build(store, dump, List.of());
        assertThrows(LoaderException.class, () -> Tdb2Store.build(store, dump, List.of()));
    }

    @Test
    void aDamagedDumpIsNamed() throws IOException {
        Path damaged = folder.resolve("damaged.trig");
        Files.writeString(damaged, "<https://example.org/a> <https://example.org/b> ");
        LoaderException refused =
                assertThrows(LoaderException.class, () -> Tdb2Store.build(folder.resolve("tdb2"), damaged, List.of()));
        assertTrue(String.valueOf(refused.getMessage()).contains("damaged.trig"));
    }

    private static long ask(Path store, String query) {
        DatasetGraph graph = DatabaseMgr.connectDatasetGraph(Location.create(store));
        Dataset dataset = DatasetFactory.wrap(graph);
        try {
            return Txn.calculateRead(graph, () -> {
                try (var execution = QueryExecutionFactory.create(query, dataset)) {
                    return execution.execSelect().next().getLiteral("n").getLong();
                }
            });
        } finally {
            TDBInternal.expel(graph);
        }
    }
}
