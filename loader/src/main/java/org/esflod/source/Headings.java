package org.esflod.source;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How headings are compared. */
final class Headings {
    private static final Pattern AROUND_SLASH = Pattern.compile(" ?/ ?");

    /** No heading of a list is longer; a longer text is compared as it is. */
    private static final int LONGEST = 1_000;

    private static final int REMEMBERED = 2_000;

    /** The same few cells are asked for by each form: the last ones are remembered. */
    private static final Map<String, String> NORMAL =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private Headings() {}

    /**
     * A heading as it is compared: Unicode NFC, case folded, one blank for each run of blanks and line breaks, none around
     * {@code /}.
     *
     * <p>Shape: {@code "ProjektCode / \ncode of operation"} is {@code "projektcode/code of operation"}.
     */
    static String normal(String heading) {
        return heading.length() > LONGEST ? heading : NORMAL.computeIfAbsent(heading, Headings::compared);
    }

    private static String compared(String heading) {
        String folded = UCharacter.foldCase(Normalizer.normalize(heading, Normalizer.Form.NFC), true);
        return AROUND_SLASH
                .matcher(Blanks.single(Normalizer.normalize(folded, Normalizer.Form.NFC)))
                .replaceAll("/");
    }
}
