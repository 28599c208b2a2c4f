package org.esflod.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.esflod.index.Entry;
import org.esflod.index.Found;
import org.esflod.index.Kind;
import org.esflod.index.SearchIndex;
import org.esflod.index.Selection;
import org.esflod.web.Exchange;
import org.esflod.web.Language;
import org.esflod.web.Pages;
import org.esflod.web.Route;
import org.esflod.web.Served;
import org.jspecify.annotations.Nullable;

/** The page at {@code /search}: things of all kinds that have the words {@code q}, the best hit first. */
public final class SearchPage implements Route {
    // Enough to see what a project is about; the project's own page has the rest.
    private static final int LONGEST_CONTEXT = 220;

    private final Pages pages = new Pages(SearchPage.class);
    private final FacetNames names = new FacetNames();

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        return exchange.path().equals("/search") && FromIndex.answer(exchange, this::send);
    }

    private void send(Exchange exchange, SearchIndex index) throws IOException, BadAddress {
        Map<String, Object> model = model(exchange, index);
        if (!exchange.answered("text/html", exchange.language().tag())) {
            pages.send("search", exchange, model);
        }
    }

    private Map<String, Object> model(Exchange exchange, SearchIndex index) throws BadAddress {
        String text = Narrowing.text(exchange);
        Kind kind = kind(exchange);
        int number = Narrowing.page(exchange);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("q", text == null ? "" : text);
        model.put("kind", kind == null ? "" : name(kind));
        if (text == null) {
            return model;
        }
        Language language = exchange.language();
        Selection selection = (kind == null ? Selection.of() : Selection.of(kind))
                .saying(text)
                .by(Selection.Order.RELEVANCE)
                .page((number - 1) * Paging.SIZE, Paging.SIZE);
        Found found = index.search(selection);
        model.put("total", found.total());
        model.put("totalText", Kronor.number(found.total(), language));
        model.put("kinds", kinds(exchange, index, text, language));
        model.put("hits", hits(exchange.served(), found.entries(), language));
        model.put("paging", Paging.of(number, found.total(), page -> address(exchange, text, kind, page)));
        return model;
    }

    private static @Nullable Kind kind(Exchange exchange) throws BadAddress {
        String asked = exchange.parameter("kind");
        if (asked == null) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (name(kind).equals(asked)) {
                return kind;
            }
        }
        throw new BadAddress("kind", "choice");
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** All kinds together, and each with how many hits it has. */
    private static List<Map<String, Object>> kinds(
            Exchange exchange, SearchIndex index, String text, Language language) {
        List<Map<String, Object>> kinds = new ArrayList<>();
        long all = 0;
        for (Kind kind : Kind.values()) {
            long total =
                    index.search(Selection.of(kind).saying(text).page(0, 0)).total();
            all += total;
            kinds.add(Map.of(
                    "kind", name(kind),
                    "total", Kronor.number(total, language),
                    "any", total > 0,
                    "href", address(exchange, text, kind, 1)));
        }
        kinds.add(
                0,
                Map.of(
                        "kind",
                        "",
                        "total",
                        Kronor.number(all, language),
                        "any",
                        true,
                        "href",
                        address(exchange, text, null, 1)));
        return kinds;
    }

    private static String address(Exchange exchange, String text, @Nullable Kind kind, int page) {
        Language asked = Language.of(exchange.parameter("lang"));
        return "search?q=" + Narrowing.encoded(text)
                + (kind == null ? "" : "&kind=" + name(kind))
                + (page > 1 ? "&page=" + page : "")
                + (asked == null ? "" : "&lang=" + asked.tag());
    }

    private List<Map<String, Object>> hits(Served served, List<Entry> entries, Language language) {
        Map<String, String> contexts = contexts(served, entries, language);
        ProjectLines lines = new ProjectLines(served, names, entries, language);
        List<Map<String, Object>> hits = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> hit = new HashMap<>(lines.line(entry));
            hit.put("kind", name(entry.kind()));
            hit.put("key", entry.key());
            hit.put("projects", Kronor.number(entry.projects(), language));
            hit.put("context", contexts.getOrDefault(entry.iri(), ""));
            hits.add(hit);
        }
        return hits;
    }

    /** The beginning of each project's summary, in the language of the page where there is one. */
    private static Map<String, String> contexts(Served served, List<Entry> entries, Language language) {
        return served.read(store -> {
            Map<String, String> contexts = new HashMap<>();
            for (Entry entry : entries) {
                if (entry.kind() == Kind.PROJECT) {
                    store.getDefaultGraph()
                            .find(NodeFactory.createURI(entry.iri()), DCTerms.abstract_.asNode(), Node.ANY)
                            .forEachRemaining(statement -> {
                                Node summary = statement.getObject();
                                boolean better = summary.getLiteralLanguage().equals(language.tag());
                                if (better || !contexts.containsKey(entry.iri())) {
                                    contexts.put(entry.iri(), beginning(summary.getLiteralLexicalForm()));
                                }
                            });
                }
            }
            return contexts;
        });
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_CONTEXT) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_CONTEXT);
        return line.substring(0, end > 0 ? end : LONGEST_CONTEXT) + " …";
    }
}
