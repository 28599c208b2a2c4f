package org.esflod.page;

/** What an address asks for cannot be. */
final class BadAddress extends Exception {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String reason;

    /**
     * Says what is wrong.
     *
     * @param parameter name of the parameter
     * @param reason the key of a text in {@code refused_*.properties}
     */
    BadAddress(String parameter, String reason) {
        super(parameter + ": " + reason, null, false, false);
        this.parameter = parameter;
        this.reason = reason;
    }

    String parameter() {
        return parameter;
    }

    String reason() {
        return reason;
    }
}
