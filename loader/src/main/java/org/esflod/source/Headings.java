package org.esflod.source;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** How headings are compared. */
final class Headings {
    private static final Pattern AROUND_SLASH = Pattern.compile(" ?/ ?");

    private Headings() {}

    /**
     * A heading as it is compared: Unicode NFC, case folded, one blank for each run of blanks and line breaks, none around
     * {@code /}.
     *
     * <p>Shape: {@code "ProjektCode / \ncode of operation"} is {@code "projektcode/code of operation"}.
     */
    static String normal(String heading) {
        String folded = UCharacter.foldCase(Normalizer.normalize(heading, Normalizer.Form.NFC), true);
        return AROUND_SLASH
                .matcher(Blanks.single(Normalizer.normalize(folded, Normalizer.Form.NFC)))
                .replaceAll("/");
    }
}
