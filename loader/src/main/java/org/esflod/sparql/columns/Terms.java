package org.esflod.sparql.columns;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/** The terms of a store for one query, which remembers some of those that it came by: currencies and regions stand in row after row. */
final class Terms {
    private static final int REMEMBERED = 1 << 12;

    private final NodeTable table;
    private final long[] ids = new long[REMEMBERED];
    private final @Nullable Node[] nodes = new Node[REMEMBERED];

    Terms(NodeTable table) {
        this.table = table;
    }

    /** The term with that number. */
    Node term(long id) {
        int place = (int) ((id * 0x9E3779B97F4A7C15L) >>> 52);
        Node known = nodes[place];
        if (known != null && ids[place] == id) {
            return known;
        }
        Node term = table.getNodeForNodeId(Ids.node(id));
        if (term == null) {
            throw new IllegalStateException("the store has no node " + Long.toHexString(id));
        }
        ids[place] = id;
        nodes[place] = term;
        return term;
    }

    /** The number of a term; null where the store does not have it. */
    @Nullable
    Long id(Node term) {
        NodeId id = table.getNodeIdForNode(term);
        return NodeId.isDoesNotExist(id) ? null : Long.valueOf(Ids.of(id));
    }
}
