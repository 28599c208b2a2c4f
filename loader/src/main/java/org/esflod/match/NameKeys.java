package org.esflod.match;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What equal names share, from the strictest to the loosest.
 *
 * @param exact NFKC, lower case, punctuation as blanks: {@code näsets bygg ab}
 * @param canonical the same with words said one way: legal forms in their short form, {@code &} as {@code och}
 * @param folded without diacritics and legal forms, the tokens sorted: {@code bygg nasets}
 * @param tokens without diacritics, in their order, legal forms left out
 */
public record NameKeys(String exact, String canonical, String folded, List<String> tokens) {
    /** Copies the list. */
    public NameKeys {
        tokens = List.copyOf(tokens);
    }

    /** The keys of a name. */
    public static NameKeys of(String name) {
        String exact = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        List<String> tokens = Arrays.stream(Normalizer.normalize(exact, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .split(" ", -1))
                .filter(token -> !token.isEmpty())
                .toList();
        return new NameKeys(exact, exact, tokens.stream().sorted().collect(Collectors.joining(" ")), tokens);
    }
}
