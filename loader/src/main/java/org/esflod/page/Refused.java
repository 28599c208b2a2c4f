package org.esflod.page;

import java.io.IOException;
import java.util.Map;
import org.esflod.web.Exchange;
import org.esflod.web.Pages;

/** A page that says why there is no other. */
final class Refused {
    private static final Pages PAGES = new Pages(Refused.class);

    private Refused() {}

    /** 400: what the address asks for cannot be. */
    static void bad(Exchange exchange, BadAddress why) throws IOException {
        send(exchange, 400, Map.of("parameter", why.parameter(), "reason", why.reason()));
    }

    /** 503: the version that is served was published without an index. */
    static void withoutIndex(Exchange exchange) throws IOException {
        send(exchange, 503, Map.of("parameter", "", "reason", "index"));
    }

    private static void send(Exchange exchange, int status, Map<String, String> model) throws IOException {
        exchange.response().setHeader("Content-Language", exchange.language().tag());
        exchange.response().setHeader("Cache-Control", "no-store");
        exchange.send(status, "text/html", PAGES.page("refused", exchange, model));
    }
}
