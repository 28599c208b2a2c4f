package org.esflod.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.esflod.web.Exchange;

/**
 * The addresses of sample queries, which programs can open as a file: {@code /query/projects-on-a-day.csv?day=2010-03-01}.
 */
public final class SavedQueries {
    private static final String PATH = "/query/";
    private static final Map<String, String> TABLES =
            Map.of("csv", "csv", "tsv", "tsv", "json", "json", "xml", "xml", "html", "html");
    // By the suffix of the address: the short names that Fuseki has for graphs.
    private static final Map<String, String> GRAPHS = Map.of(
            "ttl", "turtle", "nt", "nt", "jsonld", "json-ld", "json", "json-ld", "rdf", "xml", "xml", "xml", "html",
            "html");

    private final Map<String, SampleQuery> queries = new LinkedHashMap<>();
    private final QueryGate gate;

    public SavedQueries(List<SampleQuery> queries, QueryGate gate) {
        queries.forEach(query -> this.queries.put(query.name(), query));
        this.gate = gate;
    }

    /** The suffixes that a sample query has an address with. */
    static List<String> suffixes(SampleQuery query) {
        return formats(query).keySet().stream().sorted().toList();
    }

    /** Answers, where the address is one of a sample query; else false. */
    public boolean answer(Exchange exchange, FilterChain chain) throws IOException, ServletException {
        if (!exchange.path().startsWith(PATH)) {
            return false;
        }
        if (exchange.refusedMethod()) {
            return true;
        }
        String file = exchange.path().substring(PATH.length());
        int dot = file.lastIndexOf('.');
        SampleQuery query = queries.get(dot < 0 ? file : file.substring(0, dot));
        if (query == null) {
            exchange.send(404, "text/plain", "There is no saved query of that name; all are listed at queries.\n");
        } else if (dot < 0) {
            exchange.redirect(303, "queries#" + query.name());
        } else if (query.federated()) {
            exchange.send(
                    403,
                    "text/plain",
                    "This query asks another server too (SERVICE), which is switched off here. Its text stands at queries#"
                            + query.name() + "; run it in a client that may ask both.\n");
        } else {
            answer(exchange, query, file.substring(dot + 1), chain);
        }
        return true;
    }

    private void answer(Exchange exchange, SampleQuery query, String suffix, FilterChain chain)
            throws IOException, ServletException {
        Map<String, String> formats = formats(query);
        String format = formats.get(suffix);
        if (format == null) {
            exchange.send(
                    404,
                    "text/plain",
                    "This query has no answer as ." + suffix.replaceAll("[^a-z0-9]", "") + "; it has "
                            + formats.keySet().stream()
                                    .sorted()
                                    .map(known -> query.name() + "." + known)
                                    .collect(Collectors.joining(", "))
                            + ".\n");
            return;
        }
        Map<String, Node> values = new LinkedHashMap<>();
        String fault = read(exchange, query, values);
        if (fault.isEmpty()) {
            gate.answer(exchange, QueryParameters.with(query.sparql(), values), format, chain);
        } else {
            exchange.send(400, "text/plain", fault);
        }
    }

    /** Reads the parameters of the address; gives what is wrong with them, empty where nothing is. */
    private static String read(Exchange exchange, SampleQuery query, Map<String, Node> values) {
        TreeSet<String> unknown =
                new TreeSet<>(exchange.request().getParameterMap().keySet());
        unknown.remove("lang"); // of the page
        for (QueryParameter parameter : query.parameters()) {
            unknown.remove(parameter.name());
            String[] texts = exchange.request().getParameterValues(parameter.name());
            if (texts != null) {
                Optional<Node> value = texts.length == 1 ? parameter.value(texts[0]) : Optional.empty();
                if (value.isEmpty()) {
                    return "The value of " + parameter.name() + " must be one " + parameter.expected() + ", such as "
                            + parameter.example() + ".\n";
                }
                values.put(parameter.name(), value.get());
            }
        }
        if (unknown.isEmpty()) {
            return "";
        }
        return "This query has no parameter of that name (" + unknown.size() + " unknown). It has "
                + (query.parameters().isEmpty()
                        ? "none"
                        : query.parameters().stream().map(QueryParameter::name).collect(Collectors.joining(", ")))
                + ".\n";
    }

    private static Map<String, String> formats(SampleQuery query) {
        var parsed = QueryFactory.create(query.sparql());
        return parsed.isConstructType() || parsed.isDescribeType() ? GRAPHS : TABLES;
    }
}
