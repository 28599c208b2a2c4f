package org.esflod.rdf.rml;

import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * The mapping is broken, or asks for something that this engine does not do.
 *
 * <p>Shape of the message: {@code project.rml.ttl, triples map <…#Project>, object of <…#startDate>: what is wrong}.
 * Thrown while a mapping is compiled, never while documents are mapped.
 */
public final class MappingException extends LoaderException {
    private static final long serialVersionUID = 1L;

    MappingException(Where where, String message) {
        super(where + ": " + message);
    }

    MappingException(Where where, String message, @Nullable Throwable cause) {
        super(where + ": " + message, cause);
    }
}
