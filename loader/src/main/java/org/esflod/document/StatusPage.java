package org.esflod.document;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esflod.web.Exchange;
import org.esflod.web.Pages;

/** What is answered where there is no document to give: a page for browsers, a line of text for others. */
public final class StatusPage {
    private final Pages pages = new Pages(StatusPage.class);

    /** Answers with that status: 404 or 410. What was set for a document that is not sent is taken back. */
    public void send(Exchange exchange, int status) throws IOException {
        for (String header : List.of("ETag", "Last-Modified", "Cache-Control", "Link")) {
            exchange.response().setHeader(header, null);
        }
        Optional<Form> form = Form.accepted(exchange.request().getHeader("Accept"));
        if (form.isPresent() && form.get() == Form.HTML) {
            pages.send(status, "status", exchange, Map.of("status", String.valueOf(status)));
        } else {
            exchange.send(
                    status,
                    "text/plain",
                    pages.texts("status", exchange.language()).get("text." + status) + "\n");
        }
    }

    /**
     * Answers with that status and what there is instead; in text, since the client accepts nothing that we have.
     *
     * @param instead links as in the header {@code Link}
     */
    public void send(Exchange exchange, int status, List<String> instead) throws IOException {
        exchange.send(
                status,
                "text/plain",
                pages.texts("status", exchange.language()).get("text." + status) + "\n\n" + String.join("\n", instead)
                        + "\n");
    }
}
