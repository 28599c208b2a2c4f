package org.esflod.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.esflod.web.Exchange;
import org.esflod.web.Pages;
import org.jspecify.annotations.Nullable;

/** An answer as a table in the browser, without scripts; and what was wrong with the question. */
final class ResultPage {
    // What a person looks at; the whole is one link away.
    private static final int SHOWN = 1_000;
    private static final List<String> TABLE_FORMATS = List.of("csv", "tsv", "json", "xml");
    private static final List<String> GRAPH_FORMATS = List.of("turtle", "nt", "json-ld", "xml");

    private final Pages pages = new Pages(ResultPage.class);
    private final Limits limits;

    ResultPage(Limits limits) {
        this.limits = limits;
    }

    /** Sends an answer. */
    void show(Exchange exchange, @Nullable String query, QueryExecResult result, Prologue prologue) throws IOException {
        Map<String, Object> model = model(query);
        boolean table = result.isRowSet();
        if (result.isBoolean()) {
            model.put("answer", result.booleanResult());
        } else if (table) {
            rows(exchange, result.rowSet(), prologue.getPrefixMapping(), model);
        } else {
            Graph graph = result.isGraph() ? result.graph() : result.dataset().getDefaultGraph();
            triples(exchange, graph, prologue.getPrefixMapping(), model);
        }
        model.put("formats", addresses(query, result.isBoolean() || table ? TABLE_FORMATS : GRAPH_FORMATS));
        send(exchange, HttpServletResponse.SC_OK, model);
    }

    /** Sends what was wrong, beside the query. */
    void showFault(Exchange exchange, @Nullable String query, int status, String reason) throws IOException {
        Map<String, Object> model = model(query);
        model.put("fault", reason);
        model.put("status", status);
        send(exchange, status, model);
    }

    private Map<String, Object> model(@Nullable String query) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("style", SparqlPage.style());
        model.put("query", query == null ? "" : query);
        model.put("most", limits.rows());
        model.put("formFormats", SparqlPage.FORMATS);
        return model;
    }

    private void send(Exchange exchange, int status, Map<String, ?> model) throws IOException {
        exchange.response().setHeader("Content-Language", exchange.language().tag());
        exchange.send(status, "text/html", pages.page("result", exchange, model));
    }

    private static void rows(Exchange exchange, RowSet rows, PrefixMapping prefixes, Map<String, Object> model) {
        List<Var> variables = rows.getResultVars();
        List<List<Map<String, String>>> shown = new ArrayList<>();
        long count = 0;
        for (; rows.hasNext(); count++) {
            Binding row = rows.next();
            if (count < SHOWN) {
                shown.add(variables.stream()
                        .map(variable -> cell(exchange, row.get(variable), prefixes))
                        .toList());
            }
        }
        model.put("columns", variables.stream().map(Var::getVarName).toList());
        model.put("rows", shown);
        model.put("count", count);
    }

    private static void triples(Exchange exchange, Graph graph, PrefixMapping prefixes, Map<String, Object> model) {
        List<List<Map<String, String>>> shown = new ArrayList<>();
        for (Iterator<Triple> triples = graph.find(); triples.hasNext() && shown.size() < SHOWN; ) {
            Triple triple = triples.next();
            shown.add(List.of(
                    cell(exchange, triple.getSubject(), prefixes),
                    cell(exchange, triple.getPredicate(), prefixes),
                    cell(exchange, triple.getObject(), prefixes)));
        }
        model.put("columns", List.of("subject", "predicate", "object"));
        model.put("rows", shown);
        model.put("count", (long) graph.size());
    }

    /** What a cell shows: its text and, where there is one, its address, language or type. */
    private static Map<String, String> cell(Exchange exchange, @Nullable Node value, PrefixMapping prefixes) {
        if (value == null) {
            return Map.of("text", "");
        }
        if (value.isLiteral()) {
            Map<String, String> cell = new LinkedHashMap<>();
            cell.put("text", value.getLiteralLexicalForm());
            if (!value.getLiteralLanguage().isEmpty()) {
                cell.put("lang", value.getLiteralLanguage());
            } else if (value.getLiteralValue() instanceof Number) {
                cell.put("number", "yes");
            }
            return cell;
        }
        if (!value.isURI()) {
            return Map.of("text", "_:" + value);
        }
        String iri = value.getURI();
        String below = exchange.served().below(iri);
        if (below.startsWith("id/")) {
            return Map.of(
                    "text", below.substring(3), "href", exchange.root() + "doc/" + below.substring(3), "iri", iri);
        }
        String shortForm = prefixes.shortForm(iri);
        return iri.startsWith("http://") || iri.startsWith("https://")
                ? Map.of("text", shortForm, "href", iri, "iri", iri)
                : Map.of("text", shortForm);
    }

    /** Where this answer is in each format. */
    private static Map<String, String> addresses(@Nullable String query, List<String> formats) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String format : formats) {
            addresses.put(
                    format,
                    "sparql?query=" + URLEncoder.encode(query == null ? "" : query, StandardCharsets.UTF_8) + "&format="
                            + format);
        }
        return addresses;
    }
}
