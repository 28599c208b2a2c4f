package org.esflod.source;

import java.io.IOException;
import org.esflod.problem.ProblemCode;

/** A file that cannot be read on; caught where its records are counted, never seen outside this package. */
final class BrokenInput extends IOException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final int line;

    /**
     * With what is wrong.
     *
     * @param line where, from 1; 0 where no line can be named
     */
    BrokenInput(ProblemCode code, int line) {
        super(code + " at line " + line);
        this.code = code;
        this.line = line;
    }

    ProblemCode code() {
        return code;
    }

    int line() {
        return line;
    }
}
