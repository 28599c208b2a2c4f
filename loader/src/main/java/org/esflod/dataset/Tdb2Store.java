package org.esflod.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.apache.jena.tdb2.solver.stats.StatsCollectorNodeId;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.esflod.problem.LoaderException;

/**
 * Dumps to the store that queries run on.
 *
 * <p>A store is built once, for one version, and then only read; it never grows and never needs compaction. Class
 * signatures here know no RDF library: what passes is a file.
 */
public final class Tdb2Store {
    /** What the optimiser of the store reads how often each property occurs from. */
    private static final String STATISTICS = "stats.opt";

    private Tdb2Store() {}

    /**
     * Builds a store and closes it, so that its folder can be moved.
     *
     * @param store the folder; must be absent or empty
     * @param dump the dump with all graphs, such as {@code dumps/esf.trig.gz}
     * @param descriptions Turtle files that go into the default graph too: VoID, vocabulary, sample queries
     * @return statements in the store, in all graphs
     * @throws LoaderException where a file cannot be read, or the store not written
     */
    public static long build(Path store, Path dump, List<Path> descriptions) {
        List<String> files = new ArrayList<>();
        files.add(dump.toUri().toString());
        descriptions.forEach(file -> files.add(file.toUri().toString()));
        try {
            Files.createDirectories(store);
            refuseUnlessEmpty(store);
            long statements = load(store, files);
            // The lock files name this process; a copy or a server elsewhere must not stumble over them.
            deleteLocks(store);
            return statements;
        } catch (IOException e) {
            throw new LoaderException("cannot build the store in " + store, e);
        }
    }

    private static long load(Path store, List<String> files) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(store));
        try {
            // Of TDB2's loaders the fastest on two cores, from small stores to ten million statements.
            DataLoader loader = LoaderFactory.phasedLoader(dataset, MonitorOutputs.nullOutput());
            loader.startBulk();
            try {
                loader.load(files);
                loader.finishBulk();
            } catch (RuntimeException e) {
                loader.finishException(e);
                throw e;
            }
            return Txn.calculateRead(dataset, () -> {
                DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
                writeStatistics(database);
                return database.getTripleTable().getNodeTupleTable().size()
                        + database.getQuadTable().getNodeTupleTable().size();
            });
        } catch (RiotException e) {
            throw new LoaderException("cannot load " + files + ": " + e.getMessage(), e);
        } finally {
            TDBInternal.expel(dataset);
        }
    }

    /** Counts by the store's own numbers for nodes: the nodes themselves are not read. */
    private static void writeStatistics(DatasetGraphTDB database) {
        NodeTupleTable triples = database.getTripleTable().getNodeTupleTable();
        StatsCollectorNodeId statistics = new StatsCollectorNodeId(triples.getNodeTable());
        triples.findAll()
                .forEachRemaining(triple -> statistics.record(null, triple.get(0), triple.get(1), triple.get(2)));
        Stats.write(database.getLocation().getPath(STATISTICS), statistics.results());
    }

    private static void refuseUnlessEmpty(Path store) throws IOException {
        try (Stream<Path> entries = Files.list(store)) {
            if (entries.findAny().isPresent()) {
                throw new LoaderException(store + " is not empty; a store is always built anew");
            }
        }
    }

    private static void deleteLocks(Path store) throws IOException {
        List<Path> locks;
        try (Stream<Path> all = Files.walk(store)) {
            locks = all.filter(file -> file.getFileName().toString().equals("tdb.lock"))
                    .toList();
        }
        for (Path lock : locks) {
            Files.delete(lock);
        }
    }
}
