package org.esflod.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The graphs that FROM and the parameters {@code default-graph-uri} and {@code named-graph-uri} may name.
 *
 * <p>Jena takes any name and answers with no rows, as if there were no data.
 */
final class KnownGraphs {
    private static final int BAD_REQUEST = 400;
    private static final Set<Node> SPECIAL =
            Set.of(Quad.defaultGraphIRI, Quad.defaultGraphNodeGenerated, Quad.unionGraph);

    private KnownGraphs() {}

    /**
     * Refuses names that no graph has.
     *
     * @param graphs what is served, inside a transaction
     * @param offered names of graphs to tell of, where they are there
     */
    static void check(DatasetDescription asked, DatasetGraph graphs, List<String> offered) {
        Set<String> unknown = new TreeSet<>();
        List<String> all = new ArrayList<>(asked.getDefaultGraphURIs());
        all.addAll(asked.getNamedGraphURIs());
        for (String name : all) {
            if (!isThere(graphs, NodeFactory.createURI(name))) {
                unknown.add('<' + name + '>');
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        List<String> there = offered.stream()
                .filter(name -> isThere(graphs, NodeFactory.createURI(name)))
                .map(name -> '<' + name + '>')
                .toList();
        ServletOps.error(
                BAD_REQUEST,
                "There is no graph " + String.join(", ", unknown)
                        + " here. All public statements are in the default graph, which needs no FROM. Named graphs: "
                        + (there.isEmpty() ? "none" : String.join(", ", there)) + ".\n");
    }

    private static boolean isThere(DatasetGraph graphs, Node name) {
        return SPECIAL.contains(name) || graphs.containsGraph(name);
    }
}
