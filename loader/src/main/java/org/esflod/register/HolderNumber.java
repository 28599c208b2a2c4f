package org.esflod.register;

import org.esflod.problem.Luhn;
import org.jspecify.annotations.Nullable;

/**
 * A number that a register knows somebody by: an organisation's, or one that must go no further.
 *
 * <p>Fails closed: only what is certainly an organisation number has a key. No message holds the number.
 *
 * @param key the ten digits of an organisation number; null for all others
 * @param drop why it is none; null where it is one, and where it is no number at all
 */
record HolderNumber(@Nullable String key, @Nullable Drop drop) {
    private static final int DIGITS = 10;
    private static final int DIGITS_WITH_PREFIX = 12;

    /** Legal persons, in numbers of twelve digits; 18, 19 and 20 begin a year of birth. */
    private static final String LEGAL_PERSON = "16";

    /** Numbers that the tax agency gives to persons and estates that have no identity number. */
    private static final String SUBSTITUTE = "302";

    /** In an organisation number; in an identity number it is the first digit of the month. */
    private static final char LOWEST_THIRD_DIGIT = '2';

    private static final HolderNumber UNREADABLE = new HolderNumber(null, null);

    /** Reads {@code 5566778899}, {@code 556677-8899} or {@code 165566778899}. */
    static HolderNumber of(String text) {
        String digits = digits(text);
        if (digits.length() == DIGITS_WITH_PREFIX) {
            String prefix = digits.substring(0, 2);
            if (prefix.equals("18") || prefix.equals("19") || prefix.equals("20")) {
                return new HolderNumber(null, Drop.NATURAL_PERSON);
            }
            return prefix.equals(LEGAL_PERSON) ? ofTen(digits.substring(2)) : UNREADABLE;
        }
        return digits.length() == DIGITS ? ofTen(digits) : UNREADABLE;
    }

    private static HolderNumber ofTen(String ten) {
        if (ten.charAt(2) < LOWEST_THIRD_DIGIT || ten.startsWith(SUBSTITUTE)) {
            return new HolderNumber(null, Drop.NATURAL_PERSON);
        }
        if (ten.charAt(0) == '1') {
            return new HolderNumber(null, Drop.ESTATE);
        }
        // No group of organisations has numbers that begin with 0 or 4.
        boolean group = ten.charAt(0) != '0' && ten.charAt(0) != '4';
        return group && Luhn.holds(ten) ? new HolderNumber(ten, null) : UNREADABLE;
    }

    /** Empty where there is anything but digits, blanks and signs between them. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(DIGITS_WITH_PREFIX);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != '-' && c != '+' && c != ' ') {
                return "";
            }
        }
        return digits.toString();
    }
}
