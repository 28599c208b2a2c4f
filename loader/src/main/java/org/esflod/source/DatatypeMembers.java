package org.esflod.source;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code datatype}; Metadata Vocabulary for Tabular Data, 5.11.2, and Model for Tabular Data, 6.4. */
final class DatatypeMembers {
    private static final Set<String> TEXTS = Set.of("string", "normalizedString", "token", "anyURI", "any", "html");
    private static final Set<String> NUMBERS = Set.of(
            "decimal",
            "integer",
            "long",
            "int",
            "short",
            "nonNegativeInteger",
            "positiveInteger",
            "unsignedInt",
            "unsignedLong");
    private static final Set<String> DATES = Set.of("date", "datetime", "dateTime", "gYear", "gYearMonth");
    private static final Set<String> KNOWN = Set.of("@id", "@type", "base", "format");
    private static final Set<String> KNOWN_OF_NUMBERS = Set.of("pattern", "decimalChar", "groupChar");

    /** Letters of UAX 35 that say something of a day or a time of day. */
    private static final Pattern DATE_LETTERS = Pattern.compile("([yuMLdEHhmsSaXxZz' ./:,-]|'[^']*')+");

    private DatatypeMembers() {}

    /** The datatype that an object states; the further formats stand beside it. */
    static Datatype read(Members members) {
        if (members.get("datatype").isTextual()) {
            return new Datatype(base(members, "datatype"), null, null, null, List.of());
        }
        Members datatype = members.object("datatype");
        datatype.allow(KNOWN);
        String base = datatype.has("base") ? base(datatype, "base") : "string";
        if (datatype.get("format").isObject()) {
            if (!NUMBERS.contains(base)) {
                throw datatype.wrong("format", "is one of a number, but the datatype is " + base);
            }
            Members format = datatype.object("format");
            format.allow(KNOWN_OF_NUMBERS);
            return new Datatype(
                    base,
                    format.text("pattern"),
                    format.character("decimalChar"),
                    format.character("groupChar"),
                    List.of());
        }
        String format = datatype.text("format");
        if (format != null) {
            check(datatype, "format", base, format);
        }
        return new Datatype(base, format, null, null, List.of());
    }

    /** Refuses a format that no value of a datatype can have. */
    static void check(Members members, String member, String base, String format) {
        if (base.equals("boolean") && format.split("\\|", -1).length != 2) {
            throw members.wrong(member, "is " + format + ", not two words such as Ja|Nej");
        }
        if (DATES.contains(base) && !isDatePattern(format)) {
            throw members.wrong(member, "is " + format + ", no date pattern such as dd.MM.yyyy");
        }
        if (TEXTS.contains(base)) {
            try {
                Pattern.compile(format);
            } catch (IllegalArgumentException e) {
                throw members.wrong(member, "is " + format + ", which is no regular expression", e);
            }
        }
    }

    private static boolean isDatePattern(String format) {
        try {
            return DATE_LETTERS.matcher(format).matches()
                    && !DateTimeFormatter.ofPattern(format, Locale.ROOT)
                            .toString()
                            .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String base(Members members, String member) {
        String base = members.text(member);
        if (base == null || !(isNumber(base) || isDate(base) || TEXTS.contains(base) || base.equals("boolean"))) {
            throw members.wrong(
                    member,
                    "is " + base
                            + ", none of the types string, decimal, integer, date, datetime, boolean and their like"
                            + " (no float: amounts stay exact)");
        }
        return base;
    }

    /** Whether values of a type are numbers. */
    static boolean isNumber(String base) {
        return NUMBERS.contains(base);
    }

    /** Whether values of a type are days. */
    static boolean isDate(String base) {
        return DATES.contains(base);
    }
}
