package org.esflod.check;

import java.io.StringReader;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.esflod.rdf.StatementFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads all statements of one document into one graph, whatever graph they are published in.
 *
 * <p>What mapping writes is plain: one statement a line, one space between terms, IRIs without escapes. That is read here,
 * since a parser for all of N-Quads takes longer for a small document than all checks do. Whatever is not so plain is left
 * to that parser.
 */
final class DocumentGraph {
    private static final String NOT_PLAIN = "\"<\\^`{|}";
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]+(-[A-Za-z0-9]+)*");

    private final String nquads;
    private int at;

    private DocumentGraph(String nquads) {
        this.nquads = nquads;
    }

    static Graph of(StatementFile.Group document) {
        Graph plain = new DocumentGraph(document.nquads()).plain();
        return plain == null ? parsed(document.nquads()) : plain;
    }

    /** By the library. */
    static Graph parsed(String nquads) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().source(new StringReader(nquads)).lang(Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                graph.add(triple);
            }

            @Override
            public void quad(Quad quad) {
                graph.add(quad.asTriple());
            }
        });
        return graph;
    }

    /** Null where something is not as expected. */
    private @Nullable Graph plain() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node subject = null;
        String written = "";
        while (at < nquads.length()) {
            if (subject != null && nquads.startsWith(written, at)) {
                // Statements are grouped by subject.
                at += written.length();
            } else {
                int begin = at;
                subject = iri();
                written = subject == null ? "" : nquads.substring(begin, at);
            }
            Node predicate = subject == null || !skip(" ") ? null : iri();
            Node object = predicate == null || !skip(" ") ? null : next('"') ? literal() : iri();
            if (subject == null || predicate == null || object == null) {
                return null;
            }
            boolean ended = skip(" .\n") || (skip(" ") && iri() != null && skip(" .\n"));
            if (!ended) {
                return null;
            }
            graph.add(Triple.create(subject, predicate, object));
        }
        return graph;
    }

    private boolean next(char c) {
        return at < nquads.length() && nquads.charAt(at) == c;
    }

    private boolean skip(String expected) {
        if (!nquads.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private @Nullable Node iri() {
        String iri = bracketed();
        return iri == null ? null : NodeFactory.createURI(iri);
    }

    private @Nullable String bracketed() {
        int end = next('<') ? nquads.indexOf('>', at) : -1;
        if (end < 0) {
            return null;
        }
        String iri = nquads.substring(at + 1, end);
        at = end + 1;
        for (int i = 0; i < iri.length(); i++) {
            if (iri.charAt(i) <= ' ' || NOT_PLAIN.indexOf(iri.charAt(i)) >= 0) {
                return null;
            }
        }
        return iri;
    }

    private @Nullable Node literal() {
        int begin = at + 1;
        int end = begin;
        boolean escapes = false;
        for (; end < nquads.length() && nquads.charAt(end) != '"'; end++) {
            char c = nquads.charAt(end);
            if (c == '\n') {
                return null;
            }
            if (c == '\\') {
                escapes = true;
                end++;
            }
        }
        if (end >= nquads.length()) {
            return null;
        }
        String label = nquads.substring(begin, end);
        String unescaped = escapes ? unescaped(label) : label;
        at = end + 1;
        if (unescaped == null) {
            return null;
        }
        if (skip("^^")) {
            String datatype = bracketed();
            return datatype == null
                    ? null
                    : NodeFactory.createLiteralDT(
                            unescaped, TypeMapper.getInstance().getSafeTypeByName(datatype));
        }
        if (skip("@")) {
            int space = nquads.indexOf(' ', at);
            String language = space < 0 ? "" : nquads.substring(at, space);
            at = space;
            return LANGUAGE.matcher(language).matches() ? NodeFactory.createLiteralLang(unescaped, language) : null;
        }
        return NodeFactory.createLiteralString(unescaped);
    }

    /** Null where there is an escape that mapping does not write. */
    private static @Nullable String unescaped(String label) {
        StringBuilder text = new StringBuilder(label.length());
        int from = 0;
        for (int escape = label.indexOf('\\'); escape >= 0; escape = label.indexOf('\\', from)) {
            text.append(label, from, escape);
            from = escape + 2;
            switch (label.charAt(escape + 1)) {
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case '"' -> text.append('"');
                case '\\' -> text.append('\\');
                default -> {
                    return null;
                }
            }
        }
        return text.append(label, from, label.length()).toString();
    }
}
