package org.esflod.endpoint;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;

/**
 * Opens stores with as many nodes in memory as the heap has room for. TDB2 keeps a million of them however large they are, and
 * texts of projects have thousands of characters: a query that reads all texts of a large store would fill a heap of 1 GB.
 */
final class StoreMemory {
    private static final int MOST = 1_000_000;
    private static final int FEWEST = 20_000;

    /** Of the heap, for each node that is kept: several times what a text of a project takes. */
    private static final long HEAP_PER_NODE = 8_192;

    private StoreMemory() {}

    /**
     * Opens a store; who opens its folder again in this process, such as an assembler, gets the same.
     *
     * @param store the folder {@code tdb2} of a version, or a copy of it
     */
    static DatasetGraph open(Path store) {
        int nodes = nodes(Runtime.getRuntime().maxMemory());
        StoreParams memory = StoreParams.builder("heap")
                .nodeId2NodeCacheSize(nodes)
                .node2NodeIdCacheSize(
                        Math.min(nodes, StoreParams.getDftStoreParams().getNode2NodeIdCacheSize()))
                .build();
        return DatabaseMgr.connectDatasetGraph(Location.create(store), memory);
    }

    /** How many nodes a store keeps in a heap of that many bytes. */
    static int nodes(long heap) {
        return (int) Math.max(FEWEST, Math.min(MOST, heap / HEAP_PER_NODE));
    }
}
