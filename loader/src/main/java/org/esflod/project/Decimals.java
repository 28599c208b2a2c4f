package org.esflod.project;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.source.Datatype;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written with digits, exact: no number passes through a double.
 *
 * <p>A column that declares its writing ({@code decimalChar}, {@code groupChar}, a pattern) is read strictly by it. Where
 * none is declared, a number is read as people write it, as long as that has one meaning only: {@code 15.414.794} has
 * one, {@code 1.234} has two.
 */
final class Decimals {
    /** One blank: ordinary, no-break, narrow, thin and their like. */
    static final String BLANK = "[ \\u00a0\\u2000-\\u200a\\u202f]";

    /** Longer ones are no amount, and reading their digits takes time by the square. */
    private static final int MOST_CHARACTERS = 200;

    private static final Pattern MINUS = Pattern.compile("[-\\u2212\\u2013]" + BLANK + "?");

    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern NO_GROUPS = Pattern.compile("([0-9]+)(?:[.,]([0-9]+))?");
    private static final Pattern BLANK_GROUPS =
            Pattern.compile("([0-9]{1,3}(?:" + BLANK + "[0-9]{3})+)(?:[.,]([0-9]{1,2}))?");
    private static final Pattern DOT_GROUPS =
            Pattern.compile("([1-9][0-9]{0,2}(?:\\.[0-9]{3}){2,}|[1-9][0-9]{0,2}\\.[0-9]{3}(?=,))(?:,([0-9]{1,2}))?");
    private static final Pattern COMMA_GROUPS =
            Pattern.compile("([1-9][0-9]{0,2}(?:,[0-9]{3}){2,}|[1-9][0-9]{0,2},[0-9]{3}(?=\\.))(?:\\.([0-9]{1,2}))?");

    private Decimals() {}

    /** How a text can be read. */
    enum Outcome {
        /** In one way. */
        READ,
        /** In two ways, as {@code 1.234}. */
        AMBIGUOUS,
        /** In none. */
        UNREADABLE
    }

    /**
     * A number of a text.
     *
     * @param value the number; absent unless it was read
     */
    record Found(Outcome outcome, @Nullable BigDecimal value) {
        private static final Found UNREADABLE = new Found(Outcome.UNREADABLE, null);
    }

    /** The number of a text in a column's writing. */
    static Found read(String text, Datatype writing) {
        Matcher minus = MINUS.matcher(text);
        boolean negative = minus.lookingAt();
        String digits = negative ? text.substring(minus.end()) : text;
        Found found = declaresNumbers(writing) ? declared(digits, writing) : free(digits);
        return negative && found.value() != null
                ? new Found(Outcome.READ, found.value().negate())
                : found;
    }

    /** The number of a spreadsheet or of JSON: digits and a point, perhaps an exponent. */
    static Found exact(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Found.UNREADABLE;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            // Of 1e999999, the digits would fill the memory.
            boolean tooLong = Math.abs((long) value.scale()) > 100 || value.precision() > 100;
            return tooLong ? Found.UNREADABLE : new Found(Outcome.READ, value);
        } catch (NumberFormatException e) {
            return Found.UNREADABLE;
        }
    }

    private static boolean declaresNumbers(Datatype writing) {
        return writing.decimalChar() != null || writing.groupChar() != null || numberPattern(writing) != null;
    }

    /** A number pattern, such as {@code #,##0.00}; a format of another type is none. */
    private static @Nullable String numberPattern(Datatype writing) {
        String format = writing.format();
        return format != null && format.matches("[#0,.%‰+-]+") ? format : null;
    }

    private static Found free(String text) {
        if (AMBIGUOUS.matcher(text).matches()) {
            return new Found(Outcome.AMBIGUOUS, null);
        }
        for (Pattern form : new Pattern[] {NO_GROUPS, BLANK_GROUPS, DOT_GROUPS, COMMA_GROUPS}) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                return number(matcher);
            }
        }
        return Found.UNREADABLE;
    }

    private static Found declared(String text, Datatype writing) {
        String decimal = Pattern.quote(writing.decimalChar() == null ? "." : writing.decimalChar());
        String whole = "[0-9]+";
        String group = writing.groupChar();
        if (group != null) {
            String mark = group.matches(BLANK) ? BLANK : Pattern.quote(group);
            whole = "[0-9]{1,3}(?:" + mark + "[0-9]{3})+|[0-9]+";
        }
        Matcher matcher =
                Pattern.compile("(" + whole + ")(?:" + decimal + "([0-9]+))?").matcher(text);
        return matcher.matches() && fits(matcher.group(2), numberPattern(writing)) ? number(matcher) : Found.UNREADABLE;
    }

    /** Whether there are as many decimals as the pattern allows. */
    private static boolean fits(@Nullable String decimals, @Nullable String pattern) {
        if (pattern == null) {
            return true;
        }
        String places = pattern.contains(".") ? pattern.substring(pattern.indexOf('.') + 1) : "";
        long least = places.chars().filter(c -> c == '0').count();
        long most = places.chars().filter(c -> c == '0' || c == '#').count();
        int length = decimals == null ? 0 : decimals.length();
        return length >= least && length <= most;
    }

    /** The digits of two groups: before and after the decimal sign. */
    private static Found number(Matcher matcher) {
        String decimals = matcher.group(2) == null ? "" : "." + matcher.group(2);
        return exact(matcher.group(1).replaceAll("[^0-9]", "") + decimals);
    }
}
