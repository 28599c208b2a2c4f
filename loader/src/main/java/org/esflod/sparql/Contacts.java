package org.esflod.sparql;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.esflod.contact.Retention;
import org.esflod.dataset.ContactsFile;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph of contacts beside the store of whatever version is served: in memory, as the file says now, without what is
 * past retention today.
 *
 * <p>Read again when the file or the day changes. Where there is no file there is no such graph, and queries never come
 * here.
 */
public final class Contacts {
    private static final Logger LOG = LoggerFactory.getLogger(Contacts.class);

    private final Path dir;
    private final Retention retention;
    private volatile @Nullable DatasetGraph shown;
    private @Nullable Object stateRead;

    public Contacts(Path dir, Retention retention) {
        this.dir = dir;
        this.retention = retention;
        refresh();
    }

    /** What decides what is shown: the file as it is, and the day. */
    private record State(Object file, long size, Object written, LocalDate day) {}

    /** Reads the file where it or the day is another one than before. */
    public synchronized void refresh() {
        Path file = ContactsFile.in(dir);
        if (!Files.isRegularFile(file)) {
            shown = null;
            stateRead = null;
            return;
        }
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            State state = new State(
                    String.valueOf(attributes.fileKey()),
                    attributes.size(),
                    attributes.lastModifiedTime(),
                    retention.day());
            if (!state.equals(stateRead)) {
                shown = read(dir, retention);
                stateRead = state;
            }
        } catch (IOException | LoaderException | RiotException e) {
            // Nobody is shown rather than somebody who should not be.
            shown = null;
            stateRead = null;
            LOG.warn("The graph of contacts cannot be read, so it is not served: {}", e.getMessage());
        }
    }

    /** The graphs of a published folder's contacts that are not past retention; one graph, or none. */
    public static DatasetGraph read(Path dir, Retention retention) {
        DatasetGraph graphs = DatasetGraphFactory.create();
        ContactsFile.forEach(dir, retention, group -> RDFParser.create()
                .source(new StringReader(group.nquads()))
                .lang(Lang.NQUADS)
                .parse(StreamRDFLib.dataset(graphs)));
        return graphs;
    }

    /** Changes whenever what is shown does, so that answers made before are not given again. */
    synchronized String stamp() {
        return String.valueOf(stateRead);
    }

    /**
     * Whether a query may see the graph: else the store alone answers it, in its own way.
     *
     * @param asked graphs that the query or its request names; null where none is named
     */
    boolean concern(Query query, @Nullable DatasetDescription asked) {
        return shown != null && (query.isDescribeType() || asked != null || asksGraphs(query));
    }

    /** A store and the graph of contacts beside it, to be read inside a transaction on the store. */
    DatasetGraph beside(DatasetGraph store) {
        DatasetGraph contacts = shown;
        if (contacts == null || contacts.isEmpty()) {
            return store;
        }
        DatasetGraph both = new DatasetGraphMapLink(store.getDefaultGraph());
        contacts.listGraphNodes().forEachRemaining(name -> {
            both.addGraph(name, contacts.getGraph(name));
            // The one graph beside it; to ask the store for its graphs would be to read all of it.
            Node links = NodeFactory.createURI(name.getURI().replaceFirst("graph/contacts$", "graph/links"));
            both.addGraph(links, store.getGraph(links));
        });
        both.getContext().putAll(store.getContext());
        return both;
    }

    private static boolean asksGraphs(Query query) {
        AtomicBoolean found = new AtomicBoolean();
        var finder = new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementNamedGraph element, Node graph, Element inside) {
                found.set(true);
                return element;
            }
        };
        QueryTransformOps.transform(query, finder, new ExprTransformApplyElementTransform(finder));
        return found.get();
    }
}
