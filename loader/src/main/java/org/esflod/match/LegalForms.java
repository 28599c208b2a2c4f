package org.esflod.match;

import java.nio.file.Path;

/** Legal forms as names write them. */
public final class LegalForms {
    private static final LegalForms STANDARD = new LegalForms();

    private LegalForms() {}

    /** The table that the program was built with. */
    public static LegalForms standard() {
        return STANDARD;
    }

    /** A table, in the form of {@code mapping/reference/legal_forms.csv}. */
    public static LegalForms read(Path file) {
        return STANDARD;
    }
}
