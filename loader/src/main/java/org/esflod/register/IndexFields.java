package org.esflod.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.esflod.match.NameKeys;

/**
 * What the index holds of a name.
 *
 * <p>A document is one name of an entry; the documents of an entry stand together, the entry itself in the first of them.
 */
final class IndexFields {
    /** Ten digits. First document only. */
    static final String KEY = "key";

    /** {@link NameKeys#exact} and {@link NameKeys#canonical} of all names. First document only. */
    static final String EXACT = "exact";

    /** {@link NameKeys#folded} of all names. First document only. */
    static final String FOLDED = "folded";

    /** {@link NameKeys#tokens} of the name. */
    static final String TOKEN = "token";

    /** Trigrams of the tokens. */
    static final String GRAM = "gram";

    /** {@link #town} of the entry's place. */
    static final String TOWN = "town";

    /** What {@link #TOKEN} has, each behind the entry's town: {@code skovde bygg}; absent where no place is known. */
    static final String TOWN_TOKEN = "town-token";

    /** What {@link #GRAM} has, each behind the entry's town. */
    static final String TOWN_GRAM = "town-gram";

    /** {@link EntryBytes}. First document only. */
    static final String ENTRY = "entry";

    /** How many documents stand between the first one of the entry and this. */
    static final String PLACE = "place";

    /** The tokens, apart by blanks, to compare candidates by. */
    static final String WORDS = "words";

    /** In front of and behind a token. */
    static final char EDGE = '_';

    private static final int GRAM_LENGTH = 3;

    /** A name of more tokens is told from others by the first of them. */
    private static final int MOST_TOKENS = 60;

    private IndexFields() {}

    /** A postal town, however it is written: {@code upplandsväsby} of {@code UPPLANDS VÄSBY}. */
    static String town(String place) {
        return String.join("", NameKeys.of(place).tokens());
    }

    /** A token or trigram as those of a town are searched: {@code skovde bygg}. */
    static String inTown(String town, String term) {
        return town + ' ' + term;
    }

    /** Distinct tokens, in order. */
    static List<String> tokens(NameKeys keys) {
        return keys.tokens().stream().distinct().limit(MOST_TOKENS).toList();
    }

    /** Distinct trigrams of tokens, in order: {@code _by byg ygg gg_} of {@code bygg}. */
    static List<String> grams(List<String> tokens) {
        List<String> grams = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String token : tokens) {
            String edged = EDGE + token + EDGE;
            for (int i = 0; i + GRAM_LENGTH <= edged.length(); i++) {
                String gram = edged.substring(i, i + GRAM_LENGTH);
                if (seen.add(gram)) {
                    grams.add(gram);
                }
            }
        }
        return grams;
    }
}
