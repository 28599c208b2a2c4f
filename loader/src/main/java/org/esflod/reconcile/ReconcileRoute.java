package org.esflod.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.esflod.index.Entry;
import org.esflod.sparql.ClientBudgets;
import org.esflod.web.ClientAddress;
import org.esflod.web.Exchange;
import org.esflod.web.Labels;
import org.esflod.web.Language;
import org.esflod.web.Route;

/**
 * All below {@code /reconcile}: manifest, batches of queries, data extension, suggestions, previews.
 *
 * <p>Answers are JSON but for previews; what is refused is JSON too: {@code {"error": "..."}}. Scripts of any site may read them
 * (CORS), so there is no JSONP: {@code callback} is not heeded.
 */
public final class ReconcileRoute implements Route {
    private static final String JSON = "application/json";

    private static final int TOO_MANY_REQUESTS = 429;

    private final Reconciler reconciler;
    private final ClientAddress addresses;
    private final ClientBudgets budgets;
    private final Labels labels;
    private final Preview preview = new Preview();

    /**
     * The service.
     *
     * @param mapping the folder {@code mapping} of the project, with the linker's tables, models and curated links
     * @param labels what things are called, kept for all pages
     * @param addresses who asks
     * @param budgets how long each may ask
     */
    public ReconcileRoute(Path mapping, Labels labels, ClientAddress addresses, ClientBudgets budgets) {
        this.labels = labels;
        this.addresses = addresses;
        this.budgets = budgets;
        this.reconciler = Reconciler.of(mapping);
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        String path = exchange.path();
        if (!path.equals(Manifest.PATH) && !path.startsWith(Manifest.PATH + "/")) {
            return false;
        }
        boolean posted = exchange.request().getMethod().equals("POST") && path.equals(Manifest.PATH);
        if (!posted && !exchange.reads()) {
            exchange.response()
                    .setHeader("Allow", path.equals(Manifest.PATH) ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
            exchange.response().setStatus(405);
            return true;
        }
        try {
            Form form = Form.of(exchange.request());
            inTime(exchange, path, form);
        } catch (Refused refused) {
            send(exchange, refused.status(), String.valueOf(refused.getMessage()));
        }
        return true;
    }

    /** Batches and extensions take of the client's time, as queries do; the rest costs next to nothing. */
    private void inTime(Exchange exchange, String path, Form form) throws IOException {
        Language language = language(exchange.request(), form);
        if (!path.equals(Manifest.PATH) || (form.get("queries") == null && form.get("extend") == null)) {
            answer(exchange, path, form, language);
            return;
        }
        String client = addresses.of(exchange.request());
        ClientBudgets.Wait wait = budgets.mustWait(client);
        ClientBudgets.Turn turn = wait == null ? budgets.begin(client) : null;
        if (turn == null) {
            long seconds = wait == null ? 1 : wait.seconds();
            exchange.response().setHeader("Retry-After", String.valueOf(seconds));
            exchange.response().setHeader("Cache-Control", "no-store");
            send(exchange, TOO_MANY_REQUESTS, "too much at a time; ask again in " + seconds + " s");
            return;
        }
        long begun = System.nanoTime();
        try {
            answer(exchange, path, form, language);
        } finally {
            turn.end(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static void send(Exchange exchange, int status, String error) throws IOException {
        exchange.send(status, JSON, Answers.text(Answers.object().put("error", error)));
    }

    /** As that of pages, but a body is not asked for {@code lang}: it has been read by then. */
    private static Language language(HttpServletRequest request, Form form) {
        Language asked = Language.of(form.get("lang"));
        if (asked != null) {
            return asked;
        }
        if (request.getHeader("Accept-Language") != null) {
            for (Locale preferred : Collections.list(request.getLocales())) {
                Language known = Language.of(preferred.getLanguage());
                if (known != null) {
                    return known;
                }
            }
        }
        return Language.SV;
    }

    private void answer(Exchange exchange, String path, Form form, Language language) throws IOException {
        Things things = Things.of(exchange.served(), labels, language);
        String address = address(exchange.request());
        if (path.equals(Manifest.PREVIEW)) {
            preview(exchange, form, things);
            return;
        }
        send(exchange, things, address, () -> switch (path) {
            case Manifest.PATH -> service(exchange, form, things, address);
            case Manifest.PROPERTIES -> Extension.proposal(type(form), form.number("limit", Limits.PROPERTIES), things);
            case Manifest.SUGGEST + "entity" ->
                Suggestions.entities(things, prefix(form), types(form), form.number("cursor", 0));
            case Manifest.SUGGEST + "property" ->
                Suggestions.properties(prefix(form), form.number("cursor", 0), language);
            case Manifest.SUGGEST + "type" -> Suggestions.types(prefix(form), form.number("cursor", 0), language);
            default -> throw Refused.unknown("there is no " + path);
        });
    }

    private JsonNode service(Exchange exchange, Form form, Things things, String address) {
        String queries = form.get("queries");
        String extend = form.get("extend");
        if (queries != null) {
            Map<String, List<Candidate>> results = new LinkedHashMap<>();
            Questions.batch(queries)
                    .forEach((name, question) -> results.put(name, reconciler.candidates(things, question)));
            return Answers.results(things, results);
        }
        if (extend != null) {
            return Extension.answer(things, extend);
        }
        if (form.get("query") != null) {
            throw Refused.wrong("a single 'query' was of version 0.1; send 'queries', as version 0.2 has them");
        }
        if (!exchange.reads()) {
            throw Refused.wrong("a body must have a field 'queries' or 'extend'");
        }
        return Manifest.of(things.served(), address, things.language());
    }

    /** May stand in a frame of any site, as it does in OpenRefine; no other page may. */
    private void preview(Exchange exchange, Form form, Things things) throws IOException {
        String id = form.get("id");
        if (id == null) {
            throw Refused.wrong("no 'id'");
        }
        Entry entry = things.find(Questions.bounded("id", id));
        if (entry == null) {
            throw Refused.unknown("there is nothing with this id");
        }
        String language = things.language().tag();
        exchange.response()
                .setHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *");
        exchange.response().setHeader("Content-Language", language);
        exchange.response().addHeader("Vary", "Accept-Language");
        if (!exchange.unchanged(language)) {
            exchange.send(200, "text/html", preview.page(exchange, things, entry));
        }
    }

    private interface Answer {
        JsonNode json();
    }

    private static void send(Exchange exchange, Things things, String address, Answer answer) throws IOException {
        // What is refused must not say that it may be kept; so the answer is made first.
        String json = Answers.text(answer.json());
        exchange.response().addHeader("Vary", "Accept-Language");
        if (!exchange.reads() || !exchange.unchanged(things.language().tag(), address)) {
            exchange.send(200, JSON, json);
        }
    }

    private static String prefix(Form form) {
        String prefix = form.get("prefix");
        if (prefix == null) {
            throw Refused.wrong("no 'prefix'");
        }
        return Questions.bounded("prefix", prefix);
    }

    private static Type type(Form form) {
        String asked = form.get("type");
        Type type = asked == null ? Type.ORGANISATION : Type.of(asked);
        if (type == null) {
            throw Refused.wrong("there is no such type; " + Manifest.PATH + " lists them");
        }
        return type;
    }

    private static List<Type> types(Form form) {
        return form.get("type") == null ? Arrays.asList(Type.values()) : List.of(type(form));
    }

    /** Where the client reached the service; the addresses in a manifest cannot be relative. */
    private static String address(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
