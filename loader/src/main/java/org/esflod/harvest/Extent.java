package org.esflod.harvest;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.esflod.project.BaseIri;
import org.jspecify.annotations.Nullable;

/**
 * The time that the data are about.
 *
 * @param first the first day of any project, {@code 2007-01-01}; null where no project states one
 * @param last the last day of any; null where no project states one
 */
record Extent(@Nullable String first, @Nullable String last) {
    private static final Node START = NodeFactory.createURI(BaseIri.TERMS + "startDate");
    private static final Node END = NodeFactory.createURI(BaseIri.TERMS + "endDate");

    /** Looks through all days; inside a read transaction. */
    static Extent of(DatasetGraph store) {
        return new Extent(outermost(store, START, -1), outermost(store, END, 1));
    }

    private static @Nullable String outermost(DatasetGraph store, Node property, int direction) {
        String found = null;
        ExtendedIterator<String> days = store.getDefaultGraph()
                .find(Node.ANY, property, Node.ANY)
                .filterKeep(triple -> triple.getObject().isLiteral())
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm());
        try {
            while (days.hasNext()) {
                // Days as xsd:date has them sort as texts.
                String day = days.next();
                if (found == null || day.compareTo(found) * direction > 0) {
                    found = day;
                }
            }
        } finally {
            days.close();
        }
        return found;
    }
}
