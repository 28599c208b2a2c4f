package org.esflod.index;

import org.apache.jena.query.QueryExecException;

/** A {@code text:query} that cannot be answered as it was asked; the message says what to ask instead. */
public final class TextQueryRefused extends QueryExecException {
    private static final long serialVersionUID = 1L;

    TextQueryRefused(String message) {
        super(message);
    }
}
