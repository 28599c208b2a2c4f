package org.esflod.match.catalogue;

/**
 * A word of a text, and what stands between it and the word before.
 *
 * @param word without diacritics, in lower case
 * @param concept what it stands for, {@link CatalogueWords}
 * @param kind what it does in a name; never {@link WordKind#STOP}
 * @param pause what punctuation stands before it: {@link #NONE}, {@link #HYPHEN}, {@link #DASH}, {@link #COMMA} or {@link #STOP}
 * @param joint which words that only tie stand before it, a sum of {@link #OF}, {@link #AND}, {@link #AT} and {@link #THE}
 * @param capital whether it begins with a capital letter
 * @param upper whether it has two letters or more, all capital
 */
record Token(String word, String concept, WordKind kind, int pause, int joint, boolean capital, boolean upper) {
    static final int NONE = 0;
    static final int HYPHEN = 1;
    static final int DASH = 2;
    static final int COMMA = 3;
    static final int STOP = 4;

    static final int OF = 1;
    static final int AND = 2;
    static final int AT = 4;
    static final int THE = 8;

    boolean number() {
        return Character.isDigit(word.charAt(0));
    }

    boolean joined(int bit) {
        return (joint & bit) != 0;
    }

    Token as(String newWord, CatalogueWords.Meaning meaning) {
        return new Token(newWord, meaning.concept(), meaning.kind(), pause, joint, capital, upper);
    }
}
