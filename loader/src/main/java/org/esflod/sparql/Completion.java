package org.esflod.sparql;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.esflod.web.Exchange;
import org.esflod.web.Labels;

/**
 * What the editor offers while one writes: the classes and properties in use, from the dataset's own description (VoID), and
 * the prefixes of the sample queries. Read once a version.
 */
final class Completion {
    /** Classes and properties, with how often each is used. */
    static final String PATH = "/sparql/completion.json";

    /** Prefix to namespace, in the form of prefix.cc, so that the editor need not ask that. */
    static final String PREFIXES = "/sparql/prefixes.json";

    private static final String TERMS = """
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT ?kind ?term (MAX(?used) AS ?uses) WHERE {
              { ?part void:class ?term . OPTIONAL { ?part void:entities ?used } BIND("class" AS ?kind) }
              UNION
              { ?part void:property ?term . OPTIONAL { ?part void:triples ?used } BIND("property" AS ?kind) }
            } GROUP BY ?kind ?term
            """;
    private static final String DECLARED = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            SELECT ?prefix ?namespace WHERE { ?declaration sh:prefix ?prefix ; sh:namespace ?namespace }
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Labels labels = new Labels();
    private final Cache<String, byte[]> kept =
            Caffeine.newBuilder().maximumSize(20).build();

    void answer(Exchange exchange) throws IOException {
        if (exchange.unchanged(exchange.language().tag())) {
            return;
        }
        String key = String.join(
                " ",
                exchange.served().version().id(),
                exchange.path(),
                exchange.language().tag());
        byte[] body = kept.getIfPresent(key);
        if (body == null) {
            body = JSON.writeValueAsBytes(exchange.served()
                    .read(store -> exchange.path().equals(PATH) ? terms(exchange, store) : prefixes(store)));
            kept.put(key, body);
        }
        exchange.response().addHeader("Vary", "Accept-Language");
        exchange.send(200, "application/json", body);
    }

    private Map<String, List<Map<String, Object>>> terms(Exchange exchange, DatasetGraph store) {
        Map<String, List<Map<String, Object>>> terms = new TreeMap<>();
        terms.put("class", new ArrayList<>());
        terms.put("property", new ArrayList<>());
        for (Binding row : rows(store, TERMS)) {
            var term = row.get("term");
            var kind = row.get("kind");
            if (term == null || kind == null || !term.isURI()) {
                continue;
            }
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("iri", term.getURI());
            entry.put("label", labels.text(exchange.served(), store, term.getURI(), exchange.language()));
            var uses = row.get("uses");
            entry.put("uses", uses == null ? 0L : Long.parseLong(uses.getLiteralLexicalForm()));
            terms.computeIfAbsent(kind.getLiteralLexicalForm(), unknown -> new ArrayList<>())
                    .add(entry);
        }
        terms.values()
                .forEach(list -> list.sort((one, other) -> {
                    int byUse =
                            Long.compare((long) other.getOrDefault("uses", 0L), (long) one.getOrDefault("uses", 0L));
                    return byUse != 0
                            ? byUse
                            : String.valueOf(one.get("iri")).compareTo(String.valueOf(other.get("iri")));
                }));
        return terms;
    }

    private static Map<String, String> prefixes(DatasetGraph store) {
        Map<String, String> prefixes = new TreeMap<>();
        for (Binding row : rows(store, DECLARED)) {
            var prefix = row.get("prefix");
            var namespace = row.get("namespace");
            if (prefix != null && namespace != null) {
                prefixes.put(prefix.getLiteralLexicalForm(), namespace.getLiteralLexicalForm());
            }
        }
        return prefixes;
    }

    private static List<Binding> rows(DatasetGraph store, String query) {
        try (QueryExec execution = QueryExec.dataset(store).query(query).build()) {
            RowSet rows = execution.select();
            List<Binding> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }
}
