package org.esflod.link;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The one typing error that two words are apart: a letter too many, too few, wrong, or two that changed places. */
enum OneEdit {
    /** Two neighbours changed places: {@code Lnudby}. Typing does that; another word is hardly ever made so. */
    SWAPPED("two letters swapped"),
    /** A letter doubled, or one of a double left out: {@code Lundbyy}. The same. */
    DOUBLED("a letter doubled or a double letter single"),
    /** A letter left out: {@code Lndby}. Few names are shorter than one that is misspelt. */
    MISSING("one letter missing"),
    /** Any other letter too many or wrong: {@code Lundbe}. Other names may be that near. */
    OTHER("one letter wrong or too many");

    private final String words;

    OneEdit(String words) {
        this.words = words;
    }

    /** Such as {@code two letters swapped}. */
    String words() {
        return words;
    }

    /** How a word came from another one; empty where they are equal, or more than one edit apart. */
    static Optional<OneEdit> between(String written, String meant) {
        String shorter = written.length() <= meant.length() ? written : meant;
        String longer = written.length() <= meant.length() ? meant : written;
        if (longer.length() - shorter.length() > 1 || written.equals(meant)) {
            return Optional.empty();
        }
        int start = 0;
        while (start < shorter.length() && shorter.charAt(start) == longer.charAt(start)) {
            start++;
        }
        if (longer.length() > shorter.length()) {
            boolean apart = longer.substring(start + 1).equals(shorter.substring(start));
            boolean doubled = start > 0 && longer.charAt(start) == longer.charAt(start - 1);
            OneEdit single = written.length() < meant.length() ? MISSING : OTHER;
            return apart ? Optional.of(doubled ? DOUBLED : single) : Optional.empty();
        }
        if (shorter.substring(start + 1).equals(longer.substring(start + 1))) {
            return Optional.of(OTHER);
        }
        boolean swapped = shorter.length() > start + 1
                && shorter.charAt(start) == longer.charAt(start + 1)
                && shorter.charAt(start + 1) == longer.charAt(start)
                && shorter.substring(start + 2).equals(longer.substring(start + 2));
        return swapped ? Optional.of(SWAPPED) : Optional.empty();
    }

    /** A word and all that it is with a letter left out: words one edit apart have one of them in common. */
    static Set<String> traces(String word) {
        Set<String> traces = new HashSet<>();
        traces.add(word);
        for (int i = 0; i < word.length(); i++) {
            traces.add(word.substring(0, i) + word.substring(i + 1));
        }
        return traces;
    }
}
