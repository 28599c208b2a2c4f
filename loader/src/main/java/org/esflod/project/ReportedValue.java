package org.esflod.project;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a published report may say of a value that was to be an amount or a period.
 *
 * <p>A shifted column, a note beside a figure: anything can stand where an amount should, a contact person's name,
 * telephone number or identity number too. So only what looks like a figure with a mistake in it is shown: {@code 631 7x0
 * kr}, {@code 2008-04-21 till 2008-13-01}.
 */
final class ReportedValue {
    private static final int LONGEST = 40;

    /** Words that stand in amounts and periods. Any other word of two letters or more may be a name. */
    private static final Set<String> WORDS = Set.of(
            "kr", "sek", "eur", "euro", "tkr", "kkr", "mkr", "mnkr", "tsek", "ksek", "msek", "till", "tom", "from",
            "fr", "to", "ca", "och");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Digits with what people write between the digits of a telephone or identity number. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?[0-9](?:[\\s\\p{Z}\\p{Pd}/.()+]*[0-9])*");

    private static final String DATE = "(?:0000|[12][0-9]{3})([-/.])[0-9]{2}\\1[0-9]{2}";
    private static final Pattern DATES =
            Pattern.compile(DATE + "(?:[\\s\\p{Z}]*\\p{Pd}[\\s\\p{Z}]*" + DATE.replace("\\1", "\\2") + ")?");

    /** Thousands apart, below ten thousand millions: eleven digits are a telephone number with 46 before it. */
    private static final Pattern AMOUNT =
            Pattern.compile("[1-9][0-9]{0,2}(?:\\p{Z}[0-9]{3}){1,2}|[1-9](?:\\p{Z}[0-9]{3}){3}|0");

    /** No telephone number with its area code, and no identity number, is shorter. */
    private static final int DIGITS_OF_A_PERSON = 9;

    /** A number that begins with 0 may be a telephone number from this length on: {@code 040-62804}. */
    private static final int DIGITS_WITH_AREA_CODE = 6;

    private ReportedValue() {}

    /** The value where it can be shown, else nothing. */
    static String of(String value) {
        boolean shown = value.length() <= LONGEST
                && value.chars().anyMatch(c -> c >= '0' && c <= '9')
                && value.chars().noneMatch(c -> c == '@' || (c > 0x7f && Character.isDigit(c)))
                && WORD.matcher(value).results().allMatch(word -> WORDS.contains(Keys.normalised(word.group())))
                && !mayNameAPerson(value);
        return shown ? value : "";
    }

    private static boolean mayNameAPerson(String value) {
        int digits = 0;
        Matcher numbers = NUMBER.matcher(value);
        while (numbers.find()) {
            String number = numbers.group();
            if (DATES.matcher(number).matches() || AMOUNT.matcher(number).matches()) {
                continue;
            }
            String only = number.replaceAll("[^0-9]", "");
            if (number.startsWith("+") || (only.startsWith("0") && only.length() >= DIGITS_WITH_AREA_CODE)) {
                return true;
            }
            digits += only.length();
        }
        return digits >= DIGITS_OF_A_PERSON;
    }
}
