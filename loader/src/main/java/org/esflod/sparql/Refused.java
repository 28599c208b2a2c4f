package org.esflod.sparql;

/**
 * The end of a query that is refused while it runs.
 *
 * <p>An {@link Error}, because Jena takes an exception in an expression for a value that is not there, and goes on with the
 * next row.
 */
final class Refused extends Error {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * A refusal.
     *
     * @param message what is told to the client
     */
    Refused(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
