package org.esflod.sparql;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.esflod.web.Exchange;
import org.jspecify.annotations.Nullable;

/** What the service offers, as RDF, in the form that the client takes; the service is at the address that was asked. */
final class ServiceDescription {
    private static final String FILE = "/meta/service.ttl";
    private static final AcceptList OFFERED = AcceptList.create(
            "text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml", "text/plain");
    private static final String DEFAULT = "text/turtle";

    void answer(Exchange exchange) throws IOException {
        Path file = exchange.served().version().files().get(FILE);
        if (file == null) {
            exchange.send(
                    400,
                    "text/plain",
                    "No query. Send one as /sparql?query=... or by POST (application/sparql-query).\n");
            return;
        }
        String type = chosen(exchange.request().getHeader("Accept"));
        if (type == null) {
            exchange.send(
                    406,
                    "text/plain",
                    "The description of the service is there as text/turtle, application/ld+json,"
                            + " application/n-triples, application/rdf+xml and text/html.\n");
            return;
        }
        String address = exchange.request().getRequestURL().toString();
        if (!exchange.unchanged(type, address)) {
            // Comunica, for one, takes the description of another address for that of another service.
            String canonical = "<" + exchange.served().base().iri() + "sparql>";
            String turtle = Files.readString(file).replace(canonical, "<>");
            exchange.send(200, type, type.equals(DEFAULT) ? turtle : converted(turtle, address, type));
        }
    }

    /** The media type to answer with; null where the client takes none of ours. Programs that say nothing get Turtle. */
    private static @Nullable String chosen(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return DEFAULT;
        }
        MediaType best = AcceptList.match(new AcceptList(accept), OFFERED);
        if (best == null) {
            return null;
        }
        return best.getContentTypeStr().equals("text/plain") ? DEFAULT : best.getContentTypeStr();
    }

    private static String converted(String turtle, String address, String type) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create()
                .source(new StringReader(turtle))
                .lang(Lang.TURTLE)
                .base(address)
                .parse(model);
        return RDFWriter.source(model)
                .lang(RDFLanguages.contentTypeToLang(type))
                .asString();
    }
}
