package org.esflod.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.esflod.document.Dereference;
import org.esflod.web.Exchange;
import org.esflod.web.Labels;
import org.esflod.web.Pages;
import org.esflod.web.Route;
import org.esflod.web.Served;

/** What the service is, what it refuses, how good its data are, and who can use it: the pages below {@code /about}. */
public final class AboutPages implements Route {
    private static final Map<String, String> PAGES = Map.of(
            "/about", "about",
            "/about/limits", "limits",
            "/about/quality", "quality",
            "/about/accessibility", "accessibility");

    private final Pages pages = new Pages(AboutPages.class);
    private final Labels labels;
    private final long maxRows;
    private final long maxTriples;

    /**
     * The pages.
     *
     * @param maxRows most rows of one answer
     * @param maxTriples most triples of one CONSTRUCT or DESCRIBE answer
     */
    public AboutPages(Labels labels, long maxRows, long maxTriples) {
        this.labels = labels;
        this.maxRows = maxRows;
        this.maxTriples = maxTriples;
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        String name = PAGES.get(exchange.path());
        if (name == null) {
            return false;
        }
        if (exchange.refusedMethod() || exchange.unchanged(exchange.language().tag())) {
            return true;
        }
        Served served = exchange.served();
        Map<String, Object> model = new LinkedHashMap<>();
        served.read(store -> {
            Values values = new Values(served, store, labels, exchange.language());
            model.put("maxRows", values.number(BigDecimal.valueOf(maxRows)));
            model.put("maxTriples", values.number(BigDecimal.valueOf(maxTriples)));
            model.put("licence", Dereference.licence(served.version()));
            model.put("placeholder", served.base().isPlaceholder());
            if (name.equals("quality")) {
                model.putAll(Quality.of(served.version(), values));
            }
            return name;
        });
        pages.send(name, exchange, model);
        return true;
    }
}
