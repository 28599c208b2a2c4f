package org.esflod.project;

/**
 * A name that a later stage links to an identifier.
 *
 * @param label as the source wrote it, such as {@code ÖstraGöinge}
 * @param line where it stands in the record's first source, from 1
 */
public record Named(String label, int line) {
    /** Refuses a blank label. */
    public Named {
        Valid.text("label", label);
        Valid.atLeast("line", line, 0);
    }
}
