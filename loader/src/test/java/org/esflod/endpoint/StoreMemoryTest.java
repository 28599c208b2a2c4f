package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreMemoryTest {
    @Test
    void nodesKeptGrowWithTheHeap() {
        assertEquals(20_000, StoreMemory.nodes(64L << 20));
        assertEquals(65_536, StoreMemory.nodes(512L << 20));
        assertEquals(131_072, StoreMemory.nodes(1L << 30));
        assertEquals(1_000_000, StoreMemory.nodes(16L << 30), "as many as TDB2 keeps");
        assertEquals(1_000_000, StoreMemory.nodes(Long.MAX_VALUE));
    }

    @Test
    void whoOpensTheFolderAgainGetsTheSame(@TempDir Path folder) {
        DatasetGraph opened = StoreMemory.open(folder);
        try {
            assertSame(
                    opened,
                    TDB2Factory.connectDataset(Location.create(folder.toString()))
                            .asDatasetGraph());
            assertSame(
                    opened,
                    TDB2Factory.connectDataset(Location.create(folder + "/")).asDatasetGraph());
        } finally {
            TDBInternal.expel(opened);
        }
    }
}
