package org.esflod.match.catalogue;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text of which it is known what it names.
 *
 * @param key identifier of the text
 * @param text the text
 * @param ids the entries of the catalogue that it names; empty where it names none
 */
public record LabelledText(String key, String text, Set<String> ids) {
    /** Copies the set. */
    public LabelledText {
        ids = Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    /** What it is held out by: texts that name the same entry first in order are held out together. */
    String heldOutBy() {
        return ids.isEmpty() ? "none " + key : ids.iterator().next();
    }
}
