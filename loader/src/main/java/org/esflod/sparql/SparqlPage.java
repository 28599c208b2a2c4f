package org.esflod.sparql;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.esflod.web.Assets;
import org.esflod.web.Exchange;
import org.esflod.web.Pages;
import org.esflod.web.Route;

/**
 * {@code /sparql} without a query, for a browser: a form that needs no script and, where scripts run, the editor YASGUI in
 * its place; and what the editor asks for. For a program, the description of the service.
 */
public final class SparqlPage implements Route {
    /** The formats of the form. */
    static final List<String> FORMATS = List.of("html", "csv", "tsv", "json", "xml", "text");

    /** What the form holds at first: something that any data answers, and soon. */
    static final String FIRST_QUERY = """
            SELECT ?class (COUNT(?thing) AS ?things)
            WHERE { ?thing a ?class }
            GROUP BY ?class
            ORDER BY DESC(?things)
            LIMIT 100
            """;

    /** The editor. */
    public static final Assets.Folder YASGUI =
            Assets.webjar("zazuko__yasgui", "build", "yasgui.min.js", "yasgui.min.css", "yasgui.min.js.LICENSE.txt");

    /** What we add to it, and the look of the query pages. */
    public static final Assets.Folder OWN = Assets.own(SparqlPage.class, "editor.js", "sparql.css");

    // As tight as the editor allows: it sets styles of elements, and shows small pictures that are in its style sheet.
    private static final String EDITOR_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Pages pages = new Pages(SparqlPage.class);
    private final List<SampleQuery> queries;
    private final ServiceDescription description;
    private final Completion completion;
    private final Limits limits;

    public SparqlPage(List<SampleQuery> queries, Limits limits) {
        this.queries = queries;
        this.limits = limits;
        this.description = new ServiceDescription();
        this.completion = new Completion();
    }

    /** The address of the style sheet of the query pages. */
    static String style() {
        return OWN.address("sparql.css");
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        String path = exchange.path();
        if (path.equals(Completion.PATH) || path.equals(Completion.PREFIXES)) {
            if (!exchange.refusedMethod()) {
                completion.answer(exchange);
            }
            return true;
        }
        boolean asks = exchange.request().getParameter("query") != null;
        if (!path.equals(QueryGate.SPARQL) || !exchange.reads() || asks) {
            return false;
        }
        exchange.response().addHeader("Vary", "Accept");
        String accept = String.valueOf(exchange.request().getHeader("Accept")).toLowerCase(Locale.ROOT);
        if (accept.contains("text/html")) {
            page(exchange);
        } else {
            description.answer(exchange);
        }
        return true;
    }

    private void page(Exchange exchange) throws IOException {
        exchange.response().setHeader("Content-Security-Policy", EDITOR_POLICY);
        if (exchange.unchanged("text/html", exchange.language().tag())) {
            return;
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("style", style());
        model.put("script", OWN.address("editor.js"));
        model.put("editorScript", YASGUI.address("yasgui.min.js"));
        model.put("editorStyle", YASGUI.address("yasgui.min.css"));
        model.put("query", FIRST_QUERY);
        model.put("formFormats", FORMATS);
        model.put("seconds", limits.whole().toSeconds());
        model.put("most", limits.rows());
        model.put("queries", QueriesPage.entries(queries, exchange.language()));
        pages.send("sparql", exchange, model);
    }
}
