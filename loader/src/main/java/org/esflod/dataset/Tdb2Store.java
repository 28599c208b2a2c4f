package org.esflod.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.params.StoreParams;
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

    /** What the store keeps its settings in: those of loading, with which it is not to be read. */
    private static final String SETTINGS = "tdb.cfg";

    // While a store is loaded, only its newest nodes are asked for again. The caches that queries want, of a million
    // nodes, would fill the heap and find nothing more.
    private static final StoreParams LOADING = StoreParams.builder("loading")
            .nodeId2NodeCacheSize(10_000)
            .node2NodeIdCacheSize(200_000)
            .build();

    // TDB2's phased loader, but that the thread which parses looks up the nodes too. It is as fast on two cores, and
    // numbers of nodes wait between its threads instead of up to a million parsed statements.
    private static final LoaderPlan PLAN = new LoaderPlan(
            LoaderPlans.loaderPlanLight.dataInputType(),
            LoaderPlans.loaderPlanPhased.primaryLoad3(),
            LoaderPlans.loaderPlanPhased.primaryLoad4(),
            LoaderPlans.loaderPlanPhased.secondaryIndex3(),
            LoaderPlans.loaderPlanPhased.secondaryIndex4());

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
            delete(store, Set.of("tdb.lock", SETTINGS));
            return statements;
        } catch (IOException e) {
            throw new LoaderException("cannot build the store in " + store, e);
        }
    }

    private static long load(Path store, List<String> files) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(store), LOADING);
        try {
            DataLoader loader = LoaderFactory.createLoader(PLAN, dataset, MonitorOutputs.nullOutput());
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

    private static void delete(Path store, Set<String> names) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(store)) {
            found = all.filter(file -> names.contains(file.getFileName().toString()))
                    .toList();
        }
        for (Path file : found) {
            Files.delete(file);
        }
    }
}
