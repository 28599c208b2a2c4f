package org.esflod.match.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All the ways in which a catalogue names its organisations, those that a name has inside it among them. */
final class NameForms {
    private static final String UNIVERSITY = "university";
    private static final int SHORTEST_ACRONYM = 3;
    private static final int SHORTEST_INITIALS = 4;
    private static final int LONGEST_INITIALS = 7;

    private final Tokens tokens;
    private final List<NameForm> forms = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Set<String>> initialsOf = new HashMap<>();

    private NameForms(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The names of a catalogue, entry by entry. */
    static List<NameForm> of(List<CatalogueEntry> entries, Tokens tokens) {
        NameForms all = new NameForms(tokens);
        for (CatalogueEntry entry : entries) {
            for (String name : entry.names()) {
                List<Token> words = all.stripped(name);
                all.whole.add(key(words));
                String initials = initials(words);
                if (!initials.isEmpty()) {
                    all.initialsOf
                            .computeIfAbsent(initials, key -> new HashSet<>())
                            .add(entry.id());
                }
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            all.add(i, entries.get(i));
        }
        return List.copyOf(all.forms);
    }

    private void add(int entry, CatalogueEntry catalogued) {
        Map<String, NameForm> ofEntry = new LinkedHashMap<>();
        List<List<Token>> names =
                catalogued.names().stream().map(this::stripped).toList();
        for (int i = 0; i < names.size(); i++) {
            String name = catalogued.names().get(i);
            double support = i == 0 ? 1 : support(names, i);
            NameForm.Origin origin = i == 0 ? NameForm.Origin.FIRST : NameForm.Origin.OTHER;
            put(ofEntry, new NameForm(entry, name, origin, names.get(i), support));
            bracketed(ofEntry, entry, name, origin, support);
            abbreviated(ofEntry, entry, name, names.get(i), support);
            parts(ofEntry, entry, name, support);
            within(ofEntry, entry, names.get(i), support);
        }
        forms.addAll(ofEntry.values());
    }

    private static void put(Map<String, NameForm> ofEntry, NameForm form) {
        if (!form.tokens().isEmpty()) {
            ofEntry.putIfAbsent(key(form.tokens()), form);
        }
    }

    /** The words of a name without what only leads to it: "Currently at". */
    private List<Token> stripped(String name) {
        List<Token> all = tokens.of(name);
        int from = 0;
        while (from < all.size() - 1 && all.get(from).kind() == WordKind.LEAD) {
            from++;
        }
        while (from > 0 && from < all.size() - 1 && all.get(from).kind() == WordKind.LED) {
            from++;
        }
        return List.copyOf(all.subList(from, all.size()));
    }

    /** "A B (AB)" is called "A B" and "AB". */
    private void bracketed(
            Map<String, NameForm> ofEntry, int entry, String name, NameForm.Origin origin, double support) {
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        if (open <= 0 || close < 0) {
            return;
        }
        List<Token> outside = stripped(name.substring(0, open) + " " + name.substring(close + 1));
        put(ofEntry, new NameForm(entry, name.substring(0, open).strip(), origin, outside, support));
        String inside = name.substring(open + 1, close).strip();
        List<Token> inner = tokens.of(inside);
        if (inner.size() == 1 && inner.get(0).upper() && inner.get(0).word().length() >= SHORTEST_ACRONYM) {
            put(ofEntry, new NameForm(entry, inside, NameForm.Origin.ACRONYM, inner, support));
        }
    }

    /** "AB A B" is called "A B" too, and a name of three words or more by their initials. */
    private void abbreviated(Map<String, NameForm> ofEntry, int entry, String name, List<Token> words, double support) {
        int last = words.size() - 1;
        if (last >= 2 && name.codePoints().anyMatch(Character::isLowerCase)) {
            if (abbreviation(words.get(0))) {
                put(ofEntry, new NameForm(entry, name, NameForm.Origin.PART, words.subList(1, last + 1), support));
            }
            if (abbreviation(words.get(last))) {
                put(ofEntry, new NameForm(entry, name, NameForm.Origin.PART, words.subList(0, last), support));
            }
        }
        String initials = initials(words);
        if (initialsOf.getOrDefault(initials, Set.of()).size() == 1) {
            List<Token> one = tokens.of(initials);
            if (one.size() == 1) {
                put(ofEntry, new NameForm(entry, initials, NameForm.Origin.INITIALS, one, support));
            }
        }
    }

    /** Initials of a name, empty where it has too few words or too many. */
    private static String initials(List<Token> words) {
        if (words.size() < SHORTEST_INITIALS
                || words.size() > LONGEST_INITIALS
                || words.stream().anyMatch(Token::number)) {
            return "";
        }
        return words.stream()
                .map(word -> word.word().substring(0, 1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static boolean abbreviation(Token token) {
        return token.upper()
                && token.kind() == WordKind.OTHER
                && token.word().length() >= 2
                && token.word().length() <= 6;
    }

    /** "A University/B Hospital" holds two names. */
    private void parts(Map<String, NameForm> ofEntry, int entry, String name, double support) {
        String[] parts = name.split("\\s*[/;]\\s*|\\s+[-–—|]\\s+", -1);
        if (parts.length < 2) {
            return;
        }
        for (String part : parts) {
            List<Token> words = stripped(part);
            if (words.size() >= 2 && words.stream().anyMatch(word -> word.kind() == WordKind.BODY)) {
                put(ofEntry, new NameForm(entry, part, NameForm.Origin.PART, words, support));
            }
        }
    }

    /** "Institute of Optics of A University" is a part of "A University". */
    private void within(Map<String, NameForm> ofEntry, int entry, List<Token> words, double support) {
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).concept().equals(UNIVERSITY)) {
                continue;
            }
            int from = at;
            while (from > 0 && !begins(words.get(from))) {
                from--;
            }
            int to = at + 1;
            if (to < words.size() && (words.get(to).joined(Token.OF) || from == at)) {
                while (to < words.size()
                        && words.get(to).pause() < Token.COMMA
                        && words.get(to).kind() != WordKind.UNIT) {
                    to++;
                }
            }
            boolean all = from == 0 && to == words.size();
            List<Token> inner = words.subList(from, to);
            if (!all
                    && inner.size() > 1
                    && inner.stream().anyMatch(word -> word.kind() == WordKind.OTHER || word.kind() == WordKind.PLACE)
                    && !whole.contains(key(inner))) {
                put(ofEntry, new NameForm(entry, text(inner), NameForm.Origin.WITHIN, List.copyOf(inner), support));
            }
        }
    }

    private static boolean begins(Token token) {
        return token.joint() != 0 || token.pause() >= Token.HYPHEN;
    }

    /** Share of a name's telling words that stand in another name of its entry too. */
    private static double support(List<List<Token>> names, int which) {
        Set<String> others = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (i != which) {
                names.get(i).stream().filter(NameForms::telling).forEach(token -> others.add(token.concept()));
            }
        }
        List<Token> own = names.get(which).stream().filter(NameForms::telling).toList();
        long shared =
                own.stream().filter(token -> others.contains(token.concept())).count();
        return own.isEmpty() ? 0 : (double) shared / own.size();
    }

    private static boolean telling(Token token) {
        return token.kind() == WordKind.OTHER || token.kind() == WordKind.PLACE;
    }

    private static String text(List<Token> tokens) {
        return tokens.stream().map(Token::word).collect(Collectors.joining(" "));
    }

    static String key(List<Token> tokens) {
        return tokens.stream().map(Token::concept).collect(Collectors.joining(" "));
    }
}
