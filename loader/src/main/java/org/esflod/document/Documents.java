package org.esflod.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.web.Labels;
import org.esflod.web.Served;

/**
 * Makes documents: what is said of a thing, of its parts (things whose IRI goes on from its own), and the evidence of its
 * links; and the labels of all that is mentioned, so that no second request is needed to show it.
 */
public final class Documents {
    /** Parts of one thing. A code list has hundreds, the description of the dataset some more. */
    private static final int MOST_PARTS = 2_000;
    /** Evidence of one link target: a few spellings; of a hub like Sweden, many. */
    private static final int MOST_EVIDENCE = 200;
    /** Statements about a thing of which nothing else is said. */
    private static final int MOST_MENTIONS = 1_000;
    /** Parts that point at the whole, where the whole does not point at them. */
    private static final List<Node> PART_OF = List.of(Terms.UNIT_OF, SKOS.inScheme.asNode());

    /** Evidence that is kept in memory, of the values that most things share; some 200 bytes each. */
    private static final int KEPT_EVIDENCE = 100_000;

    private final Labels labels;
    private final Cache<Value, List<Labelled>> evidenceOf = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(KEPT_EVIDENCE)
            .weigher((Value value, List<Labelled> links) -> 1 + links.size())
            .build();

    /** A value that links lead to, in a version. */
    private record Value(String version, Node value) {}

    /** A link, and what its source calls the value that it leads to. */
    private record Labelled(Node link, String label) {}

    public Documents(Labels labels) {
        this.labels = labels;
    }

    /** Whether anything is said of an IRI, or with it. */
    public static boolean knows(Served served, DatasetGraph store, String iri) {
        Node thing = NodeFactory.createURI(iri);
        return knows(store.getDefaultGraph(), thing) || knows(links(served, store), thing);
    }

    private static boolean knows(Graph graph, Node thing) {
        return graph.contains(thing, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, thing);
    }

    /**
     * The document about an IRI.
     *
     * @param store inside a read transaction; the document does not need it afterwards
     * @param address of the document, without form
     */
    public Document about(Served served, DatasetGraph store, String iri, String address) {
        return new Making(served, store, NodeFactory.createURI(iri), address).make();
    }

    private static Graph links(Served served, DatasetGraph store) {
        return store.getGraph(NodeFactory.createURI(served.base().graph("links")));
    }

    /** One document in the making. */
    private final class Making {
        private final Served served;
        private final DatasetGraph store;
        private final Graph data;
        private final Graph evidence;
        private final Node thing;
        private final String address;
        private final Graph made = new GraphMem2Fast();
        private final Deque<Node> parts = new ArrayDeque<>();
        private final Set<Node> seen = new HashSet<>();
        private boolean whole = true;

        Making(Served served, DatasetGraph store, Node thing, String address) {
            this.served = served;
            this.store = store;
            this.data = store.getDefaultGraph();
            this.evidence = links(served, store);
            this.thing = thing;
            this.address = address;
        }

        Document make() {
            part(thing);
            while (!parts.isEmpty()) {
                describe(parts.remove());
            }
            evidenceOfValues();
            data.find(Node.ANY, DCTerms.isReplacedBy.asNode(), thing).forEachRemaining(made::add);
            if (!made.contains(thing, Node.ANY, Node.ANY)) {
                bounded(data.find(Node.ANY, Node.ANY, thing), MOST_MENTIONS);
                bounded(evidence.find(Node.ANY, Node.ANY, thing), MOST_MENTIONS);
            }
            describeDocument();
            nameAll();
            return new Document(thing, address, made);
        }

        /** Notes a part, to be described; those beyond the bound are left out, which the document says. */
        private void part(Node part) {
            if (seen.size() >= MOST_PARTS) {
                whole &= seen.contains(part);
            } else if (seen.add(part)) {
                parts.add(part);
            }
        }

