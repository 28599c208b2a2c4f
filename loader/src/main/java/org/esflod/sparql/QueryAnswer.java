package org.esflod.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.esflod.web.Served;
import org.jspecify.annotations.Nullable;

/** What is known of the answer to one request for a query, between the classes that take part in it. */
final class QueryAnswer implements AutoCloseable {
    private static final String ATTRIBUTE = QueryAnswer.class.getName();

    private final @Nullable Served served;
    private final @Nullable String tag;
    private final @Nullable View view;
    private final @Nullable String timeout;
    private @Nullable QueryRun run;
    private @Nullable String notStandard;
    private @Nullable Rows rows;
    private RunningQueries.@Nullable Entry entry;
    private QueryRun.@Nullable Clock clock;
    private boolean persons;
    private long known;

    /** Shows an answer in its own way instead of Fuseki's. */
    interface View {
        void show(QueryExecResult result, Prologue prologue) throws IOException;
    }

    private QueryAnswer(
            HttpServletRequest request, @Nullable Served served, @Nullable String tag, @Nullable View view) {
        this.timeout = request.getParameter("timeout");
        this.served = served;
        this.tag = tag;
        this.view = view;
    }

    /**
     * Begins an answer.
     *
     * @param tag the ETag of a whole answer; null where it is not to be kept
     * @param view null where Fuseki writes the answer
     */
    static QueryAnswer begin(HttpServletRequest request, Served served, @Nullable String tag, @Nullable View view) {
        QueryAnswer answer = new QueryAnswer(request, served, tag, view);
        request.setAttribute(ATTRIBUTE, answer);
        return answer;
    }

    /** The answer of a request; one that nobody keeps, where the request did not come through {@link QueryGate}. */
    static QueryAnswer of(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        if (request.getAttribute(ATTRIBUTE) instanceof QueryAnswer answer) {
            return answer;
        }
        QueryAnswer answer = new QueryAnswer(request, null, null, null);
        request.setAttribute(ATTRIBUTE, answer);
        return answer;
    }

    /** The version that is asked; null where it is not known. */
    @Nullable
    Served served() {
        return served;
    }

    void run(QueryRun begun) {
        run = begun;
    }

    void notStandard(@Nullable String fault) {
        notStandard = fault;
    }

    @Nullable
    String notStandard() {
        return notStandard;
    }

    /** Notes that the query may see contact persons, so that nobody keeps the answer. */
    void mayNamePersons() {
        persons = true;
    }

    Rows keep(Rows all) {
        rows = all;
        return all;
    }

    void runningAs(QueryRun.Clock itsClock, RunningQueries.Entry running) {
        clock = itsClock;
        entry = running;
    }

    /** The parameter {@code timeout} of the request, in seconds; null where it has none. */
    @Nullable
    String timeout() {
        return timeout;
    }

    boolean endedForMemory() {
        return entry != null && entry.ended();
    }

    /** When the whole answer was known, as {@link System#nanoTime}; 0 before. */
    long known() {
        return known;
    }

    /** Sets the headers of a whole answer. */
    void announce(HttpServletResponse response) {
        known = System.nanoTime();
        if (clock != null) {
            // What comes now is sending; it ends with the client, or with its patience.
            clock.close();
        }
        boolean changing = run != null && run.changing();
        if (tag == null || persons || changing) {
            response.setHeader("Cache-Control", "no-store");
        } else {
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "public, max-age=300");
        }
    }

    /** Whether the answer was shown in another way than Fuseki's. */
    boolean shown(HttpAction action, QueryExecResult result, Prologue prologue) {
        if (view == null) {
            return false;
        }
        try {
            view.show(result, prologue);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
