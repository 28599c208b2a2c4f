package org.esflod.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esflod.index.Kind;
import org.esflod.index.SearchIndex;
import org.esflod.index.Selection;
import org.esflod.web.Exchange;
import org.esflod.web.Labels;
import org.esflod.web.Pages;
import org.esflod.web.Route;
import org.esflod.web.Served;

/**
 * The page at {@code /}: what this is, how much there is, a search field, the ways in, and the newest and largest projects.
 *
 * <p>Whole without scripts. Its texts stand in {@code start_sv.properties} and {@code start_en.properties}, its layout
 * in {@code start.ftlh}.
 */
public final class StartPage implements Route {
    /** What a reader wants to know first; the other counts are on the page about quality. */
    private static final Set<String> FIRST =
            Set.of("projects", "organisations", "municipalities", "regions", "links", "triples");

    private static final int LISTED = 5;

    private final Pages pages = new Pages(StartPage.class);
    private final Labels labels;

    public StartPage(Labels labels) {
        this.labels = labels;
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        if (!exchange.path().equals("/")) {
            return false;
        }
        if (exchange.refusedMethod() || exchange.answered(exchange.language().tag())) {
            return true;
        }
        Served served = exchange.served();
        Map<String, Object> model = new LinkedHashMap<>();
        List<Map<String, String>> counts = new ArrayList<>(Counts.of(served.version(), exchange.language()));
        counts.removeIf(count -> !FIRST.contains(count.get("key")));
        model.put("counts", counts);
        SearchIndex index = served.index();
        if (index != null) {
            served.read(store -> {
                Values values = new Values(served, store, labels, exchange.language());
                model.put("newest", projects(values, index, Selection.Order.NEWEST));
                model.put("largest", projects(values, index, Selection.Order.LARGEST));
                return values;
            });
        }
        pages.send("start", exchange, model);
        return true;
    }

    private static List<Projects.Line> projects(Values values, SearchIndex index, Selection.Order order) {
        return index.search(Selection.of(Kind.PROJECT).by(order).page(0, LISTED)).entries().stream()
                .map(entry -> Projects.line(values, entry))
                .toList();
    }
}
