package org.esflod.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.esflod.document.Tombstone;
import org.esflod.web.Exchange;
import org.esflod.web.Route;
import org.esflod.web.Served;

/**
 * What stands before Fuseki: counts requests, says who may read the answers, and asks each {@link Route} in turn, and answers where Fuseki
 * has no answer ({@code /sparql} without a query, HEAD).
 */
final class Front extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String SPARQL = "/sparql";
    private static final String DESCRIPTION = "/meta/service.ttl";

    private final transient InFlight inFlight;
    private final transient Supplier<Served> current;
    private final transient Gone gone;
    private final transient Tombstone tombstone = new Tombstone();
    private final transient List<Route> routes;

    /**
     * What stands before Fuseki.
     *
     * @param routes asked in their order; what none answers is Fuseki's or that of a servlet
     */
    Front(InFlight inFlight, Supplier<Served> current, Gone gone, List<Route> routes) {
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
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers(response);
        String path = request.getRequestURI();
        if (path.equals(SPARQL)) {
            // Answers may name persons, where the operator shows them; no search engine keeps any.
            response.setHeader("X-Robots-Tag", "noindex");
        }
        String method = request.getMethod();
        String lost = gone.of(path);
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (method.equals("OPTIONS")) {
            preflight(response);
        } else if (lost != null) {
            tombstone.send(new Exchange(request, response, current.get()), lost);
        } else if (answered(request, response)) {
            return;
        } else if (path.equals(SPARQL) && reads && request.getParameter("query") == null) {
            withoutQuery(request, response);
        } else if (path.equals(SPARQL) && method.equals("HEAD")) {
            chain.doFilter(new AsGet(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response, current.get());
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
        response.setHeader("Access-Control-Expose-Headers", "Content-Language, ETag, Link, Retry-After");
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

    /** A browser gets the form on the start page, a program the description of the service. */
    private void withoutQuery(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Vary", "Accept");
        String accept = request.getHeader("Accept");
        if (accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            // Relative, so that it holds behind a proxy too.
            response.setHeader("Location", "./");
        } else if (current.get().version().files().containsKey(DESCRIPTION)) {
            request.getRequestDispatcher(DESCRIPTION).forward(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=utf-8");
            response.getWriter()
                    .println("No query. Send one as /sparql?query=... or by POST (application/sparql-query).");
        }
    }

    /** HEAD as GET: Jetty leaves the body out, Fuseki would refuse it. */
    private static final class AsGet extends HttpServletRequestWrapper {
        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
