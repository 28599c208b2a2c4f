package org.esflod.document;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one thing.
 *
 * @param thing what it is about, an IRI
 * @param address of the document below the service, without form: {@code doc/project/2019-99001}
 * @param statements all of them, the labels of everything mentioned among them; the same in every form
 */
public record Document(Node thing, String address, Graph statements) {

    /** What is said of the thing itself. */
    public List<Triple> own() {
        return statements.find(thing, Node.ANY, Node.ANY).toList();
    }

    /** The values of a property of something in the document, in no order. */
    public List<Node> values(Node subject, Node property) {
        return statements
                .find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** One value of a property; null where there is none. Of several, the first in the order of their texts. */
    public @Nullable Node value(Node subject, Node property) {
        return values(subject, property).stream()
                .min((one, other) -> one.toString().compareTo(other.toString()))
                .orElse(null);
    }

    /** Whether the thing is of a class. */
    public boolean is(Node type) {
        return statements.contains(thing, RDF.type.asNode(), type);
    }
}
