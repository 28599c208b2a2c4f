package org.esflod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as Fuseki is to see it: HEAD as GET, which Jetty answers without the body; at {@code /sparql}, wherever it
 * came; and without {@code timeout}, which is ours to mind, and without the parameters that Fuseki has beside the standard ones, which let a link choose the media type, a
 * style sheet to be run, or a script to wrap the answer in.
 */
final class AsQuery extends HttpServletRequestWrapper {
    private static final Set<String> PARAMETERS =
            Set.of("query", "default-graph-uri", "named-graph-uri", "format", "output", "results", "update");

    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final boolean saved;

    /** A request to {@code /sparql}. */
    AsQuery(HttpServletRequest request) {
        super(request);
        saved = false;
        request.getParameterMap().forEach((name, values) -> {
            if (PARAMETERS.contains(name)) {
                parameters.put(name, values);
            }
        });
    }

    /**
     * A request to the address of a saved query.
     *
     * @param format by Fuseki's short name, such as {@code csv}
     */
    AsQuery(HttpServletRequest request, String query, String format) {
        super(request);
        saved = true;
        parameters.put("query", new String[] {query});
        parameters.put("format", new String[] {format});
    }

    @Override
    public String getMethod() {
        return saved || super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
    }

    @Override
    public String getRequestURI() {
        return QueryGate.SPARQL;
    }

    @Override
    public String getServletPath() {
        return QueryGate.SPARQL;
    }

    @Override
    public @Nullable String getContentType() {
        return saved ? null : super.getContentType();
    }

    @Override
    public @Nullable String getQueryString() {
        return saved ? "query" : super.getQueryString();
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
