package org.esflod.match.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Names by their words, with the weight of each word: how few entries have it. */
final class NameIndex {
    /** Words in more names than this find no name by themselves, unless a name has none that is rarer. */
    private static final int COMMON = 300;

    /** Weight of a country at the end of a name, where it is often a mere addition. */
    private static final double COUNTRY_SHARE = 0.4;

    /** Weight of a legal form beside other words. */
    private static final double FORM_SHARE = 0.25;

    /** Words of fewer letters are not corrected. */
    private static final int SHORTEST_CORRECTED = 5;

    private final List<NameForm> forms;
    private final int[][] words;
    private final double[][] weights;
    private final double[] totals;
    private final double[] sought;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> vocabulary = new ArrayList<>();
    private final int[][] formsOfWord;
    private final int[] names;
    private final int[][] formsOfEntry;
    private final double[] idf;
    private final Map<String, int[]> nearby = new HashMap<>();
    private final Map<String, Integer> looser = new HashMap<>();
    private final Map<String, int[]> halves = new HashMap<>();
    private final Map<Long, Integer> pairs = new HashMap<>();
    private final Map<String, Integer> keyCount = new HashMap<>();

    NameIndex(List<NameForm> forms, List<CatalogueEntry> catalogue) {
        int entries = catalogue.size();
        this.names = catalogue.stream().mapToInt(entry -> entry.names().size()).toArray();
        this.forms = forms;
        this.words = new int[forms.size()][];
        this.weights = new double[forms.size()][];
        this.totals = new double[forms.size()];
        this.sought = new double[forms.size()];
        for (int f = 0; f < forms.size(); f++) {
            words[f] = forms.get(f).tokens().stream()
                    .mapToInt(token -> id(token.concept()))
                    .toArray();
        }
        this.formsOfEntry = grouped(entries);
        this.idf = rarity(entries);
        weigh();
        this.formsOfWord = formsOfWord();
        spellings();
        pairs();
        keys();
    }

    int size() {
        return vocabulary.size();
    }

    NameForm form(int f) {
        return forms.get(f);
    }

    int forms() {
        return forms.size();
    }

    int[] words(int f) {
        return words[f];
    }

    double[] weights(int f) {
        return weights[f];
    }

    double total(int f) {
        return totals[f];
    }

    /** Weight of the words by which a name is found. */
    double sought(int f) {
        return sought[f];
    }

    double idf(int word) {
        return idf[word];
    }

    /** The names that are found by a word; none for a common one. */
    int[] formsOf(int word) {
        return formsOfWord[word];
    }

    /** Number of a word that some name has, or -1. */
    int known(String concept) {
        return ids.getOrDefault(concept, -1);
    }

    String concept(int word) {
        return vocabulary.get(word);
    }

    /** In how many entries the one word stands directly before the other. */
    int pairs(int before, int after) {
        return pairs.getOrDefault(pair(before, after), 0);
    }

    /** All names of an entry, by number. */
    int[] formsOfEntry(int entry) {
        return formsOfEntry[entry];
    }

    /** How many names the catalogue has for an entry, those that differ in spelling only among them. */
    int names(int entry) {
        return names[entry];
    }

    /** How many entries have a name of the same words. */
    int namesakes(int f) {
        return keyCount.getOrDefault(NameForms.key(forms.get(f).tokens()), 1);
    }

    /** The two words into which a word was cut by some name ({@code eastvale}), or null. */
    int @Nullable [] halves(String word) {
        return halves.get(word);
    }

