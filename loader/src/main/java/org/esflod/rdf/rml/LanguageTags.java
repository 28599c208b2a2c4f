package org.esflod.rdf.rml;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.rdf4j.model.util.Literals;

/** Which language tags are well-formed by BCP 47, such as {@code sv} and {@code en-GB}, unlike {@code a-english}. */
final class LanguageTags {
    /** Records repeat a handful of tags; past this many, something else is in the field. */
    private static final int MOST_REMEMBERED = 1_000;

    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private LanguageTags() {}

    static boolean isWellFormed(String tag) {
        Boolean known = KNOWN.get(tag);
        if (known == null) {
            known = !tag.isEmpty() && Literals.isValidLanguageTag(tag);
            if (KNOWN.size() < MOST_REMEMBERED) {
                KNOWN.put(tag, known);
            }
        }
        return known;
    }
}
