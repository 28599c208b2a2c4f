package org.esflod.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.esflod.project.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Takes personal data out of the texts of one record: e-mail addresses, Swedish telephone numbers, identity numbers, and
 * the contact person's own name, number and address wherever they stand. Each becomes {@value #MASK}.
 *
 * <p>Amounts, dates, years, ranges and organisation numbers stay. What is not recognised for certain as one of the above
 * stays too: the name of a person who is not the record's contact, for one.
 */
final class PersonalDataMask {
    /** What stands in place of what was taken out. */
    static final String MASK = "[…]";

    private static final int SHORTEST_NUMBER = 6;
    private static final int SHORTEST_NAME = 3;

    private static final Pattern EMAIL = Pattern.compile("(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++"
            + "(?:@|\\s?[(\\[](?:at|a|snabel-?a)[)\\]]\\s?)"
            + "[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]+)+");

    private static final String DASH = "[-\u2010-\u2015+]";

    /** {@code 750231-0241}, {@code 197502310241}, {@code 750231 0241}. */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile(
            "(?<![0-9])(?<![0-9][-.,/])" + "((?:18|19|20)?[0-9]{6})(?:\\s?" + DASH + "\\s?|\\s)?([0-9]{4})(?![0-9])");

    /** {@code 75 02 31-0241}, {@code 1975-02-31-0241}; not the beginning of two dates. */
    private static final Pattern IDENTITY_NUMBER_AS_DATE = Pattern.compile("(?<![0-9])(?<![0-9][-.,/])"
            + "((?:18|19|20)?[0-9]{2}[-. ][0-9]{2}[-. ][0-9]{2})\\s?" + DASH + "\\s?([0-9]{4})(?![0-9])(?!-[0-9])");

    /** The VAT number of a sole trader holds the identity number. */
    private static final Pattern VAT_NUMBER =
            Pattern.compile("(?i)(?<![\\p{L}])SE\\s?([0-9]{6}-?)([0-9]{4})[0-9]{2}(?![0-9])");

    private static final Pattern INTERNATIONAL_TELEPHONE =
            Pattern.compile("(?<![0-9])(?:\\+|00)46[\\s-]*(?:\\(0\\))?[\\s-]*[1-9](?:[\\s-]?[0-9]){6,9}(?![0-9])");

    /** {@code 070-174 06 05}, {@code 0980 319205}, {@code (08) 639 06 08}; {@link #isTelephone} has the last word. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![0-9])(?<![0-9][.:\u2013-])"
            + "\\(?(0[1-9][0-9]{0,2})\\)?(?:\\s?[-\u2013/]\\s?|[\\s\u00a0])([0-9](?:[ \u00a0-]?[0-9]){4,7})(?![0-9])");

    /** {@code 0701740605}, {@code 031390605}. */
    private static final Pattern TELEPHONE_IN_ONE =
            Pattern.compile("(?<![0-9])(?<![0-9][.:\u2013-])0[1-9][0-9]{7,8}(?![0-9])");

    private static final Pattern DATE_OF_DAY = Pattern.compile("[0-9]{2}[-\u2013/ ][0-9]{2}[- ](?:19|20)[0-9]{2}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]");

    /** What forms say where there is no contact person. */
    private static final List<String> NOBODY = List.of("uppgift saknas", "ej utsedd", "ej klart", "ej bestämt");

    private final List<Pattern> own = new ArrayList<>();

    /**
     * For one record.
     *
     * @param contact the contact person as stated; null where none is
     * @param numbers numbers that must not survive, in any of their forms
     * @param organisation whether a name belongs to an organisation: some forms name an office as contact, and an office is
     *     not masked
     */
    PersonalDataMask(@Nullable Contact contact, Collection<String> numbers, Predicate<String> organisation) {
        numbers.forEach(number -> addIdentityNumber(digits(number)));
        if (contact == null) {
            return;
        }
        if (contact.telephone() != null) {
            for (String number : contact.telephone().split("[,;]| el(?:ler|\\.) | / ", -1)) {
                addTelephone(digits(number));
            }
        }
        if (contact.email() != null && !contact.email().isBlank()) {
            own.add(anywhere(Pattern.quote(contact.email().strip())));
        }
        if (contact.name() != null) {
            for (String name : contact.name().split("[,;/&]|\\s(?:och|samt|eller)\\s", -1)) {
                addName(name.strip(), organisation);
            }
        }
    }

