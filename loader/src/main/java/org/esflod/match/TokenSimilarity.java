package org.esflod.match;

/** How alike two words are, by what writers change and mistake. */
final class TokenSimilarity {
    /** Digraphs of keyboards without diacritics: {@code mueller} and {@code muller}. */
    static final double DIGRAPH = 0.98;

    /** A genitive or plural: {@code Malmös}, {@code Näs's}. */
    static final double INFLECTED = 0.97;

    /** An abbreviation that its full stop shows: {@code Utveckl.}. */
    static final double ABBREVIATED = 0.9;

    private static final int FOR_ONE_EDIT = 5;
    private static final int FOR_TWO_EDITS = 9;
    private static final int SHORTEST_INFLECTED = 4;
    private static final int FAR = 99;

    private TokenSimilarity() {}

    /**
     * 1 for equal words, a little less for spellings of one word, {@code 1 - edits / length} for one that may be misspelt,
     * else 0. One edit is a letter wrong, missing, added or swapped with its neighbour; from five letters one is allowed,
     * from nine two.
     */
    static double of(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (longer - shorter > 2 && shorter < SHORTEST_INFLECTED) {
            return 0;
        }
        if (inflected(a, b) || inflected(b, a)) {
            return INFLECTED;
        }
        if (digraphs(a).equals(digraphs(b))) {
            return DIGRAPH;
        }
        int most = longer >= FOR_TWO_EDITS ? 2 : longer >= FOR_ONE_EDIT ? 1 : 0;
        if (most == 0 || longer - shorter > most) {
            return 0;
        }
        int distance = distance(a, b, most);
        return distance > most ? 0 : 1 - (double) distance / longer;
    }

    /**
     * As above, with less to go by: one edit in a word of three or four letters, two in one of five to eight; 0 for words
     * that differ more.
     */
    static double weak(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int most = longer >= FOR_TWO_EDITS ? 3 : longer >= FOR_ONE_EDIT ? 2 : longer >= 3 ? 1 : 0;
        if (most == 0 || Math.abs(a.length() - b.length()) > most) {
            return 0;
        }
        int distance = distance(a, b, most);
        return distance > most ? 0 : 1 - (double) distance / longer;
    }

    private static boolean inflected(String bare, String other) {
        return bare.length() >= SHORTEST_INFLECTED
                && other.length() == bare.length() + 1
                && other.charAt(bare.length()) == 's'
                && other.startsWith(bare);
    }

    private static String digraphs(String token) {
        if (token.indexOf('e') <= 0) {
            return token;
        }
        StringBuilder out = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            char before = i == 0 ? ' ' : token.charAt(i - 1);
            if (c != 'e' || (before != 'a' && before != 'o' && before != 'u')) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * Restricted Damerau-Levenshtein distance (a transposition is one edit).
     *
     * @param most above this any larger number is given
     */
    static int distance(String a, String b, int most) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > most) {
            return FAR;
        }
        int[] beforeLast = new int[m + 1];
        int[] last = new int[m + 1];
        int[] now = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int value = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    value = Math.min(value, beforeLast[j - 2] + 1);
                }
                now[j] = value;
                least = Math.min(least, value);
            }
            if (least > most) {
                return FAR;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return last[m] > most ? FAR : last[m];
    }

    /** 1 minus the distance in parts of the longer text; 0 and 1 included. */
    static double ofTexts(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - (double) Math.min(longer, distance(a, b, longer)) / longer;
    }
}
