package org.esflod.match.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text cut into words, and which words of the catalogue each may be. */
final class Line {
    private static final double CORRECTED = 0.92;
    private static final int SHORTEST_JOINED = 6;
    private static final int[] NOWHERE = new int[0];

    private final List<Token> tokens;
    private final Map<Integer, int[]> places = new HashMap<>();
    private final double[] quality;
    private final boolean[] known;

    Line(List<Token> cut, NameIndex index, CatalogueWords words) {
        this.tokens = rewritten(cut, index, words);
        this.quality = new double[tokens.size()];
        this.known = new boolean[tokens.size()];
        Map<Integer, List<Integer>> found = new HashMap<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            int word = index.known(token.concept());
            quality[at] = 1;
            if (word >= 0) {
                known[at] = true;
                found.computeIfAbsent(word, key -> new ArrayList<>()).add(at);
            } else if (other(token)) {
                quality[at] = CORRECTED;
                for (int corrected : index.corrections(token.word())) {
                    found.computeIfAbsent(corrected, key -> new ArrayList<>()).add(at);
                }
            }
        }
        found.forEach((word, at) ->
                places.put(word, at.stream().mapToInt(Integer::intValue).toArray()));
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int at) {
        return tokens.get(at);
    }

    int size() {
        return tokens.size();
    }

    /** Words of the catalogue that stand in the line. */
    Iterable<Integer> words() {
        return places.keySet();
    }

    /** Where a word of the catalogue may stand, in order. */
    int[] places(int word) {
        return places.getOrDefault(word, NOWHERE);
    }

    /** Whether a comma or more stands before a place, or the line begins or ends there. */
    boolean pauseBefore(int at) {
        return at >= tokens.size() || tokens.get(at).pause() >= Token.COMMA;
    }

    /** How sure it is that the word at a place is that of the catalogue. */
    double quality(int at) {
        return quality[at];
    }

    /** Whether the word at a place is one of the catalogue's as it stands. */
    boolean known(int at) {
        return known[at];
    }

    private static boolean other(Token token) {
        return token.kind() == WordKind.OTHER || token.kind() == WordKind.LED;
    }

    private static List<Token> rewritten(List<Token> cut, NameIndex index, CatalogueWords words) {
        List<Token> out = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            Token token = cut.get(i);
            boolean known = index.known(token.concept()) >= 0;
            if (other(token) && i + 1 < cut.size()) {
                Token next = cut.get(i + 1);
                boolean together = other(next) && next.pause() <= Token.HYPHEN && next.joint() == 0;
                String joined = token.word() + next.word();
                if (together
                        && joined.length() >= SHORTEST_JOINED
                        && !(known && index.known(next.concept()) >= 0)
                        && index.known(words.of(joined).concept()) >= 0) {
                    out.add(token.as(joined, words.of(joined)));
                    i++;
                    continue;
                }
            }
            int[] halves = known ? null : index.halves(token.word());
            if (halves != null) {
                String first = index.concept(halves[0]);
                String second = index.concept(halves[1]);
                out.add(token.as(first, words.of(first)));
                out.add(new Token(
                        second, second, words.of(second).kind(), Token.NONE, 0, token.capital(), token.upper()));
            } else {
                out.add(token);
            }
        }
        return out;
    }
}
