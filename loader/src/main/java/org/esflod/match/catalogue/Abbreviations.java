package org.esflod.match.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Abbreviations that a catalogue explains by itself: one entry is called {@code NU Brook} and {@code Northmoor University Brook}, so
 * {@code NU} stands for {@code Northmoor University}.
 */
final class Abbreviations {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    /** Names of one entry beyond these are not compared with each other. */
    private static final int MOST_NAMES = 30;

    private static final List<String> CONTRADICTED = List.of();

    private Abbreviations() {}

    /** Words by abbreviation, in lower case; those that stand for different things are left out. */
    static Map<String, List<String>> in(List<CatalogueEntry> entries, Tokens tokens) {
        Map<String, List<String>> found = new HashMap<>();
        for (CatalogueEntry entry : entries) {
            List<List<Token>> names =
                    entry.names().stream().limit(MOST_NAMES).map(tokens::of).toList();
            for (List<Token> shorter : names) {
                for (List<Token> longer : names) {
                    add(found, shorter, longer);
                }
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private static void add(Map<String, List<String>> found, List<Token> shorter, List<Token> longer) {
        if (shorter.size() < 2 || longer.size() <= shorter.size()) {
            return;
        }
        for (Token token : shorter) {
            List<String> spelt = abbreviation(token) ? spelt(token, shorter, longer) : null;
            if (spelt != null) {
                found.merge(token.word(), spelt, (one, other) -> one.equals(other) ? one : CONTRADICTED);
            }
        }
    }

    private static boolean abbreviation(Token token) {
        int letters = token.word().length();
        return token.upper() && token.kind() == WordKind.OTHER && letters >= SHORTEST && letters <= LONGEST;
    }

    /** The words of the longer name whose initials the abbreviation has, where it has all other words of the shorter too. */
    private static @Nullable List<String> spelt(Token token, List<Token> shorter, List<Token> longer) {
        int letters = token.word().length();
        for (int from = 0; from + letters <= longer.size(); from++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < letters; i++) {
                Token word = longer.get(from + i);
                if (word.word().charAt(0) == token.word().charAt(i)
                        && word.word().length() > 1) {
                    words.add(word.word());
                }
            }
            if (words.size() == letters && rest(token, shorter, longer, from, letters)) {
                return List.copyOf(words);
            }
        }
        return null;
    }

    private static boolean rest(Token token, List<Token> shorter, List<Token> longer, int from, int letters) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < longer.size(); i++) {
            if (i < from || i >= from + letters) {
                others.add(longer.get(i).concept());
            }
        }
        return shorter.stream().filter(each -> !each.equals(token)).allMatch(each -> others.contains(each.concept()));
    }
}
