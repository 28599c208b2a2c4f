package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name or code as stated, and what the link stage resolved it to.
 *
 * @param label as the source wrote it, such as {@code ÖstraGöinge} or {@code PO01}
 * @param line where it stands in the record's first source, from 1; 0 where it stands in another one, or in none
 * @param constant true where the form says it of all its records and no source states it; else absent
 * @param name the name that the source gives beside the code, such as {@code Smarter Europe}; absent where it gives none
 * @param code after linking, such as {@code 2007-2013-1}, {@code SE22}, {@code 1256}; absent where it was not resolved
 */
@JsonPropertyOrder({"label", "line", "constant", "name", "code"})
public record Named(
        String label,
        int line,
        @Nullable Boolean constant,
        @Nullable String name,
        @Nullable String code) {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]+");

    /** Refuses a blank label. */
    public Named {
        Valid.text("label", label);
        Valid.atLeast("line", line, 0);
        Valid.textOrAbsent("name", name);
        if (code != null) {
            Valid.form("code", code, CODE);
        }
    }

    /** A name that a source states, not yet resolved. */
    public Named(String label, int line) {
        this(label, line, null, null, null);
    }

    /** What a form says of all its records. */
    public static Named ofForm(String label) {
        return new Named(label, 0, true, null, null);
    }

    /** Whether a source states it. */
    public boolean stated() {
        return constant == null;
    }

    /** The same with the name that stands beside it. */
    public Named withName(@Nullable String beside) {
        return new Named(label, line, constant, beside, code);
    }

    /** The same resolved. */
    public Named withCode(String resolved) {
        return new Named(label, line, constant, name, resolved);
    }

    /** The same under a label from which something was taken out. */
    public Named withLabel(String other) {
        return new Named(other, line, constant, name, code);
    }
}
