package org.esflod.source;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How values may be written.
 *
 * @param base name of the type
 * @param format pattern of days; absent where they are none, or typed cells
 * @param decimalChar absent where no value shows it
 * @param groupChar absent where no value shows it
 * @param doubt what a person must decide; empty where nothing
 */
record DatatypeGuess(
        String base,
        @Nullable String format,
        @Nullable String decimalChar,
        @Nullable String groupChar,
        String doubt) {
    static final DatatypeGuess TEXT = new DatatypeGuess("string", null, null, null, "");

    private static final List<String> DATES = List.of(
            "yyyy-MM-dd",
            "dd.MM.yyyy",
            "d.M.yyyy",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd-MM-yyyy",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "dd.MM.yy",
            "yyyy-MM-dd HH:mm:ss");
    private static final String BLANK = " \u00a0\u202f\u2009";
    private static final String UNIT = "(?:[€£$%]|[A-Z]{3}|kr|zł|Kč)?";
    private static final Pattern NUMBER =
            Pattern.compile(UNIT + "[" + BLANK + "]*-?([0-9][0-9.," + BLANK + "']*)" + UNIT + "(?:,-)?");
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:([.,'" + BLANK + "])[0-9]{3})+(?:([.,])[0-9]+)?");
    private static final Pattern DECIMALS = Pattern.compile("[0-9]+(?:([.,])(?:[0-9]{1,2}|[0-9]{4,}))?");
    private static final Pattern ONE_GROUP = Pattern.compile("[0-9]{1,3}[.,][0-9]{3}");

    /** The datatype of a column's cells, the empty ones left out. */
    static DatatypeGuess of(List<Cell> cells) {
        if (cells.isEmpty()) {
            return TEXT;
        }
        if (cells.stream().allMatch(Cell::day)) {
            return new DatatypeGuess("date", null, null, null, "");
        }
        if (cells.stream().allMatch(cell -> cell.kind() == RawField.Kind.NUMBER)) {
            return new DatatypeGuess("decimal", null, null, null, "");
        }
        List<String> texts =
                cells.stream().map(cell -> CellText.clean(cell.value())).toList();
        List<String> dates = DATES.stream()
                .filter(pattern -> texts.stream().allMatch(text -> isDate(text, pattern)))
                .toList();
        if (!dates.isEmpty()) {
            String others = String.join(" or ", dates.subList(1, dates.size()));
            boolean sure = dates.size() == 1 || dates.get(0).equals("dd.MM.yyyy");
            return new DatatypeGuess("date", dates.get(0), null, null, sure ? "" : "may be " + others + " too");
        }
        return texts.stream().allMatch(text -> NUMBER.matcher(text).matches()) ? number(texts) : TEXT;
    }

    private static DatatypeGuess number(List<String> texts) {
        Set<String> decimal = new LinkedHashSet<>();
        Set<String> group = new LinkedHashSet<>();
        List<String> doubtful = new ArrayList<>();
        for (String text : texts) {
            Matcher digits = NUMBER.matcher(text);
            String number = digits.matches() ? Blanks.strip(digits.group(1)).replaceAll("[.,]$", "") : "";
            Matcher grouped = GROUPED.matcher(number);
            Matcher plain = DECIMALS.matcher(number);
            if (ONE_GROUP.matcher(number).matches()) {
                doubtful.add(number);
            } else if (grouped.matches()) {
                group.add(grouped.group(1));
                add(decimal, grouped.group(2));
            } else if (plain.matches()) {
                add(decimal, plain.group(1));
            } else {
                return TEXT;
            }
        }
        group.removeAll(decimal);
        boolean open = !doubtful.isEmpty() && decimal.isEmpty() && group.isEmpty();
        String doubt = open ? doubtful.get(0) + " has two readings: state decimalChar or groupChar" : "";
        return decimal.size() > 1 ? TEXT : new DatatypeGuess("decimal", null, first(decimal), first(group), doubt);
    }

    private static void add(Set<String> characters, @Nullable String character) {
        if (character != null) {
            characters.add(character);
        }
    }

    private static @Nullable String first(Set<String> characters) {
        return characters.stream().findFirst().orElse(null);
    }

    private static boolean isDate(String text, String pattern) {
        try {
            DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)
                    .parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
