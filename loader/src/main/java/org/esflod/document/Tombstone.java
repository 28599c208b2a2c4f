package org.esflod.document;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.vocabulary.RDF;
import org.esflod.web.Exchange;

/**
 * The answer for a thing that was published and is gone for good: 410, with no reason. A client that wants RDF gets one
 * statement, that the thing is a tombstone; when it was removed is not kept, so it is not said.
 */
public final class Tombstone {
    private final StatusPage status = new StatusPage();

    /**
     * Answers.
     *
     * @param key the thing, below {@code id/}: {@code project/2019-99001}
     */
    public void send(Exchange exchange, String key) throws IOException {
        exchange.response().setHeader("X-Robots-Tag", "noindex");
        exchange.response().addHeader("Vary", "Accept");
        if (exchange.refusedMethod()) {
            return;
        }
        String accept = exchange.request().getHeader("Accept");
        Optional<Form> form = Form.ofAddress(exchange.path()).or(() -> Form.accepted(accept));
        if (form.isEmpty() || form.get() == Form.HTML) {
            status.send(exchange, 410);
            return;
        }
        Graph said = new GraphMem2Fast();
        said.add(
                NodeFactory.createURI(exchange.served().base().iri() + "id/" + key),
                RDF.type.asNode(),
                Terms.TOMBSTONE);
        exchange.send(410, form.get().mediaType(), Written.in(form.get(), said).orElseThrow());
    }
}