    /** The words that a word of no name may be a misspelling of; at most few. */
    int[] corrections(String word) {
        Integer loose = looser.get(loose(word));
        if (loose != null) {
            return new int[] {loose};
        }
        if (word.length() < SHORTEST_CORRECTED || Character.isDigit(word.charAt(0))) {
            return new int[0];
        }
        Set<Integer> found = new HashSet<>();
        for (String shorter : deletions(word)) {
            for (int candidate : nearby.getOrDefault(shorter, new int[0])) {
                if (Spelling.oneApart(word, vocabulary.get(candidate))) {
                    found.add(candidate);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).sorted().limit(4).toArray();
    }

    private int id(String concept) {
        return ids.computeIfAbsent(concept, key -> {
            vocabulary.add(key);
            return vocabulary.size() - 1;
        });
    }

    private double[] rarity(int entries) {
        int[] count = new int[vocabulary.size()];
        int[] last = new int[vocabulary.size()];
        Arrays.fill(last, -1);
        for (int f = 0; f < forms.size(); f++) {
            for (int word : words[f]) {
                if (last[word] != forms.get(f).entry()) {
                    last[word] = forms.get(f).entry();
                    count[word]++;
                }
            }
        }
        double[] weight = new double[vocabulary.size()];
        double most = Math.log(entries + 1.0);
        for (int w = 0; w < weight.length; w++) {
            weight[w] = Math.max(0.05, Math.log((entries + 1.0) / count[w]) / most);
        }
        return weight;
    }

    private int[][] grouped(int entries) {
        int[][] found = new int[entries][];
        int from = 0;
        for (int entry = 0; entry < entries; entry++) {
            int to = from;
            while (to < forms.size() && forms.get(to).entry() == entry) {
                to++;
            }
            found[entry] = IntStream.range(from, to).toArray();
            from = to;
        }
        return found;
    }

    private void weigh() {
        for (int f = 0; f < words.length; f++) {
            weights[f] = new double[words[f].length];
            for (int i = 0; i < words[f].length; i++) {
                boolean added = i > 0
                        && i == words[f].length - 1
                        && forms.get(f).tokens().get(i).kind() == WordKind.COUNTRY
                        && forms.get(f).tokens().get(i).joint() == 0;
                boolean legal = forms.get(f).tokens().get(i).kind() == WordKind.FORM && words[f].length > 1;
                weights[f][i] = idf[words[f][i]] * (added ? COUNTRY_SHARE : legal ? FORM_SHARE : 1);
                totals[f] += weights[f][i];
            }
        }
    }

    private int[][] formsOfWord() {
        int[] count = new int[vocabulary.size()];
        for (int[] name : words) {
            for (int word : name) {
                count[word]++;
            }
        }
        List<BitSet> sets = new ArrayList<>();
        for (int w = 0; w < vocabulary.size(); w++) {
            sets.add(new BitSet());
        }
        for (int f = 0; f < words.length; f++) {
            int rarest = -1;
            for (int word : words[f]) {
                if (rarest < 0 || count[word] < count[rarest]) {
                    rarest = word;
                }
            }
            BitSet seen = new BitSet();
            for (int word : words[f]) {
                if ((count[word] <= COMMON || word == rarest) && !seen.get(word)) {
                    seen.set(word);
                    sets.get(word).set(f);
                    sought[f] += idf[word];
                }
            }
        }
        int[][] found = new int[vocabulary.size()][];
        for (int w = 0; w < found.length; w++) {
            found[w] = sets.get(w).stream().toArray();
        }
        return found;
    }

    private void spellings() {
        Map<String, Set<Integer>> sets = new HashMap<>();
        for (int w = 0; w < vocabulary.size(); w++) {
            String word = vocabulary.get(w);
            looser.putIfAbsent(loose(word), w);
            if (word.length() >= SHORTEST_CORRECTED) {
                for (String shorter : deletions(word)) {
                    sets.computeIfAbsent(shorter, key -> new HashSet<>()).add(w);
                }
            }
        }
        sets.forEach((shorter, found) -> nearby.put(
                shorter, found.stream().mapToInt(Integer::intValue).sorted().toArray()));
        for (NameForm form : forms) {
            List<Token> tokens = form.tokens();
            for (int i = 1; i < tokens.size(); i++) {
                if (tokens.get(i).pause() <= Token.HYPHEN
                        && tokens.get(i).joint() == 0
                        && spelt(tokens.get(i))
                        && spelt(tokens.get(i - 1))) {
                    String joined = tokens.get(i - 1).word() + tokens.get(i).word();
                    if (joined.length() >= SHORTEST_CORRECTED) {
                        halves.putIfAbsent(joined, new int[] {
                            id(tokens.get(i - 1).concept()), id(tokens.get(i).concept())
                        });
                    }
                }
            }
        }
    }

    private static boolean spelt(Token token) {
        return token.kind() == WordKind.OTHER || token.kind() == WordKind.LED;
    }

    private void pairs() {
        Set<String> seen = new HashSet<>();
        for (int f = 0; f < words.length; f++) {
            for (int i = 1; i < words[f].length; i++) {
                long pair = pair(words[f][i - 1], words[f][i]);
                if (forms.get(f).tokens().get(i).pause() <= Token.HYPHEN
                        && seen.add(forms.get(f).entry() + " " + pair)) {
                    pairs.merge(pair, 1, Integer::sum);
                }
            }
        }
    }

    private void keys() {
        Set<String> seen = new HashSet<>();
        for (NameForm form : forms) {
            String key = NameForms.key(form.tokens());
            if (seen.add(form.entry() + " " + key)) {
                keyCount.merge(key, 1, Integer::sum);
            }
        }
    }

    private static long pair(int before, int after) {
        return ((long) before << 32) | after;
    }

    /** A spelling that does not tell ü from ue. */
    private static String loose(String word) {
        return word.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    private static List<String> deletions(String word) {
        List<String> found = new ArrayList<>();
        found.add(word);
        for (int i = 0; i < word.length(); i++) {
            found.add(word.substring(0, i) + word.substring(i + 1));
        }
        return found;
    }
}
