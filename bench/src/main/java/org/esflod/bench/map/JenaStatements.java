package org.esflod.bench.map;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Hands statements to one of Jena's streams. */
final class JenaStatements implements Statements {
    private static final EnumMap<Term, Node> NODES = new EnumMap<>(Term.class);
    private static final Map<Term, RDFDatatype> DATATYPES = new HashMap<>();

    static {
        for (Term term : Term.values()) {
            NODES.put(term, NodeFactory.createURI(term.iri()));
            DATATYPES.put(term, TypeMapper.getInstance().getSafeTypeByName(term.iri()));
        }
    }

    private final StreamRDF to;
    private Node subject = node(Term.NOTHING);

    /** To this one, which is not ended here. */
    JenaStatements(StreamRDF to) {
        this.to = to;
    }

    @Override
    public void about(Term begin, String key, String end) {
        subject = NodeFactory.createURI(begin.iri() + IriSafe.encode(key) + end);
    }

    @Override
    public void link(Term property, Term object) {
        state(property, node(object));
    }

    @Override
    public void link(Term property, Term begin, @Nullable String key) {
        if (key != null) {
            state(property, NodeFactory.createURI(begin.iri() + IriSafe.encode(key)));
        }
    }

    @Override
    public void link(Term property, Term begin, String key, String end) {
        state(property, NodeFactory.createURI(begin.iri() + IriSafe.encode(key) + end));
    }

    @Override
    public void iri(Term property, @Nullable String iri) {
        if (iri != null) {
            state(property, NodeFactory.createURI(iri));
        }
    }

    @Override
    public void linkInGraph(Term property, Term begin, @Nullable String key, Term graph) {
        if (key != null) {
            Node object = NodeFactory.createURI(begin.iri() + IriSafe.encode(key));
            to.quad(Quad.create(node(graph), subject, node(property), object));
        }
    }

    @Override
    public void text(Term property, @Nullable String text) {
        if (text != null) {
            state(property, NodeFactory.createLiteralString(text));
        }
    }

    @Override
    public void text(Term property, @Nullable String text, String language) {
        if (text != null) {
            state(property, NodeFactory.createLiteralLang(text, language));
        }
    }

    @Override
    public void typed(Term property, @Nullable String text, Term datatype) {
        if (text != null) {
            state(property, NodeFactory.createLiteralDT(text, Objects.requireNonNull(DATATYPES.get(datatype))));
        }
    }

    private void state(Term property, Node object) {
        to.triple(Triple.create(subject, node(property), object));
    }

    private static Node node(Term term) {
        return Objects.requireNonNull(NODES.get(term));
    }
}
