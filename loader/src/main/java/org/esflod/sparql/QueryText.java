package org.esflod.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.expr.ExprException;
import org.jspecify.annotations.Nullable;

/** What can be said of a query before it is parsed, in one pass over its characters. */
final class QueryText {
    /** What is told where the parser's stack is too small. */
    static final String TOO_DEEP = "The query goes too deep for the parser. Write it flatter.\n";

    private static final int BAD_REQUEST = 400;
    private static final int CONTENT_TOO_LARGE = 413;

    // What may hold a bracket that is none: long and short texts, IRIs, comments. Possessive, so that nothing is tried
    // twice.
    private static final Pattern PARTS = Pattern.compile(
            "\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+(?:\"\"\")?+|'''(?:[^'\\\\]|\\\\.|'(?!''))*+(?:''')?+"
                    + "|\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"?+|'(?:[^'\\\\\\n\\r]|\\\\.)*+'?+"
                    + "|<[^<>\"{}|^`\\\\\\x00-\\x20]*+>|#[^\\n\\r]*+|[(\\[{]|[)\\]}]",
            Pattern.DOTALL);

    private QueryText() {}

    /** Refuses a query that is too long, or nested too deeply for the parser, which goes down with each bracket. */
    static void check(String query, Limits limits) {
        if (query.length() > limits.queryCharacters()) {
            ServletOps.error(
                    CONTENT_TOO_LARGE,
                    "The query has " + query.length() + " characters; at most " + limits.queryCharacters()
                            + " are taken.\n");
        }
        if (nesting(query) > limits.nesting()) {
            ServletOps.error(
                    BAD_REQUEST,
                    "The query has more than " + limits.nesting() + " brackets in each other. Write it flatter.\n");
        }
    }

    /** The deepest nesting of round, square and curly brackets. */
    static int nesting(String query) {
        int depth = 0;
        int deepest = 0;
        Matcher part = PARTS.matcher(query);
        while (part.find()) {
            if (part.end() - part.start() == 1) {
                char bracket = query.charAt(part.start());
                if (bracket == '(' || bracket == '[' || bracket == '{') {
                    deepest = Math.max(deepest, ++depth);
                } else if (bracket == ')' || bracket == ']' || bracket == '}') {
                    depth--;
                }
            }
        }
        return deepest;
    }

    /** Why this is not SPARQL 1.1; null where it is. Jena's parser of the service takes more than that. */
    static @Nullable String notStandard(String query) {
        try {
            QueryFactory.create(query, Syntax.syntaxSPARQL_11);
            return null;
        } catch (QueryParseException e) {
            if (e.getCause() instanceof StackOverflowError
                    || String.valueOf(e.getMessage()).contains("StackOverflow")) {
                throw new Refused(BAD_REQUEST, TOO_DEEP);
            }
            return String.valueOf(e.getMessage());
        } catch (ExprException e) {
            throw new Refused(
                    BAD_REQUEST, "The query has a pattern (REGEX, REPLACE) or another constant that cannot be read.\n");
        }
    }
}
