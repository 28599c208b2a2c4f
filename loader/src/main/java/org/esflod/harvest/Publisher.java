package org.esflod.harvest;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes, as the operator states it. Nothing is assumed: what is null is left out of the catalogue or, where the
 * catalogue must have it, said to be not stated, and its shapes report that.
 *
 * @param name such as {@code Myndigheten för exempel}
 * @param iri such as {@code http://dataportal.se/organisation/SE2021001234}, by which the national portal knows it
 * @param type what kind of body it is
 * @param email a functional mailbox, such as {@code oppnadata@example.se}; no person's
 * @param page a page to reach the publisher by
 */
public record Publisher(
        @Nullable String name,
        @Nullable String iri,
        @Nullable PublisherType type,
        @Nullable String email,
        @Nullable String page) {
    /** Nothing is configured. */
    public static final Publisher NOT_STATED = new Publisher(null, null, null, null, null);
}
