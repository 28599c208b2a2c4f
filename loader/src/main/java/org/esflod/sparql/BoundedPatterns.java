package org.esflod.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/**
 * REGEX and REPLACE that end when the query's time is over.
 *
 * <p>Java's patterns try every way to match, which for {@code (a+)+b} on a few dozen letters takes years, and look at no
 * clock meanwhile. They read the text through {@link Watched}, which does. Its stack can be too small for {@code (a|b)*};
 * that is told, too.
 */
final class BoundedPatterns {
    private static final int UNPROCESSABLE = 422;

    private final QueryRun run;
    // A pattern is the same for all rows nearly always.
    private @Nullable Pattern last;
    private String lastPattern = "";
    private String lastFlags = "";

    BoundedPatterns(QueryRun run) {
        this.run = run;
    }

    /** {@code REGEX(text, pattern, flags?)}. */
    NodeValue matches(List<NodeValue> arguments) {
        Node text = NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0));
        Pattern pattern = pattern("REGEX", arguments, 1);
        try {
            boolean found = pattern.matcher(new Watched(text.getLiteralLexicalForm(), run))
                    .find();
            return NodeValue.makeBoolean(found);
        } catch (StackOverflowError e) {
            throw tooDeep(pattern);
        }
    }

    /** {@code REPLACE(text, pattern, replacement, flags?)}. */
    NodeValue replaced(List<NodeValue> arguments) {
        Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
        String by = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(2))
                .getLiteralLexicalForm();
        Pattern pattern = pattern(
                "REPLACE",
                arguments.size() == 3 ? List.of(arguments.get(1)) : List.of(arguments.get(1), arguments.get(3)),
                0);
        try {
            String changed = replace(text.getLiteralLexicalForm(), pattern, by);
            return run.measured(NodeValue.makeNode(
                    NodeFactory.createLiteral(changed, text.getLiteralLanguage(), text.getLiteralDatatype())));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw tooDeep(pattern);
        }
    }

    private String replace(String text, Pattern pattern, String by) {
        long references = by.chars().filter(c -> c == '$').count();
        Matcher matcher = pattern.matcher(new Watched(text, run));
        StringBuilder changed = new StringBuilder();
        boolean first = true;
        while (matcher.find()) {
            // As Jena has it: an empty match counts only where it is the first.
            if (!first && matcher.start() == matcher.end()) {
                continue;
            }
            first = false;
            run.checkLength(changed.length()
                    + (matcher.start() + by.length() + references * (matcher.end() - matcher.start())));
            matcher.appendReplacement(changed, by);
        }
        return first ? text : matcher.appendTail(changed).toString();
    }

    private Pattern pattern(String function, List<NodeValue> arguments, int at) {
        String pattern = text(function, arguments.get(at));
        String flags = arguments.size() > at + 1 ? text(function, arguments.get(at + 1)) : "";
        Pattern known = last;
        if (known == null || !pattern.equals(lastPattern) || !flags.equals(lastFlags)) {
            known = RegexEngine.makePattern(function, pattern, flags);
            last = known;
            lastPattern = pattern;
            lastFlags = flags;
        }
        return known;
    }

    private static String text(String function, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }

    private static Refused tooDeep(Pattern pattern) {
        String shown =
                pattern.pattern().length() > 100 ? pattern.pattern().substring(0, 100) + "..." : pattern.pattern();
        return new Refused(
                UNPROCESSABLE,
                "The pattern " + shown + " goes too deep on a long text. Choices in a repetition, such as (a|b)*, are"
                        + " better written [ab]*.\n");
    }

    /** A text that looks at the clock while it is read. */
    private static final class Watched implements CharSequence {
        // Some microseconds of reading.
        private static final int PAUSE = 4_096;

        private final String text;
        private final QueryRun run;
        private int read;

        Watched(String text, QueryRun run) {
            this.text = text;
            this.run = run;
        }

        @Override
        public char charAt(int index) {
            if (++read % PAUSE == 0) {
                run.checkTime();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
