package org.esflod.reconcile;

/** A request that is not answered, with the reason that the client is told. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Wrong in itself; sending it again does not help. */
    static final int WRONG = 400;

    /** Nothing is there. */
    static final int UNKNOWN = 404;

    /** Larger than what one request may hold. */
    static final int TOO_LARGE = 413;

    /** A body of another kind. */
    static final int WRONG_MEDIA_TYPE = 415;

    /** Nothing can be answered now. */
    static final int UNAVAILABLE = 503;

    private final int status;

    private Refused(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    static Refused wrong(String reason) {
        return new Refused(WRONG, reason);
    }

    static Refused unknown(String reason) {
        return new Refused(UNKNOWN, reason);
    }

    static Refused tooLarge(String reason) {
        return new Refused(TOO_LARGE, reason);
    }

    static Refused wrongMediaType(String reason) {
        return new Refused(WRONG_MEDIA_TYPE, reason);
    }

    static Refused unavailable(String reason) {
        return new Refused(UNAVAILABLE, reason);
    }

    /** The status of the answer. */
    int status() {
        return status;
    }
}
