package org.esflod.sparql.columns;

import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/** Numbers of nodes as TDB2 writes them into its indexes: 64 bits, of which the highest tells a value from a place in the table of nodes. */
final class Ids {
    private Ids() {}

    /** The 64 bits of a node that is in the store. */
    static long of(NodeId id) {
        if (id.isPtr()) {
            return id.getPtrLocation();
        }
        byte[] bits = new byte[NodeId.SIZE];
        NodeIdFactory.set(id, bits);
        return Bytes.getLong(bits, 0);
    }

    /** The other way round. */
    static NodeId node(long id) {
        if (id >= 0) {
            return NodeIdFactory.createPtr(id);
        }
        byte[] bits = new byte[NodeId.SIZE];
        Bytes.setLong(id, bits, 0);
        return NodeIdFactory.get(bits);
    }
}
