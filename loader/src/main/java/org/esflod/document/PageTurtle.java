package org.esflod.document;

import java.util.Iterator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Statements as Turtle to stand in a page, for programs: prefixes, and what is said of a subject in one line each.
 *
 * <p>Every page has it, so it is written without Jena's care for its looks, which took a sixth of the time of a page.
 */
final class PageTurtle {
    private final ShortNames names;

    PageTurtle(ShortNames names) {
        this.names = names;
    }

    /** The statements, without {@code </} and {@code <!}, which would mean something to the page. */
    String text(Graph statements) {
        StringBuilder text = new StringBuilder(16_384);
        names.namespaces().forEach((prefix, namespace) -> text.append("PREFIX ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append(">\n"));
        Node subject = null;
        Iterator<Triple> all = statements.find();
        while (all.hasNext()) {
            Triple each = all.next();
            if (each.getSubject().equals(subject)) {
                text.append(" ;\n  ");
            } else {
                text.append(subject == null ? "\n" : " .\n");
                subject = each.getSubject();
                term(text, subject);
                text.append(' ');
            }
            term(text, each.getPredicate());
            text.append(' ');
            term(text, each.getObject());
        }
        return text.append(subject == null ? "" : " .\n").toString();
    }

    private void term(StringBuilder text, Node node) {
        if (node.isBlank()) {
            // Nothing that is published has blank nodes; a label of Jena's is letters and digits.
            text.append("_:b").append(node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x"));
        } else if (node.isURI()) {
            iri(text, node.getURI());
        } else {
            text.append('"');
            escaped(text, node.getLiteralLexicalForm());
            text.append('"');
            if (!node.getLiteralLanguage().isEmpty()) {
                text.append('@').append(node.getLiteralLanguage());
            } else if (!XSDDatatype.XSDstring.equals(node.getLiteralDatatype())) {
                text.append("^^");
                iri(text, node.getLiteralDatatypeURI());
            }
        }
    }

    private void iri(StringBuilder text, String iri) {
        String name = names.of(iri);
        if (name != null && plain(name)) {
            text.append(name);
            return;
        }
        text.append('<');
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                code(text, c);
            } else {
                text.append(c);
            }
        }
        text.append('>');
    }

    /** Whether its local part needs no escape: letters, digits, _ and - of ASCII, a letter or _ first. */
    private static boolean plain(String name) {
        int from = name.indexOf(':') + 1;
        for (int i = from; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == from || !(c == '-' || (c >= '0' && c <= '9')))) {
                return false;
            }
        }
        return true;
    }

    private static void escaped(StringBuilder text, String literal) {
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c < ' ' || c == '<') {
                code(text, c);
            } else {
                text.append(c);
            }
        }
    }

    private static void code(StringBuilder text, char c) {
        text.append(String.format("\\u%04X", (int) c));
    }
}
