package org.esflod.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.esflod.index.Count;
import org.esflod.index.Facet;
import org.esflod.index.Found;
import org.esflod.index.SearchIndex;
import org.esflod.index.Selection;
import org.esflod.web.Exchange;
import org.esflod.web.Language;
import org.esflod.web.Pages;
import org.esflod.web.Route;

/**
 * The page at {@code /browse}: projects narrowed down by facets, with counts, grants by year, and a list.
 *
 * <p>The values of a facet are counted as if none of it were chosen, so that each tells what choosing it too would bring.
 */
public final class BrowsePage implements Route {
    // As many as are read at a glance; the others are a link away.
    private static final int SHOWN_VALUES = 8;
    private static final int FEW_VALUES = SHOWN_VALUES + 2;

    /** Unfolded from the beginning; the others say much the same as these, or are long. */
    private static final Set<Facet> OPEN =
            Set.of(Facet.PERIOD, Facet.AREA, Facet.YEAR, Facet.REGION, Facet.MUNICIPALITY, Facet.PHASE);

    private static final List<Selection.Order> ORDERS =
            List.of(Selection.Order.NEWEST, Selection.Order.OLDEST, Selection.Order.LARGEST, Selection.Order.NAME);

    private final Pages pages = new Pages(BrowsePage.class);
    private final FacetNames names = new FacetNames();

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        return exchange.path().equals("/browse") && FromIndex.answer(exchange, this::send);
    }

    private void send(Exchange exchange, SearchIndex index) throws IOException, BadAddress {
        Narrowing narrowing = Narrowing.of(exchange);
        if (!exchange.answered("text/html", exchange.language().tag())) {
            pages.send("browse", exchange, model(exchange, index, narrowing));
        }
    }

    private Map<String, Object> model(Exchange exchange, SearchIndex index, Narrowing narrowing) {
        Language language = exchange.language();
        Found found = index.search(narrowing.selection().count(Facet.PERIOD, Narrowing.FACETS.toArray(Facet[]::new)));
        List<Group> groups = new ArrayList<>();
        for (Facet facet : Narrowing.FACETS) {
            List<Count> counts = narrowing.values(facet).isEmpty()
                    ? found.counts().getOrDefault(facet, List.of())
                    : index.search(narrowing
                                    .without(facet)
                                    .selection()
                                    .page(0, 0)
                                    .count(facet))
                            .counts()
                            .getOrDefault(facet, List.of());
            groups.add(group(exchange, narrowing, facet, counts));
        }
        BigDecimal granted = found.counts().getOrDefault(Facet.PERIOD, List.of()).stream()
                .map(Count::granted)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        ProjectLines lines = new ProjectLines(exchange.served(), names, found.entries(), language);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("canonical", narrowing.canonical().address("browse"));
        model.put("total", found.total());
        model.put("totalText", Kronor.number(found.total(), language));
        model.put("granted", Kronor.text(granted, language));
        model.put(
                "groups",
                groups.stream().filter(group -> !group.values().isEmpty()).toList());
        model.put("chosen", chosen(narrowing, groups));
        model.put("q", narrowing.text() == null ? "" : narrowing.text());
        model.put("hidden", hidden(narrowing));
        model.put("orders", orders(narrowing));
        model.put("map", narrowing.at(1).address("map"));
        model.put("chart", GrantChart.of(index.cross(narrowing.selection(), Facet.YEAR, Facet.PERIOD), language));
        model.put("projects", found.entries().stream().map(lines::line).toList());
        model.put("paging", Paging.of(narrowing.page(), found.total(), page -> narrowing
                .at(page)
                .address("browse")));
        return model;
    }

    /**
     * A facet.
     *
     * @param values those that are shown
     * @param more address at which all are; empty where all are shown
     * @param open whether it is unfolded
     */
    public record Group(String facet, List<Value> values, String more, boolean open) {}

    /**
     * A value of a facet.
     *
     * @param href where it is chosen, or no longer chosen
     */
    public record Value(String name, String href, String projects, String granted, boolean chosen) {}

    private Group group(Exchange exchange, Narrowing narrowing, Facet facet, List<Count> counts) {
        Language language = exchange.language();
        String parameter = Narrowing.name(facet);
        boolean all = parameter.equals(exchange.parameter("all")) || counts.size() <= FEW_VALUES;
        List<Count> shown = new ArrayList<>(all ? counts : counts.subList(0, SHOWN_VALUES));
        Set<String> there = new HashSet<>();
        shown.forEach(count -> there.add(count.value()));
        for (String value : narrowing.values(facet)) {
            if (there.add(value)) {
                shown.add(counts.stream()
                        .filter(count -> count.value().equals(value))
                        .findFirst()
                        .orElse(new Count(value, 0, BigDecimal.ZERO)));
            }
        }
        if (facet == Facet.YEAR || facet == Facet.PERIOD) {
            shown.sort((one, other) -> other.value().compareTo(one.value()));
        }
        Map<String, String> named = names.names(
                exchange.served(), facet, shown.stream().map(Count::value).toList(), language);
        List<Value> values = shown.stream()
                .map(count -> new Value(
                        named.getOrDefault(count.value(), count.value()),
                        narrowing.turned(facet, count.value()).address("browse"),
                        Kronor.number(count.projects(), language),
                        count.granted().signum() == 0 ? "" : Kronor.rounded(count.granted(), language),
                        narrowing.has(facet, count.value())))
                .toList();
        String address = narrowing.at(1).address("browse");
        String more = all ? "" : address + (address.contains("?") ? "&" : "?") + "all=" + parameter + "#" + parameter;
        return new Group(
                parameter,
                values,
                more,
                OPEN.contains(facet)
                        || parameter.equals(exchange.parameter("all"))
                        || !narrowing.values(facet).isEmpty());
    }

    /** What is chosen, with the address without it. */
    private static List<Map<String, String>> chosen(Narrowing narrowing, List<Group> groups) {
        List<Map<String, String>> chosen = new ArrayList<>();
        if (narrowing.text() != null) {
            chosen.add(Map.of(
                    "facet",
                    "q",
                    "name",
                    narrowing.text(),
                    "href",
                    narrowing.withoutText().address("browse")));
        }
        for (Group group : groups) {
            group.values().stream()
                    .filter(Value::chosen)
                    .forEach(value ->
                            chosen.add(Map.of("facet", group.facet(), "name", value.name(), "href", value.href())));
        }
        return chosen;
    }

    /** What a form must send along to keep what is chosen. */
    private static List<Map<String, String>> hidden(Narrowing narrowing) {
        List<Map<String, String>> hidden = new ArrayList<>();
        for (Facet facet : Narrowing.FACETS) {
            narrowing.values(facet).forEach(value -> hidden.add(Map.of("name", Narrowing.name(facet), "value", value)));
        }
        if (narrowing.language() != null) {
            hidden.add(Map.of("name", "lang", "value", narrowing.language().tag()));
        }
        return hidden;
    }

    private static List<Map<String, Object>> orders(Narrowing narrowing) {
        List<Map<String, Object>> orders = new ArrayList<>();
        List<Selection.Order> offered = new ArrayList<>(ORDERS);
        if (narrowing.text() != null) {
            offered.add(0, Selection.Order.RELEVANCE);
        }
        for (Selection.Order order : offered) {
            orders.add(Map.of(
                    "order", order.name().toLowerCase(Locale.ROOT),
                    "href", narrowing.by(order).address("browse"),
                    "chosen", order == narrowing.order()));
        }
        return orders;
    }
}