        private void describe(Node part) {
            String below = thing.getURI() + "/";
            for (Graph graph : List.of(data, evidence)) {
                graph.find(part, Node.ANY, Node.ANY).forEachRemaining(statement -> {
                    made.add(statement);
                    Node object = statement.getObject();
                    if (object.isURI() && object.getURI().startsWith(below)) {
                        part(object);
                    }
                    if (statement.getPredicate().equals(Terms.LINK_EVIDENCE)) {
                        evidence(object);
                    }
                });
            }
            for (Node property : part.equals(thing) ? PART_OF : List.<Node>of()) {
                Iterator<Triple> pointing = data.find(Node.ANY, property, thing);
                while (whole && pointing.hasNext()) {
                    Node subject = pointing.next().getSubject();
                    if (subject.isURI() && subject.getURI().startsWith(below)) {
                        part(subject);
                    }
                }
            }
        }

        private void evidence(Node link) {
            evidence.find(link, Node.ANY, Node.ANY).forEachRemaining(made::add);
        }

        /** Why a project is in this region: the link from the source's own label, which the project keeps, to the region. */
        private void evidenceOfValues() {
            Set<String> texts = new HashSet<>();
            Set<Node> values = new LinkedHashSet<>();
            made.find(thing, Node.ANY, Node.ANY).forEachRemaining(statement -> {
                if (statement.getObject().isLiteral()
                        && statement.getPredicate().getURI().endsWith("Label")) {
                    texts.add(statement.getObject().getLiteralLexicalForm());
                } else if (statement.getObject().isURI()) {
                    values.add(statement.getObject());
                }
            });
            for (Node value : texts.isEmpty() ? Set.<Node>of() : values) {
                // What is a part of this thing is no other thing's value.
                List<Labelled> links = value.getURI().startsWith(thing.getURI())
                        ? leadingTo(value)
                        : evidenceOf.get(new Value(served.version().id(), value), key -> leadingTo(value));
                links.stream().filter(link -> texts.contains(link.label())).forEach(link -> evidence(link.link()));
            }
        }

        private List<Labelled> leadingTo(Node value) {
            List<Labelled> links = new ArrayList<>();
            Iterator<Triple> pointing = evidence.find(Node.ANY, Terms.OBJECT_ID, value);
            for (int looked = 0; looked < MOST_EVIDENCE && pointing.hasNext(); looked++) {
                Node link = pointing.next().getSubject();
                evidence.find(link, Terms.SUBJECT_LABEL, Node.ANY)
                        .mapWith(Triple::getObject)
                        .filterKeep(Node::isLiteral)
                        .forEachRemaining(label -> links.add(new Labelled(link, label.getLiteralLexicalForm())));
            }
            return links;
        }

        private void bounded(Iterator<Triple> statements, int most) {
            for (int n = 0; n < most && statements.hasNext(); n++) {
                made.add(statements.next());
            }
            whole &= !statements.hasNext();
        }

        private void describeDocument() {
            Node document = NodeFactory.createURI(served.base().iri() + address);
            made.add(document, RDF.type.asNode(), FOAF.Document.asNode());
            made.add(document, FOAF.primaryTopic.asNode(), thing);
            made.add(document, DCTerms.license.asNode(), NodeFactory.createURI(Dereference.licence(served.version())));
            made.add(
                    document,
                    Terms.IN_DATASET,
                    NodeFactory.createURI(served.base().iri() + "dataset/esf"));
            if (!whole) {
                made.add(
                        document,
                        RDFS.comment.asNode(),
                        NodeFactory.createLiteralLang(
                                "Så mycket sägs att en del är utelämnad här. Fråga i SPARQL, eller hämta filerna.",
                                "sv"));
                made.add(
                        document,
                        RDFS.comment.asNode(),
                        NodeFactory.createLiteralLang(
                                "So much is said that a part is left out here. Ask in SPARQL, or take the files.",
                                "en"));
            }
        }

        /** Names everything mentioned, then what the names are said by. */
        private void nameAll() {
            Set<Node> named = new HashSet<>(seen);
            for (int round = 0; round < 2; round++) {
                Set<Node> mentioned = new LinkedHashSet<>();
                made.find().forEachRemaining(statement -> {
                    mentioned.add(statement.getSubject());
                    mentioned.add(statement.getPredicate());
                    mentioned.add(statement.getObject());
                });
                for (Node each : mentioned) {
                    if (each.isURI() && named.add(each)) {
                        labels.statements(served, store, each).forEach(made::add);
                    }
                }
            }
        }
    }
}
