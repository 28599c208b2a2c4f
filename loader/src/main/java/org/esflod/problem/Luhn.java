package org.esflod.problem;

/** The check digit of organisation and identity numbers. */
public final class Luhn {
    private Luhn() {}

    /** Whether the last digit is right: every other digit from the first doubled, digits added, divisible by ten. */
    public static boolean holds(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int digit = (tenDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }
}
