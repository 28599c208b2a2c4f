package org.esflod.web;

import java.io.IOException;

/** A family of addresses and what answers there, such as all below {@code /doc/}. */
@FunctionalInterface
public interface Route {
    /**
     * Answers, where the address is one of its own.
     *
     * @return whether it has answered; if not, the next route is asked, and nothing of the answer may have been written
     */
    boolean answer(Exchange exchange) throws IOException;
}
