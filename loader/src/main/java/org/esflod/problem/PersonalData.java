package org.esflod.problem;

import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Personal data that is recognised by its form alone: e-mail addresses, Swedish telephone numbers, identity numbers. Each
 * becomes {@value #MASK}.
 *
 * <p>Amounts, dates, years, ranges and organisation numbers stay. What is not certain by its form stays too: names, for
 * one.
 *
 * <p>All blanks and hyphens of Unicode count as blank and hyphen, and letters as letters without their diacritics: what
 * a form is written with hides nothing.
 */
public final class PersonalData {
    /** What stands in place of what was taken out. */
    public static final String MASK = "[…]";

    private static final Pattern EMAIL = Pattern.compile("(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++"
            + "(?: {0,3}@ {0,3}|\\s?[(\\[](?:at|a|snabel-?a)[)\\]]\\s?)"
            + "[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++");

    /** {@code 750231-0241}, {@code 197502310241}, {@code 750231 0241}. */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile(
            "(?<![0-9])(?<![0-9][-.,/])" + "((?:18|19|20)?[0-9]{6})(?:\\s?[-+]\\s?|\\s)?([0-9]{4})(?![0-9])");

    /** {@code 75 02 31-0241}, {@code 1975-02-31-0241}; not the beginning of two dates. */
    private static final Pattern IDENTITY_NUMBER_AS_DATE = Pattern.compile("(?<![0-9])(?<![0-9][-.,/])"
            + "((?:18|19|20)?[0-9]{2}[-. ][0-9]{2}[-. ][0-9]{2})\\s?[-+]\\s?([0-9]{4})(?![0-9])(?!-[0-9])");

    /** The VAT number of a sole trader holds the identity number. */
    private static final Pattern VAT_NUMBER =
            Pattern.compile("(?i)(?<![\\p{L}])SE\\s?([0-9]{6}-?)([0-9]{4})[0-9]{2}(?![0-9])");

    private static final Pattern INTERNATIONAL_TELEPHONE = Pattern.compile(
            "(?<![0-9])(?:\\+|00)46[\\s.-]*(?:\\(0\\))?[\\s.-]*[1-9](?:[\\s.-]{0,3}[0-9]){6,9}(?![0-9])");

    /** {@code 070-174 06 05}, {@code 0980 319205}, {@code (08) 639 06 08}; {@link #isTelephone} has the last word. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![0-9])(?<![0-9][.:-])"
            + "\\(?(0[1-9][0-9]{0,2})\\)?(?:\\s?[-/]\\s?|\\s)([0-9](?:[ -]?[0-9]){4,7})(?![0-9])");

    /** {@code 070.174.06.05}, {@code 08.639.06.08}: after two digits three must follow, else it is a day or a time. */
    private static final Pattern TELEPHONE_WITH_DOTS = Pattern.compile("(?<![0-9])(?<![0-9][.:-])"
            + "(?:\\(?(0[1-9][0-9]{1,2})\\)?\\.([0-9]{2,8}(?:\\.[0-9]{2,4}){0,3})"
            + "|\\(?(08)\\)?\\.([0-9]{3}(?:\\.[0-9]{2,4}){1,2}))(?![0-9])(?!\\.[0-9])");

    /** {@code 0701740605}, {@code 031390605}. */
    private static final Pattern TELEPHONE_IN_ONE =
            Pattern.compile("(?<![0-9])(?<![0-9][.:-])0[1-9][0-9]{7,8}(?![0-9])");

    /** The shortest telephone numbers: area code and number. Identity numbers have more. */
    private static final int FEWEST_DIGITS = 8;

    private static final Pattern DATE_OF_DAY = Pattern.compile("[0-9]{2}[-/ ][0-9]{2}[- ](?:19|20)[0-9]{2}");

    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\t]");
    private static final Pattern HYPHEN = Pattern.compile("\\p{Pd}|[\u2212\u00ad]");

    /** The plain form of every character: a text is made of few characters, and read many times. */
    private static final char[] PLAIN = new char[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < PLAIN.length; i++) {
            PLAIN[i] = plain((char) i);
        }
    }

    private PersonalData() {}

    /** The text without personal data, in NFC; the same text where there is none. */
    public static String masked(String text) {
        String masked = withoutAddresses(text);
        if (digitsIn(masked) < FEWEST_DIGITS) {
            return masked;
        }
        masked = replaced(masked, VAT_NUMBER, PersonalData::isIdentityNumber);
        masked = replaced(masked, IDENTITY_NUMBER, PersonalData::isIdentityNumber);
        masked = replaced(masked, IDENTITY_NUMBER_AS_DATE, PersonalData::isIdentityNumber);
        masked = replaced(masked, INTERNATIONAL_TELEPHONE, found -> true);
        masked = replaced(masked, TELEPHONE, PersonalData::isTelephone);
        masked = replaced(masked, TELEPHONE_WITH_DOTS, PersonalData::isTelephone);
        return replaced(masked, TELEPHONE_IN_ONE, found -> true);
    }

    /** The text without e-mail addresses, in NFC. */
    public static String withoutAddresses(String text) {
        String composed = composed(text);
        // Most texts hold no address, and looking for a sign takes a hundredth of what the pattern takes.
        boolean perhaps = composed.chars().anyMatch(c -> PLAIN[c] == '@' || c == '(' || c == '[');
        return perhaps ? replaced(composed, EMAIL, found -> true) : composed;
    }

    private static long digitsIn(String text) {
        return text.chars().filter(c -> PLAIN[c] >= '0' && PLAIN[c] <= '9').count();
    }

    /** Whether a masked text lacks something of the text before. */
    public static boolean tookOut(String before, String masked) {
        return !masked.equals(before) && !masked.equals(composed(before));
    }

    /** The text with the mask in place of what a pattern finds in its {@link #plain} form. */
    public static String replaced(String text, Pattern pattern, Predicate<MatchResult> certain) {
        Matcher matcher = pattern.matcher(plain(text));
        StringBuilder replaced = new StringBuilder(text.length());
        int end = 0;
        while (matcher.find()) {
            if (certain.test(matcher)) {
                replaced.append(text, end, matcher.start()).append(MASK);
                end = matcher.end();
            }
        }
        return end == 0 ? text : replaced.append(text, end, text.length()).toString();
    }

    /**
     * A text as it is compared: every blank a blank, every hyphen {@code -}, every letter without its diacritics, every
     * digit one of {@code 0-9}. As long as the text, character by character.
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(PLAIN[text.charAt(i)]);
        }
        return plain.toString();
    }

    private static char plain(char character) {
        if (Character.isSurrogate(character)) {
            return character;
        }
        String one = String.valueOf(character);
        if (BLANK.matcher(one).matches()) {
            return ' ';
        }
        if (HYPHEN.matcher(one).matches()) {
            return '-';
        }
        if (Character.isDigit(character)) {
            return (char) ('0' + Character.digit(character, 10));
        }
        return switch (character) {
            case 'ø' -> 'o';
            case 'Ø' -> 'O';
            case 'đ', 'ð' -> 'd';
            case 'Đ', 'Ð' -> 'D';
            case 'ł' -> 'l';
            case 'Ł' -> 'L';
            case 'ı' -> 'i';
            case '＠', '﹫' -> '@';
            default -> withoutDiacritics(one);
        };
    }

    private static char withoutDiacritics(String letter) {
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        return Character.isLetter(apart.charAt(0)) && apart.substring(1).matches("\\p{M}*")
                ? apart.charAt(0)
                : letter.charAt(0);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Birth date and check digit. The day is 1 to 31, or 61 to 91 in a coordination number; whether the month has that
     * day is not asked.
     */
    private static boolean isIdentityNumber(MatchResult match) {
        String all = digits(match.group(1)) + digits(match.group(2));
        String ten = all.substring(all.length() - 10);
        int month = Integer.parseInt(ten.substring(2, 4));
        int day = Integer.parseInt(ten.substring(4, 6)) % 60;
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && Luhn.holds(ten);
    }

    /**
     * Area code and number of a length that exist together: 08 and 6 to 8 digits, three digits and 5 to 8, four digits
     * and 5 or 6. So {@code 0900-1700} is a time, and {@code 08-12-24 09} and {@code 08-12-2009} are dates.
     */
    private static boolean isTelephone(MatchResult match) {
        boolean dotted = match.groupCount() == 4;
        String area = dotted && match.group(1) == null ? match.group(3) : match.group(1);
        String number = dotted && match.group(1) == null ? match.group(4) : match.group(2);
        if (number.contains(" ") && number.contains("-")) {
            return false;
        }
        if (DATE_OF_DAY.matcher(match.group()).matches()) {
            return false;
        }
        int length = digits(number).length();
        return switch (area) {
            case "08" -> length >= 6 && length <= 8;
            default ->
                switch (area.length()) {
                    case 3 -> length >= 5 && length <= 8;
                    case 4 -> length == 5 || length == 6;
                    default -> false;
                };
        };
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
