package org.esflod.problem;

import org.jspecify.annotations.Nullable;

/**
 * The surroundings are wrong: a missing file, a taken port, a broken mapping.
 *
 * <p>The message names the file, what was found there and what to do. Caught once, where the command line ends (exit
 * code 3). Never thrown for wrong data: that is a {@link Problem}.
 */
public class LoaderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for the operator. */
    public LoaderException(String message) {
        super(message);
    }

    /** With a message for the operator and the cause. */
    public LoaderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
