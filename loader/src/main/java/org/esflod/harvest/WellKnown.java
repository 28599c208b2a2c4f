package org.esflod.harvest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.esflod.web.Exchange;
import org.esflod.web.Route;
import org.jspecify.annotations.Nullable;

/**
 * {@code /.well-known/void}, which leads to the description of the dataset in the form that the client accepts, {@code
 * /void.rdf} and the like, and {@code /.well-known/security.txt} where a contact is configured.
 *
 * <p>Source: <a href="https://www.w3.org/TR/void/#well-known">VoID</a>, <a
 * href="https://www.rfc-editor.org/rfc/rfc9116">RFC 9116</a>.
 */
final class WellKnown implements Route {
    private static final String VOID = "/.well-known/void";
    private static final String SECURITY = "/.well-known/security.txt";
    private static final String TURTLE = "/meta/void.ttl";
    private static final AcceptList OFFERED = AcceptList.create(
            "text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples", "text/html");
    private static final Map<String, String> ADDRESSES = Map.of(
            "text/turtle", "meta/void.ttl",
            "application/rdf+xml", "void.rdf",
            "application/ld+json", "void.jsonld",
            "application/n-triples", "void.nt",
            "text/html", "data");
    private static final Map<String, RDFFormat> OTHERS = Map.of(
            "/void.rdf", RDFFormat.RDFXML_PLAIN,
            "/void.jsonld", RDFFormat.JSONLD_PRETTY,
            "/void.nt", RDFFormat.NTRIPLES_UTF8);

    /** RFC 9116 recommends less than a year; whoever fetches it later fetches a new day. */
    private static final Duration VALID = Duration.ofDays(180);

    private final Publisher publisher;
    private final Clock clock;

    WellKnown(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        String path = exchange.path();
        RDFFormat other = OTHERS.get(path);
        boolean ours = path.equals(VOID) || other != null || (path.equals(SECURITY) && reachable());
        if (!ours || exchange.refusedMethod()) {
            return ours;
        }
        if (path.equals(VOID)) {
            lead(exchange);
        } else if (other == null) {
            exchange.send(200, "text/plain", security(exchange.served().base().iri()));
        } else {
            return describe(exchange, other);
        }
        return true;
    }

    private boolean reachable() {
        return publisher.email() != null || publisher.page() != null;
    }

    private static void lead(Exchange exchange) {
        exchange.response().addHeader("Vary", "Accept");
        exchange.redirect(303, accepted(exchange.request().getHeader("Accept")));
    }

    private static String accepted(@Nullable String accept) {
        MediaType chosen = accept == null ? null : AcceptList.match(new AcceptList(accept), OFFERED);
        // A client that likes none of them gets Turtle: better than nothing, for a description.
        return ADDRESSES.getOrDefault(chosen == null ? "text/turtle" : chosen.getContentTypeStr(), "meta/void.ttl");
    }

    private static boolean describe(Exchange exchange, RDFFormat format) throws IOException {
        Path turtle = exchange.served().version().files().get(TURTLE);
        if (turtle == null) {
            return false;
        }
        String mediaType = format.getLang().getContentType().getContentTypeStr();
        if (!exchange.unchanged(mediaType)) {
            Model description = RDFDataMgr.loadModel(turtle.toUri().toString());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RDFDataMgr.write(out, description, format);
            exchange.send(200, mediaType, out.toByteArray());
        }
        return true;
    }

    private String security(String base) {
        StringBuilder text = new StringBuilder();
        if (publisher.email() != null) {
            text.append("Contact: mailto:").append(publisher.email()).append('\n');
        }
        if (publisher.page() != null) {
            text.append("Contact: ").append(publisher.page()).append('\n');
        }
        Instant until = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID);
        return text.append("Expires: ")
                .append(until)
                .append("\nPreferred-Languages: sv, en\nCanonical: ")
                .append(base)
                .append(SECURITY.substring(1))
                .append('\n')
                .toString();
    }
}
