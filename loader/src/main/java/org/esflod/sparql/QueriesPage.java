package org.esflod.sparql;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esflod.web.Exchange;
import org.esflod.web.Language;
import org.esflod.web.Pages;
import org.esflod.web.Route;

/** The page {@code /queries}: every sample query with its text, its parameters and its addresses. */
public final class QueriesPage implements Route {
    private static final String PATH = "/queries";

    private final Pages pages = new Pages(QueriesPage.class);
    private final List<SampleQuery> queries;

    public QueriesPage(List<SampleQuery> queries) {
        this.queries = queries;
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        if (!exchange.path().equals(PATH)) {
            return false;
        }
        if (exchange.refusedMethod() || exchange.unchanged(exchange.language().tag())) {
            return true;
        }
        pages.send(
                "queries",
                exchange,
                Map.of("style", SparqlPage.style(), "queries", entries(queries, exchange.language())));
        return true;
    }

    /** What pages show of each query. */
    static List<Map<String, Object>> entries(List<SampleQuery> queries, Language language) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (SampleQuery query : queries) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", query.name());
            entry.put("title", language == Language.SV ? query.titleSv() : query.titleEn());
            entry.put("sparql", query.sparql());
            entry.put("address", "sparql?query=" + URLEncoder.encode(query.sparql(), StandardCharsets.UTF_8));
            entry.put("federated", query.federated());
            entry.put("suffixes", query.federated() ? List.of() : SavedQueries.suffixes(query));
            entry.put(
                    "parameters",
                    query.parameters().stream()
                            .map(parameter -> Map.of(
                                    "name", parameter.name(),
                                    "type", parameter.expected(),
                                    "title", language == Language.SV ? parameter.titleSv() : parameter.titleEn(),
                                    "example", parameter.example()))
                            .toList());
            entries.add(entry);
        }
        return entries;
    }
}
