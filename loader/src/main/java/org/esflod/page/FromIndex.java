package org.esflod.page;

import java.io.IOException;
import org.esflod.index.SearchIndex;
import org.esflod.web.Exchange;

/** A page that is made of the index of the version. */
@FunctionalInterface
interface FromIndex {
    /**
     * Sends it, or 304.
     *
     * @throws BadAddress where the address asks for what cannot be; then nothing has been sent
     */
    void send(Exchange exchange, SearchIndex index) throws IOException, BadAddress;

    /** Sends a page, or says why there is none; true, as it has then answered. */
    static boolean answer(Exchange exchange, FromIndex page) throws IOException {
        if (exchange.refusedMethod()) {
            return true;
        }
        SearchIndex index = exchange.served().index();
        if (index == null) {
            Refused.withoutIndex(exchange);
            return true;
        }
        try {
            page.send(exchange, index);
        } catch (BadAddress e) {
            Refused.bad(exchange, e);
        }
        return true;
    }
}
