package org.esflod.match;

import java.util.ArrayList;
import java.util.List;

/**
 * What equal names share, from the strictest to the loosest.
 *
 * @param exact NFKC, lower case, punctuation as blanks: {@code näsets bygg ab}
 * @param canonical the same with words said one way: legal forms in their short form at the end ({@code volvo ab} for {@code
 *     Aktiebolaget Volvo}), {@code &} and {@code and} as {@code och}, numbers in digits, initials without full stops
 * @param folded without diacritics, legal forms and genitive s, the tokens sorted: {@code bygg naset}
 * @param tokens without diacritics, in their order, legal forms left out; all tokens of a name that is nothing but a form
 * @param repaired whether the name was mojibake, see {@link Mojibake}
 */
public record NameKeys(String exact, String canonical, String folded, List<String> tokens, boolean repaired) {
    private static final int SHORTEST_WITH_GENITIVE = 5;

    /** Copies the list. */
    public NameKeys {
        tokens = List.copyOf(tokens);
    }

    /** The keys of a name, by the table of legal forms that the program was built with. */
    public static NameKeys of(String name) {
        return of(name, LegalForms.standard());
    }

    /** The keys of a name. */
    public static NameKeys of(String name, LegalForms forms) {
        return of(Reading.of(name, forms), forms);
    }

    static NameKeys of(Reading reading, LegalForms forms) {
        List<Reading.Word> words = reading.words();
        LegalForms.Stripped stripped = forms.strip(words, false);
        List<String> said = new ArrayList<>(words.size() + 1);
        List<String> tokens = new ArrayList<>(words.size());
        for (int position : stripped.kept()) {
            Reading.Word word = words.get(position);
            String number = NumberWords.digits(word.folded());
            if (number != null) {
                int last = said.size() - 1;
                if (last >= 0 && NumberWords.joins(said.get(last), number)) {
                    number = said.get(last).charAt(0) + number;
                    said.remove(last);
                    tokens.remove(last);
                }
                said.add(number);
                tokens.add(number);
            } else {
                boolean and = and(word.folded());
                said.add(and ? Reading.AND : word.lower());
                tokens.add(and ? Reading.AND : word.folded());
            }
        }
        if (stripped.form() != null && stripped.kept().size() < words.size()) {
            said.add(stripped.form().canonical());
        }
        return new NameKeys(
                String.join(" ", reading.exact()), String.join(" ", said), sorted(tokens), tokens, reading.repaired());
    }

    private static boolean and(String folded) {
        return switch (folded) {
            case "and", "und", "og", Reading.AND -> true;
            default -> false;
        };
    }

    private static String sorted(List<String> tokens) {
        if (tokens.size() == 1) {
            return withoutGenitive(tokens.get(0));
        }
        List<String> bare = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            bare.add(withoutGenitive(token));
        }
        bare.sort(null);
        return String.join(" ", bare);
    }

    private static String withoutGenitive(String token) {
        int end = token.length() - 1;
        return end + 1 >= SHORTEST_WITH_GENITIVE && token.charAt(end) == 's' && token.charAt(end - 1) != 's'
                ? token.substring(0, end)
                : token;
    }
}