    /** The text without personal data; the same text where there is none. */
    String mask(String text) {
        String masked = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        masked = EMAIL.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        for (Pattern pattern : own) {
            masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        }
        masked = replace(masked, VAT_NUMBER, PersonalDataMask::isIdentityNumber);
        masked = replace(masked, IDENTITY_NUMBER, PersonalDataMask::isIdentityNumber);
        masked = replace(masked, IDENTITY_NUMBER_AS_DATE, PersonalDataMask::isIdentityNumber);
        masked = INTERNATIONAL_TELEPHONE.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        masked = replace(masked, TELEPHONE, PersonalDataMask::isTelephone);
        return TELEPHONE_IN_ONE.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
    }

    /** Whether a masked text lacks something of the text before. */
    static boolean tookOut(String before, String masked) {
        return !masked.equals(before) && !masked.equals(Normalizer.normalize(before, Normalizer.Form.NFC));
    }

    private static String replace(String text, Pattern pattern, Predicate<MatchResult> certain) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(certain.test(match) ? MASK : match.group()));
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
        String number = match.group(2);
        boolean blanks = BLANKS.matcher(number).find();
        if (blanks && number.contains("-")) {
            return false;
        }
        if (DATE_OF_DAY.matcher(match.group()).matches()) {
            return false;
        }
        int length = digits(number).length();
        return switch (match.group(1)) {
            case "08" -> length >= 6 && length <= 8;
            default ->
                switch (match.group(1).length()) {
                    case 3 -> length >= 5 && length <= 8;
                    case 4 -> length == 5 || length == 6;
                    default -> false;
                };
        };
    }

    private void addIdentityNumber(String digits) {
        if (digits.length() < 10) {
            return;
        }
        String ten = digits.substring(digits.length() - 10);
        own.add(Pattern.compile("(?<![0-9])(?:1[689]|20)?" + apart(ten, "[\\s.+\u2010-\u2015-]*") + "(?![0-9])"));
        own.add(Pattern.compile("(?i)SE\\s?" + apart(ten, "[\\s.-]*") + "[0-9]{2}(?![0-9])"));
    }

    private void addTelephone(String digits) {
        if (digits.length() < SHORTEST_NUMBER) {
            return;
        }
        String national = digits.replaceFirst("^(?:0046|46)0?", "").replaceFirst("^0", "");
        own.add(Pattern.compile("(?<![0-9])(?:(?:\\+|00)46[\\s-]*(?:\\(0\\))?[\\s-]*|\\(?0)?"
                + apart(national, "[\\s\u00a0.()/\u2010-\u2015-]*") + "(?![0-9])"));
    }

    private void addName(String name, Predicate<String> organisation) {
        List<String> words = Arrays.stream(name.split("[\\s\u00a0]+", -1))
                .filter(word -> word.matches(".*\\p{L}.*"))
                .toList();
        if (words.isEmpty() || NOBODY.contains(Names.folded(name)) || organisation.test(name)) {
            return;
        }
        if (words.size() == 1) {
            if (words.get(0).length() >= SHORTEST_NAME) {
                own.add(Pattern.compile(bounded(quoted(words)), Pattern.UNICODE_CASE));
            }
            return;
        }
        own.add(anywhere(bounded(quoted(words))));
        String last = words.get(words.size() - 1);
        for (int i = 0; i + 1 < words.size(); i++) {
            String first = words.get(i);
            own.add(anywhere(bounded(quoted(List.of(last, first)))));
            own.add(Pattern.compile(bounded(first.charAt(0) + "\\.?[\\s\u00a0]*" + Pattern.quote(last))));
            // "Projektchef Ebba Påhittad", "Ebba Maria Påhittad": two neighbours are enough to know her by.
            List<String> pair = words.subList(i, i + 2);
            if (pair.stream().allMatch(word -> word.length() >= SHORTEST_NAME)) {
                own.add(anywhere(bounded(quoted(pair))));
            }
        }
    }

    private static String quoted(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("[\\s\u00a0.,]+"));
    }

    /** A whole name, be it in the genitive. */
    private static String bounded(String name) {
        return "(?<![\\p{L}\\p{N}])" + name + "(?:s)?(?![\\p{L}\\p{N}])";
    }

    private static Pattern anywhere(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String apart(String digits, String between) {
        return digits.chars().mapToObj(Character::toString).collect(Collectors.joining(between));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
