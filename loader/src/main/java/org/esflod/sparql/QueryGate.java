package org.esflod.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.esflod.web.ClientAddress;
import org.esflod.web.Exchange;
import org.esflod.web.Meters;
import org.jspecify.annotations.Nullable;

/**
 * What every query passes before it is run: whether the client has the answer already, whether we have, and whether the
 * client has time left.
 */
public final class QueryGate {
    /** Where queries are asked. */
    public static final String SPARQL = "/sparql";

    private static final int TOO_MANY_REQUESTS = 429;
    // Browsers send some 150 characters.
    private static final int LONGEST_ACCEPT = 1_000;
    private static final List<String> FORMAT_PARAMETERS = List.of("format", "output", "results");
    // Fuseki's short names; what else it makes of a name may depend on Accept.
    private static final Set<String> FORMATS =
            Set.of("csv", "tsv", "json", "xml", "html", "turtle", "nt", "json-ld", "text");
    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9+./ -]{0,100}");

    private final ClientAddress addresses;
    private final ClientBudgets budgets;
    private final Contacts contacts;
    private final Limits limits;
    private final Meters meters;
    private final AnswerCache cache = new AnswerCache();
    private final ResultPage page;

    public QueryGate(ClientAddress addresses, Contacts contacts, Limits limits, Meters meters) {
        this.addresses = addresses;
        this.budgets = new ClientBudgets(limits);
        this.contacts = contacts;
        this.limits = limits;
        this.meters = meters;
        this.page = new ResultPage(limits);
    }

    /** Answers a request to {@link #SPARQL} that has a query. */
    public void answer(Exchange exchange, FilterChain chain) throws IOException, ServletException {
        if (odd(exchange.request())) {
            exchange.send(
                    400,
                    "text/plain",
                    "The format or Accept is none. Take format=html, csv, tsv, json, xml or text; for CONSTRUCT and DESCRIBE"
                            + " turtle, nt, json-ld or xml.\n");
            return;
        }
        answer(exchange, new AsQuery(exchange.request()), page(exchange.request()), chain);
    }

    /**
     * Answers a request to the address of a saved query.
     *
     * @param format by Fuseki's short name, or {@code html}
     */
    void answer(Exchange exchange, String query, String format, FilterChain chain)
            throws IOException, ServletException {
        answer(exchange, new AsQuery(exchange.request(), query, format), format.equals("html"), chain);
    }

    /** Whether the request is one that no program means: it would only fill the log. */
    private static boolean odd(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return (accept != null && accept.length() > LONGEST_ACCEPT)
                || FORMAT_PARAMETERS.stream()
                        .map(request::getParameter)
                        .anyMatch(format ->
                                format != null && !FORMAT.matcher(format).matches());
    }

    /** Whether the answer is to be a page: where it is asked for by {@code format=html}, or a browser says nothing else. */
    static boolean page(HttpServletRequest request) {
        String format = format(request);
        if (format != null) {
            return format.equals("html");
        }
        String accept = String.valueOf(request.getHeader("Accept")).toLowerCase(Locale.ROOT);
        return accept.contains("text/html") && !accept.contains("sparql-results") && !accept.contains("text/turtle");
    }

    /** The format that the address names; null where it names none, and Accept decides. */
    private static @Nullable String format(HttpServletRequest request) {
        return FORMAT_PARAMETERS.stream()
                .map(request::getParameter)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Whether the answer depends on Accept; not where the address names a format that we know. */
    private static boolean byAccept(HttpServletRequest request) {
        String format = format(request);
        return format == null || !FORMATS.contains(format);
    }

    private void answer(Exchange exchange, AsQuery question, boolean asPage, FilterChain chain)
            throws IOException, ServletException {
        if (byAccept(question)) {
            exchange.response().addHeader("Vary", "Accept");
        }
        if (asPage) {
            exchange.response().addHeader("Vary", "Accept-Language");
        }
        String tag = exchange.reads() ? tag(exchange, question, asPage) : null;
        if (tag != null && known(exchange, tag)) {
            meters.count("esflod.query.cache", "result", "client");
            exchange.response().setHeader("ETag", tag);
            exchange.response().setHeader("Cache-Control", "public, max-age=300");
            exchange.response().setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        AnswerCache.Entry kept = tag == null ? null : cache.get(tag);
        if (tag != null && kept != null) {
            meters.count("esflod.query.cache", "result", "server");
            send(exchange, tag, kept);
            return;
        }
        meters.count("esflod.query.cache", "result", "none");
        String client = addresses.of(exchange.request());
        ClientBudgets.Wait wait = budgets.mustWait(client);
        ClientBudgets.Turn turn = wait == null ? budgets.begin(client) : null;
        if (turn == null) {
            refuse(exchange, asPage, wait == null ? new ClientBudgets.Wait.ForQueries(1) : wait);
            return;
        }
        run(exchange, question, asPage, tag, turn, chain);
    }

    private void run(
            Exchange exchange,
            AsQuery question,
            boolean asPage,
            @Nullable String tag,
            ClientBudgets.Turn turn,
            FilterChain chain)
            throws IOException, ServletException {
        try (AnswerCache.Room room = cache.room()) {
            run(exchange, question, asPage, tag, turn, chain, new Recorded(exchange.response(), room));
        }
    }

    private void run(
            Exchange exchange,
            AsQuery question,
            boolean asPage,
            @Nullable String tag,
            ClientBudgets.Turn turn,
            FilterChain chain,
            Recorded recorded)
            throws IOException, ServletException {
        Exchange held = new Exchange(exchange.request(), recorded, exchange.served());
        long begun = System.nanoTime();
        QueryAnswer.View view =
                asPage ? (result, prologue) -> page.show(held, question.getParameter("query"), result, prologue) : null;
        QueryAnswer answer = QueryAnswer.begin(exchange.request(), exchange.served(), tag, view);
        try {
            chain.doFilter(question, recorded);
        } finally {
            // What comes after is sending, at the client's speed.
            long known = answer.known() == 0 ? System.nanoTime() : answer.known();
            Duration took = Duration.ofNanos(known - begun);
            turn.end(took);
            meters.time("esflod.query.time", took, "status", String.valueOf(recorded.getStatus()));
        }
        if (asPage && recorded.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            String reason = recorded.heldText();
            recorded.resetBuffer();
            page.showFault(held, question.getParameter("query"), recorded.getStatus(), reason);
        }
        byte[] body = recorded.end();
        if (body != null && tag != null && tag.equals(recorded.getHeader("ETag")) && recorded.getStatus() == 200) {
            cache.put(
                    tag,
                    new AnswerCache.Entry(
                            String.valueOf(recorded.getContentType()), recorded.getHeader("Content-Language"), body));
        }
    }

    /** Whether the client has the answer with that ETag, as it was sent or compressed. */
    private static boolean known(Exchange exchange, String tag) {
        String known = exchange.request().getHeader("If-None-Match");
        return known != null && known.contains(tag.substring(1, tag.length() - 1));
    }

    private static void send(Exchange exchange, String tag, AnswerCache.Entry kept) throws IOException {
        exchange.response().setHeader("ETag", tag);
        exchange.response().setHeader("Cache-Control", "public, max-age=300");
        if (kept.language() != null) {
            exchange.response().setHeader("Content-Language", kept.language());
        }
        exchange.send(200, kept.contentType(), kept.body());
    }

    private void refuse(Exchange exchange, boolean asPage, ClientBudgets.Wait wait) throws IOException {
        boolean time = wait instanceof ClientBudgets.Wait.ForTime;
        meters.count("esflod.query.refused", "reason", time ? "time" : "parallel");
        exchange.response().setHeader("Retry-After", String.valueOf(wait.seconds()));
        exchange.response().setHeader("Cache-Control", "no-store");
        String reason = (time
                        ? "You have used the " + limits.clientTime().toSeconds()
                                + " s of query time that each client has per minute."
                        : "You have " + limits.clientQueries()
                                + " queries running, as many as each client may have at a time.")
                + " Ask again in " + wait.seconds()
                + " s. All data is in dumps/ and tables/, without such a limit; the limits stand at about/limits.\n";
        if (asPage) {
            page.showFault(exchange, exchange.parameter("query"), TOO_MANY_REQUESTS, reason);
        } else {
            exchange.send(TOO_MANY_REQUESTS, "text/plain", reason);
        }
    }

    /** The ETag that a whole answer has: the version, and all that decides on the bytes. */
    private String tag(Exchange exchange, AsQuery question, boolean asPage) {
        Map<String, List<String>> parameters = new TreeMap<>();
        question.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        String what = String.join(
                "\n",
                contacts.stamp(),
                exchange.path(),
                parameters.toString(),
                String.valueOf(exchange.request().getParameter("timeout")),
                asPage
                        ? exchange.language() + " "
                                + exchange.request().getParameterMap().keySet()
                        : "",
                byAccept(question) ? String.valueOf(exchange.request().getHeader("Accept")) : "");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return '"' + exchange.served().version().id() + "-" + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }
}
