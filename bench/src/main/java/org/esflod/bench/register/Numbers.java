package org.esflod.bench.register;

import java.util.SplittableRandom;

/** Numbers that stand for nobody. */
final class Numbers {
    private static final int[] SECOND_DIGITS = {4, 7, 8};

    /** So many numbers differ in a group. */
    private static final long ROOM = 3L * 8 * 1_000_000;

    /** Without a factor in common with {@link #ROOM}, so that no two indexes give one number. */
    private static final long STRIDE = 7_654_321;

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Numbers() {}

    /** An organisation number of an index, ten digits: the same group and index, the same number. */
    static String organisation(int group, long index) {
        long place = index * STRIDE % ROOM;
        long rest = place % 8_000_000;
        String nine = "%d%d%d%06d"
                .formatted(group, SECOND_DIGITS[(int) (place / 8_000_000)], 2 + rest / 1_000_000, rest % 1_000_000);
        return nine + checkDigit(nine);
    }

    /** Ten digits in the form of an identity number, of a month from 13 to 19. */
    static String person(SplittableRandom random) {
        String nine = "%02d%d%02d%03d"
                .formatted(random.nextInt(100), 13 + random.nextInt(7), 1 + random.nextInt(28), random.nextInt(1_000));
        return nine + checkDigit(nine);
    }

    /** Twenty characters with a right checksum. */
    static String lei(long index) {
        StringBuilder body = new StringBuilder("549300");
        long rest = index * 48_271 + 11;
        for (int i = 0; i < 12; i++) {
            body.append(LETTERS.charAt((int) (rest % LETTERS.length())));
            rest = rest / LETTERS.length() + (i + 1) * 7L;
        }
        int remainder = 0;
        for (char c : (body + "00").toCharArray()) {
            int value = LETTERS.indexOf(c);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return body + "%02d".formatted(98 - remainder);
    }

    private static int checkDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int digit = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
