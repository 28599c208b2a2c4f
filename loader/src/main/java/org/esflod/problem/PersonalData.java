package org.esflod.problem;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
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

    private static final String AT = "(?:\\s{0,3}@\\s{0,3}"
            + "|\\s{0,2}[(\\[{<]\\s?(?:at|a|snabel-?a|@)\\s?[)\\]}>]\\s{0,2}"
            + "|\\ssnabel-?a\\s)";
    private static final String DOT =
            "(?:\\.|\\s?[(\\[{<]\\s?(?:dot|punkt|\\.)\\s?[)\\]}>]\\s?| \\. |\\s(?:dot|punkt)\\s)";
    private static final String LOCAL = "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++";
    private static final String DOMAIN = "[\\p{L}\\p{N}-]++(?:" + DOT + "[\\p{L}\\p{N}-]++)++";

    /** {@code namn@sala.example}, {@code namn [at] sala (punkt) example}, {@code namn snabel-a sala.example}. */
    private static final Pattern EMAIL = ignoringCase(LOCAL + AT + DOMAIN);

    /** {@code for.efter at sala.example}: without brackets only where the name has a dot, for one may look at a site. */
    private static final Pattern EMAIL_IN_WORDS =
            ignoringCase("(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}%+'-]++(?:\\.[\\p{L}\\p{N}%+'-]++)++\\sat\\s" + DOMAIN);

    /** {@code 750231-0241}, {@code 19750231 - 0241}, {@code 750231+0241}, {@code 19 750231/0241}; a line may end inside. */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile(
            "(?<![0-9])" + "((?:(?:18|19|20)[ .-]{0,2})?[0-9]{6})\\s{0,3}[-+_/:.]\\s{0,3}([0-9]{4})(?![0-9])");

    /** {@code 7502310241}, {@code 197502310241}, {@code 750231 0241}. */
    private static final Pattern IDENTITY_NUMBER_IN_ONE =
            Pattern.compile("(?<![0-9])(?<![0-9][-.,/])((?:18|19|20)?[0-9]{6})\\s{0,3}([0-9]{4})(?![0-9])");

    /** {@code 75 02 31-0241}, {@code 1975-02-31-0241}, {@code 1975 0231-0241}; not the beginning of two dates. */
    private static final Pattern IDENTITY_NUMBER_AS_DATE = Pattern.compile("(?<![0-9])(?<![0-9][-.,/])"
            + "((?:18|19|20)?[0-9]{2}[-. /]?[0-9]{2}[-. /]?[0-9]{2})\\s{0,3}[-+]\\s{0,3}([0-9]{4})(?![0-9])(?!-[0-9])");

    /** {@code 75 02 31 0241}, {@code 1975 0231 0241}. */
    private static final Pattern IDENTITY_NUMBER_WITH_BLANKS = Pattern.compile("(?<![0-9])(?<![0-9][-., ])"
            + "((?:18|19|20)?[0-9]{2} ?[0-9]{2} ?[0-9]{2}) ([0-9]{4})(?![0-9])(?![ -][0-9])");

    /** {@code 75 02 31 02 41}, {@code 75.02.31.02.41}. */
    private static final Pattern IDENTITY_NUMBER_IN_PAIRS = Pattern.compile("(?<![0-9])(?<![0-9][-., ])"
            + "(?:(?:18|19|20) ?)?[0-9]{2}([ .-])[0-9]{2}\\1[0-9]{2}\\1[0-9]{2}\\1[0-9]{2}(?![0-9])(?![ .-][0-9])");

    /** {@code 7 5 0 2 3 1 - 0 2 4 1}. */
    private static final Pattern IDENTITY_NUMBER_SPACED_OUT =
            Pattern.compile("(?<![0-9])(?<![0-9] )[0-9](?:(?: ?[-+._] ?| {1,2})[0-9]){9,11}(?![0-9])(?! [0-9])");

    /** {@code 750231-T241}: a letter stands in a provisional number. */
    private static final Pattern PROVISIONAL_NUMBER =
            Pattern.compile("(?<![0-9])((?:18|19|20)?[0-9]{6})\\s?[-+]\\s?([TRSUWXJKLMN][0-9]{3})(?![0-9])");

    /** What follows {@code personnr}, whatever its check digit. */
    private static final Pattern NUMBER_OF_PERSON = ignoringCase(
            "(?<=(?:person-?n(?:umme)?r|pers\\.?\\s?nr|\\bp-?nr|samordningsn(?:umme)?r|fodelsen(?:umme)?r)[\\s.:=#-]{0,4})"
                    + "(?<![0-9])[0-9](?:[\\s._/:+-]{0,3}[0-9]){5,11}(?![0-9])");

    /** The VAT number of a sole trader holds the identity number. */
    private static final Pattern VAT_NUMBER =
            ignoringCase("SE[\\s.:-]{0,3}([0-9]{6})[\\s-]{0,2}([0-9]{4})[\\s-]{0,2}[0-9]{2}(?![0-9])");

    private static final Pattern INTERNATIONAL_TELEPHONE =
            Pattern.compile("(?<![0-9])\\(?(?:\\+\\s?|00)46\\)?[\\s._/-]*(?:\\(\\s?0\\s?\\))?[\\s._/-]*"
                    + "0?[1-9](?:[\\s._/()-]{0,3}[0-9]){6,9}(?![0-9])");

    /** Of neighbours and other countries of Europe; {@link #isForeignTelephone} has the last word. */
    private static final Pattern FOREIGN_TELEPHONE = ignoringCase(
            "(?<![0-9])\\+\\s?(?:3[0-469]|35[0-9]|37[0-9]|38[0-9]|4[0-57-9]|42[0-9])(?:[\\s._/()-]{0,3}[0-9]){7,11}"
                    + "(?![0-9])(?!\\s?(?:kr|sek|eur|€|%))");

    /** {@code 070-174 06 05}, {@code 0980 319205}, {@code (08) 639 06 08}; {@link #isTelephone} has the last word. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![0-9])(?<![0-9][.:-])"
                    + "\\(?(0[1-9][0-9]{0,2})\\)?(?:\\s{0,2}[-/_]\\s{0,2}|\\s{1,2})([0-9](?:(?: {0,2}| ?- ?)[0-9]){4,7})(?![0-9])");

    /** {@code 070.174.06.05}, {@code 08.639.06.08}: after two digits three must follow, else it is a day or a time. */
    private static final Pattern TELEPHONE_WITH_DOTS = Pattern.compile("(?<![0-9])(?<![0-9][.:-])"
            + "(?:\\(?(0[1-9][0-9]{1,2})\\)?\\.([0-9]{2,8}(?:\\.[0-9]{2,4}){0,3})"
            + "|\\(?(08)\\)?\\.([0-9]{3}(?:\\.[0-9]{2,4}){1,2}))(?![0-9])(?!\\.[0-9])");

    /** {@code 070-174} at the end of a line and {@code 06 05} at the beginning of the next. */
    private static final Pattern TELEPHONE_OVER_LINES =
            Pattern.compile("(?<![0-9])(?<![0-9][.:-])\\(?(0[1-9][0-9]{0,2})\\)?[ /-]{1,3}"
                    + "([0-9]{2,3}(?: [0-9]{2})?[ \\r]?\\n ?[0-9]{2,3}(?: ?[0-9]{2}){0,2})(?![0-9])");

    /** {@code 0701740605}, {@code 031390605}. */
    private static final Pattern TELEPHONE_IN_ONE =
            Pattern.compile("(?<![0-9])(?<![0-9][.:-])0[1-9][0-9]{7,8}(?![0-9])");

    /** {@code 0 7 0 1 7 4 0 6 0 5}. */
    private static final Pattern TELEPHONE_SPACED_OUT =
            Pattern.compile("(?<![0-9])(?<![0-9] )0(?: (?:[-/] )?[0-9]){7,9}(?![0-9])(?! [0-9])");

    private static final String TELEPHONE_WORD =
            "(?:tel|telefon|telefonnr|telefonnummer|tfn|tlf|tele|mobil|mobilnr|mobilnummer|mobiltelefon|vx|vaxel|vaxeln|fax|phone)";

    /** {@code tel. 639 06 08}, {@code vx 12 34 56}: without area code only where a word says what it is. */
    private static final Pattern TELEPHONE_AFTER_WORD = ignoringCase(
            "(?<=(?<![\\p{L}])" + TELEPHONE_WORD + "[\\s.:,;/-]{0,4})"
                    + "(?<![0-9])[+(]?[0-9](?:[\\s()/._-]{0,3}[0-9]){4,12}(?![0-9])(?!\\s?(?:kr|sek|eur|€|%|mkr|tkr|pers|delt|st\\b))");

    /** {@code 12 34 56 vx}. */
    private static final Pattern TELEPHONE_BEFORE_WORD =
            ignoringCase("(?<![0-9])[0-9](?:[ -]{0,2}[0-9]){4,9}(?=\\s{0,2}\\(?(?:vx|vaxel)\\b)");

    /** The shortest telephone numbers, after a word that says so. */
    private static final int FEWEST_DIGITS = 5;

    private static final Pattern NO_TELEPHONE = Pattern.compile(
            "[0-9]{1,2}[.:][0-9]{2} ?- ?[0-9]{1,2}[.:][0-9]{2}" // times
                    + "|(?:19|20)[0-9]{2} ?[-/] ?(?:19|20)[0-9]{2}" // years
                    + "|(?:19|20)[0-9]{2}([-/. ])[0-9]{2}\\1[0-9]{2}.*" // days
                    + "|[0-9]{1,2}([-/. ])[0-9]{1,2}\\2(?:19|20)[0-9]{2}"
                    + "|(?:19|20)[0-9]{2}/[0-9]{3,6}"); // case numbers

    private static final Pattern THOUSANDS = Pattern.compile("\\+? ?[0-9]{1,3}(?: [0-9]{3})+");

    private static final Pattern DATE_OF_DAY = Pattern.compile("[0-9]{2}[-/ ][0-9]{2}[- ](?:19|20)[0-9]{2}");

    /** One before the first of the letters, digits and signs that are as wide as an ideograph. */
    private static final char FULL_WIDTH = '\uff00';

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
        return masked(text, List.of());
    }

    /**
     * The same, without what is known to be somebody's own either.
     *
     * @param own patterns of it
     */
    public static String masked(String text, List<OwnPattern> own) {
        Masking masking = new Masking(text);
        // Addresses first: of ebba.pahittad@sala.example, a name taken out would leave the rest.
        takeOutAddresses(masking);
        if (!own.isEmpty()) {
            own.forEach(pattern -> pattern.takeOutOf(masking));
            takeOutAddresses(masking);
        }
        takeOutIdentityNumbers(masking);
        if (masking.hasDigits(FEWEST_DIGITS)) {
            takeOutTelephones(masking);
        }
        return masking.text();
    }

    /** The text without identity numbers and coordination numbers, in NFC. */
    public static String withoutIdentityNumbers(String text) {
        Masking masking = new Masking(text);
        takeOutIdentityNumbers(masking);
        return masking.text();
    }

    // Each pattern is asked only of texts that have what it cannot do without.

    private static void takeOutTelephones(Masking masking) {
        if (masking.hasDigits(9)) {
            masking.takeOut(INTERNATIONAL_TELEPHONE, found -> true);
            masking.takeOut(FOREIGN_TELEPHONE, PersonalData::isForeignTelephone);
        }
        if (masking.hasDigits(6)) {
            masking.takeOut(TELEPHONE, PersonalData::isTelephone);
            masking.takeOut(TELEPHONE_OVER_LINES, PersonalData::isTelephone);
        }
        masking.takeOut(TELEPHONE_WITH_DOTS, PersonalData::isTelephone);
        if (masking.hasDigits(8)) {
            masking.takeOut(TELEPHONE_IN_ONE, found -> true);
            masking.takeOut(TELEPHONE_SPACED_OUT, found -> !"0123456789".startsWith(digits(found.group())));
        }
        if (masking.hasWord("tel", "tfn", "tlf", "mobil", "vx", "vaxel", "fax", "phone")) {
            masking.takeOut(TELEPHONE_AFTER_WORD, PersonalData::isAfterWord);
            masking.takeOut(TELEPHONE_BEFORE_WORD, PersonalData::isAfterWord);
        }
    }

    private static void takeOutIdentityNumbers(Masking masking) {
        if (masking.hasDigits(6) && masking.hasWord("nr", "nummer")) {
            masking.takeOut(NUMBER_OF_PERSON, PersonalData::isNoOrganisation);
        }
        if (masking.hasDigits(12)) {
            masking.takeOut(VAT_NUMBER, PersonalData::isIdentityNumberInGroups);
        }
        if (masking.hasDigits(10)) {
            masking.takeOut(IDENTITY_NUMBER, PersonalData::isIdentityNumber);
            masking.takeOut(IDENTITY_NUMBER_IN_ONE, PersonalData::isIdentityNumber);
            masking.takeOut(IDENTITY_NUMBER_AS_DATE, PersonalData::isIdentityNumber);
            masking.takeOut(IDENTITY_NUMBER_WITH_BLANKS, PersonalData::isIdentityNumber);
            masking.takeOut(IDENTITY_NUMBER_IN_PAIRS, PersonalData::isIdentityNumber);
            masking.takeOut(IDENTITY_NUMBER_SPACED_OUT, PersonalData::isIdentityNumber);
        }
        if (masking.hasDigits(9)) {
            masking.takeOut(PROVISIONAL_NUMBER, PersonalData::isDate);
        }
    }

    private static void takeOutAddresses(Masking masking) {
        // Most texts hold no address, and looking for a sign takes a hundredth of what the pattern takes.
        if (masking.hasAny("@([{<") || masking.hasWord("nabel")) {
            masking.takeOut(EMAIL, found -> true);
        }
        if (masking.hasWordAlone("at")) {
            masking.takeOut(EMAIL_IN_WORDS, found -> true);
        }
    }

    /** Whether a masked text lacks something of the text before. */
    public static boolean tookOut(String before, String masked) {
        return !masked.equals(before) && !masked.equals(Masking.composed(before));
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

    /** The same of one character. */
    static char plainOf(char character) {
        return PLAIN[character];
    }

    private static char plain(char character) {
        if (Character.isSurrogate(character)) {
            return character;
        }
        if (character > FULL_WIDTH && character < FULL_WIDTH + 0x5f) {
            return plain((char) (character - FULL_WIDTH + ' '));
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
            case '。', '｡', '․' -> '.';
            default -> withoutDiacritics(one);
        };
    }

    private static char withoutDiacritics(String letter) {
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        return Character.isLetter(apart.charAt(0)) && apart.substring(1).matches("\\p{M}*")
                ? apart.charAt(0)
                : letter.charAt(0);
    }

    /**
     * Birth date and check digit. The day is 1 to 31, or 61 to 91 in a coordination number; whether the month has that
     * day is not asked.
     */
    private static boolean isIdentityNumber(MatchResult match) {
        return isIdentityNumber(digits(match.group()));
    }

    /** The same of the two groups of a longer number. */
    private static boolean isIdentityNumberInGroups(MatchResult match) {
        return isIdentityNumber(match.group(1) + match.group(2));
    }

    private static boolean isIdentityNumber(String digits) {
        if (digits.length() != 10 && !digits.matches("(?:18|19|20)[0-9]{10}")) {
            return false;
        }
        String ten = digits.substring(digits.length() - 10);
        return isDate(ten) && Luhn.holds(ten);
    }

    private static boolean isDate(MatchResult match) {
        String digits = match.group(1);
        return isDate(digits.substring(digits.length() - 6));
    }

    private static boolean isDate(String yearMonthDay) {
        int month = Integer.parseInt(yearMonthDay.substring(2, 4));
        int day = Integer.parseInt(yearMonthDay.substring(4, 6)) % 60;
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** Behind {@code org.nr/personnr} an organisation's number may stand. */
    private static boolean isNoOrganisation(MatchResult match) {
        String digits = digits(match.group());
        return digits.length() != 10 || digits.charAt(2) < '2' || !Luhn.holds(digits);
    }

    private static boolean isAfterWord(MatchResult match) {
        return !NO_TELEPHONE.matcher(match.group()).matches();
    }

    private static boolean isForeignTelephone(MatchResult match) {
        return !THOUSANDS.matcher(match.group()).matches()
                || digits(match.group()).length() > 11;
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

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
