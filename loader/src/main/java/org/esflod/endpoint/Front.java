package org.esflod.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.esflod.document.Tombstone;
import org.esflod.sparql.QueryGate;
import org.esflod.sparql.SavedQueries;
import org.esflod.web.Exchange;
import org.esflod.web.Meters;
import org.esflod.web.Route;
import org.esflod.web.Served;

/**
 * What stands before Fuseki: counts requests, says who may read the answers, and asks each {@link Route} in turn, and answers where Fuseki
 * has no answer ({@code /sparql} without a query, HEAD).
 */
final class Front extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String SPARQL = "/sparql";
    private static final Set<String> KINDS = Set.of(
            "sparql",
            "query",
            "queries",
            "id",
            "doc",
            "ns",
            "data",
            "versions",
            "datapackage.json",
            "about",
            "browse",
            "search",
            "map",
            "dumps",
            "tables",
            "links",
            "meta",
            "reports",
            "datasets",
            "reconcile",
            "assets",
            "style.css",
            "sitemap.xml",
            "openapi.json");

    private final transient InFlight inFlight;
    private final transient Supplier<Served> current;
    private final transient Gone gone;
    private final transient Tombstone tombstone = new Tombstone();
    private final transient List<Route> routes;
    private final transient QueryGate gate;
    private final transient SavedQueries saved;
    private final transient Meters meters;

    /**
     * What stands before Fuseki.
     *
     * @param routes asked in their order; what none answers is Fuseki's or that of a servlet
     */
    Front(
            InFlight inFlight,
            Supplier<Served> current,
            Gone gone,
            List<Route> routes,
            QueryGate gate,
            SavedQueries saved,
            Meters meters) {
        this.gate = gate;
        this.saved = saved;
        this.meters = meters;
        this.inFlight = inFlight;
        this.current = current;
        this.gone = gone;
        this.routes = List.copyOf(routes);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = inFlight.begin();
        try {
            answer(request, response, chain);
        } finally {
            inFlight.end(begun);
            meters.count(
                    "esflod.requests",
                    "kind",
                    kind(request.getRequestURI()),
                    "status",
                    String.valueOf(response.getStatus()));
        }
    }

    /** The first part of an address, where it is one that the service has; so that nobody can make up kinds. */
    private static String kind(String path) {
        int end = path.indexOf('/', 1);
        String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return first.isEmpty() ? "start" : KINDS.contains(first) ? first : "other";
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers(response);
        String path = request.getRequestURI();
        if (path.equals(SPARQL)) {
            // Answers may name persons, where the operator shows them; no search engine keeps any.
            response.setHeader("X-Robots-Tag", "noindex");
        }
        Exchange exchange = new Exchange(request, response, current.get());
        String lost = gone.of(path);
        if (request.getMethod().equals("OPTIONS")) {
            preflight(response);
        } else if (lost != null) {
            tombstone.send(exchange, lost);
        } else if (!answered(exchange) && !saved.answer(exchange, chain)) {
            if (path.equals(SPARQL)) {
                gate.answer(exchange, chain);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private boolean answered(Exchange exchange) throws IOException {
        for (Route route : routes) {
            if (route.answer(exchange)) {
                return true;
            }
        }
        return false;
    }

    /** Any site's scripts may read everything, as everything is public; there are no accounts to misuse. */
    private static void headers(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "Content-Language, ETag, Link, Memento-Datetime, Repr-Digest, Retry-After");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
    }

    private static void preflight(HttpServletResponse response) {
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        response.setHeader(
                "Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match, Range");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
