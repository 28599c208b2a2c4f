package org.esflod.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date pattern of UAX #35 in a language, such as {@code d. MMM yy} in German for {@code 31. Dez 18}.
 *
 * <p>Understood: {@code y}, {@code M}, {@code d}, days of the week ({@code E}), times of the day ({@code H}, {@code m},
 * {@code s}, {@code S}), which are left out, quoted text. Months may be cut to three letters or more, with a full stop or
 * without, as long as one month only begins so. Years of two digits are those from 2000 to 2099: no programme that the
 * Commission publishes lists for began earlier.
 *
 * <p>Source: <a href="https://www.unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns">UAX #35</a>.
 */
final class DatePattern {
    private static final Map<String, DatePattern> COMPILED = new ConcurrentHashMap<>();
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");

    /** No text matches: a pattern with two years, months or days does not say which is meant. */
    private static final String NOTHING = "(?!)";

    private static final int CENTURY = 2000;
    private static final int SHORTEST_MONTH = 3;

    private final Pattern regex;
    private final List<List<String>> months;

    private DatePattern(String pattern, Locale language) {
        this.regex = Pattern.compile(regex(pattern), Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
        this.months = months(language);
    }

    /** The pattern in a language, BCP 47; {@code und} knows English names. */
    static DatePattern of(String pattern, String language) {
        return COMPILED.computeIfAbsent(
                language + " " + pattern, key -> new DatePattern(pattern, Locale.forLanguageTag(language)));
    }

    /** The day of a text; empty where it does not match, or is no day of the calendar. */
    Optional<LocalDate> read(String text) {
        Matcher matcher = regex.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String year = group(matcher, "year");
            int month = group(matcher, "name").isEmpty()
                    ? Integer.parseInt(group(matcher, "month"))
                    : month(group(matcher, "name"));
            int century = year.length() == 2 ? CENTURY : 0;
            return Optional.of(
                    LocalDate.of(century + Integer.parseInt(year), month, Integer.parseInt(group(matcher, "day"))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty(); // 30 February, or a pattern without a year, a month or a day
        }
    }

    private static String group(Matcher matcher, String name) {
        try {
            String found = matcher.group(name);
            return found == null ? "" : found;
        } catch (IllegalArgumentException e) {
            return ""; // the pattern has no such field
        }
    }

    private int month(String name) {
        String word = name.toLowerCase(Locale.ROOT).replace(".", "");
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).contains(word)) {
                return i + 1;
            }
            if (word.length() >= SHORTEST_MONTH && months.get(i).stream().anyMatch(full -> full.startsWith(word))) {
                found.add(i + 1);
            }
        }
        return found.size() == 1 ? found.get(0) : 0;
    }

    /** The names of each month, in lower case: alone and in a date. */
    private static List<List<String>> months(Locale language) {
        Locale known = language.getLanguage().isEmpty() ? Locale.ENGLISH : language;
        List<List<String>> months = new ArrayList<>();
        for (Month month : Month.values()) {
            List<String> names = new ArrayList<>();
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                names.add(month.getDisplayName(style, known).toLowerCase(Locale.ROOT));
            }
            months.add(names);
        }
        return months;
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        Set<String> fields = new HashSet<>();
        int i = 0;
        while (i < pattern.length()) {
            char letter = pattern.charAt(i);
            int end = i + 1;
            if (letter == '\'') {
                end = pattern.indexOf('\'', i + 1) < 0 ? pattern.length() : pattern.indexOf('\'', i + 1) + 1;
                regex.append(Pattern.quote(pattern.substring(i, end).replace("'", "")));
            } else {
                while (end < pattern.length() && pattern.charAt(end) == letter) {
                    end++;
                }
                String field = field(letter, end - i);
                Matcher named = GROUP.matcher(field);
                regex.append(named.find() && !fields.add(named.group(1)) ? NOTHING : field);
            }
            i = end;
        }
        return regex.toString();
    }

    private static String field(char letter, int length) {
        return switch (letter) {
            case 'y' -> length == 2 ? "(?<year>[0-9]{2})" : "(?<year>[0-9]{4})";
            case 'M' ->
                switch (length) {
                    case 1 -> "(?<month>[0-9]{1,2})";
                    case 2 -> "(?<month>[0-9]{2})";
                    default -> "(?<name>\\p{L}+\\.?)";
                };
            case 'd' -> length == 1 ? "(?<day>[0-9]{1,2})" : "(?<day>[0-9]{2})";
            case 'H', 'h', 'm', 's' -> length == 1 ? "[0-9]{1,2}" : "[0-9]{2}";
            case 'S' -> "[0-9]+";
            case 'E' -> "\\p{L}+\\.?";
            case ' ' -> Decimals.BLANK + "{" + length + "}";
            default -> Pattern.quote(String.valueOf(letter).repeat(length));
        };
    }
}
