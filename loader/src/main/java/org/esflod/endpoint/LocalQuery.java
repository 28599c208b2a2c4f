package org.esflod.endpoint;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.resultset.ResultsFormat;
import org.apache.jena.system.Txn;
import org.esflod.problem.LoaderException;
import org.esflod.sparql.GuardedQuery;

/** One query over one dataset, written out for a person or a program. */
public final class LocalQuery {
    private LocalQuery() {}

    /** How to write an answer. */
    public enum Format {
        /** A table for people; Turtle for a graph. */
        TEXT,
        /** Comma separated values; not for a graph. */
        CSV,
        /** SPARQL results in JSON; JSON-LD for a graph. */
        JSON,
        /** A graph in Turtle; a table as a result set in RDF. */
        TURTLE
    }

    /**
     * Runs a query.
     *
     * @param sparql SPARQL 1.1; SERVICE is refused
     * @throws LoaderException where the query cannot be read, or the format does not fit its kind
     */
    public static void run(Dataset dataset, String sparql, Format format, OutputStream out) {
        Query query;
        try {
            query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw new LoaderException("the query cannot be read: " + e.getMessage(), e);
        }
        if (GuardedQuery.callsOthers(query)) {
            throw new LoaderException("the query asks another service (SERVICE); run it in a client that may ask both");
        }
        Txn.executeRead(dataset, () -> {
            try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
                if (query.isAskType()) {
                    write(execution.execAsk(), format, out);
                } else if (query.isSelectType()) {
                    write(execution.execSelect(), query.getPrefixMapping(), format, out);
                } else {
                    Model model = query.isConstructType() ? execution.execConstruct() : execution.execDescribe();
                    model.setNsPrefixes(query.getPrefixMapping());
                    write(model, format, out);
                }
            }
        });
    }

    private static void write(boolean answer, Format format, OutputStream out) {
        switch (format) {
            case TEXT -> ResultSetFormatter.out(out, answer);
            case CSV -> ResultSetFormatter.outputAsCSV(out, answer);
            case JSON -> ResultSetFormatter.outputAsJSON(out, answer);
            case TURTLE -> throw unfit(format, "ASK", List.of("text", "csv", "json"));
        }
    }

    private static void write(ResultSet rows, PrefixMapping prefixes, Format format, OutputStream out) {
        switch (format) {
            case TEXT -> ResultSetFormatter.out(out, rows, prefixes);
            case CSV -> ResultSetFormatter.outputAsCSV(out, rows);
            case JSON -> ResultSetFormatter.outputAsJSON(out, rows);
            case TURTLE -> ResultSetFormatter.output(out, rows, ResultsFormat.FMT_RDF_TURTLE);
        }
    }

    private static void write(Model model, Format format, OutputStream out) {
        switch (format) {
            case TEXT, TURTLE -> RDFDataMgr.write(out, model, Lang.TURTLE);
            case JSON -> RDFDataMgr.write(out, model, RDFFormat.JSONLD_PRETTY);
            case CSV -> throw unfit(format, "CONSTRUCT or DESCRIBE", List.of("text", "turtle", "json"));
        }
    }

    private static LoaderException unfit(Format format, String kind, List<String> others) {
        return new LoaderException("--format " + format.name().toLowerCase(Locale.ROOT) + " does not fit " + kind
                + "; take one of " + String.join(", ", others));
    }
}
