package org.esflod.match;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that names say in letters, cardinal and ordinal, in Swedish, English, German and French, and Roman numerals.
 *
 * <p>Left out are words that names use otherwise: {@code en}, {@code ett}, {@code un}, {@code ein}, {@code elf}.
 */
final class NumberWords {
    private static final Map<String, Integer> WORDS = new HashMap<>();
    private static final int TWENTY = 20;
    private static final int HUNDRED = 100;
    private static final int MOST_ROMAN = 39;

    static {
        count(
                1,
                "- tva tre fyra fem sex sju atta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton");
        count(1, "forsta andra tredje fjarde femte sjatte sjunde attonde nionde tionde elfte tolfte");
        count(
                1,
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                        + " eighteen nineteen");
        count(1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth");
        count(1, "- zwei drei vier funf sechs sieben acht neun zehn - zwolf");
        count(1, "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte");
        count(1, "- deux trois quatre cinq - sept huit neuf dix - douze");
        count(1, "premier deuxieme troisieme quatrieme cinquieme");
        count(1, "premiere");
        tens("tjugo trettio fyrtio femtio sextio sjuttio attio nittio");
        tens("twenty thirty forty fifty sixty seventy eighty ninety");
        tens("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig");
        WORDS.put("hundra", HUNDRED);
        WORDS.put("hundred", HUNDRED);
        compound("tjugo trettio fyrtio femtio sextio sjuttio attio nittio", "ett tva tre fyra fem sex sju atta nio");
    }

    private NumberWords() {}

    private static void count(int from, String words) {
        int value = from;
        for (String word : words.split(" ", -1)) {
            if (!word.equals("-")) {
                WORDS.put(word, value);
            }
            value++;
        }
    }

    private static void tens(String words) {
        int value = TWENTY;
        for (String word : words.split(" ", -1)) {
            WORDS.put(word, value);
            value += 10;
        }
    }

    private static void compound(String tens, String units) {
        for (String ten : tens.split(" ", -1)) {
            int value = WORDS.getOrDefault(ten, 0);
            for (String unit : units.split(" ", -1)) {
                WORDS.put(ten + unit, ++value);
            }
        }
    }

    /**
     * What a folded token says as a number, {@code 44} for {@code fyrtiofyra}, {@code 1} for {@code 1st}; null where it says
     * none. A token of digits is one without its leading zeros.
     */
    static @Nullable String digits(String folded) {
        char first = folded.isEmpty() ? ' ' : folded.charAt(0);
        if (first >= '0' && first <= '9') {
            return ofDigits(folded);
        }
        Integer value = WORDS.get(folded);
        return value == null ? null : value.toString();
    }

    private static @Nullable String ofDigits(String folded) {
        int end = 0;
        while (end < folded.length() && folded.charAt(end) >= '0' && folded.charAt(end) <= '9') {
            end++;
        }
        int start = 0;
        while (start < end - 1 && folded.charAt(start) == '0') {
            start++;
        }
        return switch (folded.substring(end)) {
            case "", "st", "nd", "rd", "th", "a", "e", "er", "eme" -> folded.substring(start, end);
            default -> null;
        };
    }

    /** Tens that the next token may add its unit to, {@code forty} of {@code forty-four}. */
    static boolean joins(String tens, String unit) {
        return tens.length() == 2
                && tens.charAt(1) == '0'
                && tens.charAt(0) > '1'
                && unit.length() == 1
                && !unit.equals("0");
    }

    /** Value of a Roman numeral in lower case, well-formed, up to 39; 0 for what is none. */
    static int roman(String token) {
        int value = 0;
        int previous = 0;
        for (int i = token.length() - 1; i >= 0; i--) {
            int digit =
                    switch (token.charAt(i)) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        case 'x' -> 10;
                        default -> 0;
                    };
            if (digit == 0) {
                return 0;
            }
            value += digit < previous ? -digit : digit;
            previous = Math.max(previous, digit);
        }
        return value <= MOST_ROMAN && written(value).equals(token) ? value : 0;
    }

    private static String written(int value) {
        if (value < 1) {
            return "";
        }
        String[] units = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        return "x".repeat(value / 10) + units[value % 10];
    }
}
