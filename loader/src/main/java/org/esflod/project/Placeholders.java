package org.esflod.project;

import java.util.Locale;
import java.util.Set;

/** What forms say where there is nothing to say: {@code UPPGIFT SAKNAS}, {@code NN}, {@code -}. None names anybody. */
final class Placeholders {
    private static final Set<String> WORDS = Set.of(
            "uppgift saknas",
            "uppgifter saknas",
            "saknas",
            "ej utsedd",
            "ej klart",
            "ej bestämt",
            "ej aktuellt",
            "ej angivet",
            "ej tillämpligt",
            "okänd",
            "okänt",
            "nn",
            "n.n.",
            "n n",
            "xx",
            "xxx",
            "n/a",
            "n.v.t.",
            "not available",
            "not applicable",
            "unknown");

    private Placeholders() {}

    /** Whether a value says nothing; a value of punctuation alone does not say anything either. */
    static boolean is(String value) {
        String folded =
                value.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ").strip();
        return WORDS.contains(folded) || folded.codePoints().allMatch(Placeholders::isPunctuation);
    }

    private static boolean isPunctuation(int c) {
        return c == ' ' || "-–—_.,;:?*/".indexOf(c) >= 0;
    }
}
