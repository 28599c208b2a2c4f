package org.esflod.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.esflod.index.Facet;
import org.esflod.index.Kind;
import org.esflod.index.SearchIndex;
import org.esflod.index.Selection;
import org.esflod.web.Exchange;
import org.esflod.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which projects an address asks for: {@code ?q=vård&period=2014-2020&municipality=1280&municipality=1281&sort=largest}.
 *
 * @param text words; null for no such condition
 * @param chosen values of facets, sorted, each once
 * @param order how the list is sorted
 * @param page number of the page, from 1
 * @param language asked for by {@code lang}; null where the browser decides
 */
record Narrowing(
        @Nullable String text,
        Map<Facet, List<String>> chosen,
        Selection.Order order,
        int page,
        @Nullable Language language) {
    /** By what people narrow down, in the order of the page. */
    static final List<Facet> FACETS = List.of(
            Facet.PERIOD,
            Facet.PROGRAMME,
            Facet.AREA,
            Facet.YEAR,
            Facet.REGION,
            Facet.MUNICIPALITY,
            Facet.PHASE,
            Facet.FUND,
            Facet.COUNTRY,
            Facet.OWNER);

    // More than anybody chooses by hand; the query grows with each.
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 100;

    Narrowing {
        chosen = Map.copyOf(chosen);
    }

    /** What an address asks for. */
    static Narrowing of(Exchange exchange) throws BadAddress {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        int number = 0;
        for (Facet facet : FACETS) {
            String[] values = exchange.request().getParameterValues(name(facet));
            TreeSet<String> sorted = new TreeSet<>();
            for (String value : values == null ? new String[0] : values) {
                if (value.length() > LONGEST_VALUE || ++number > MOST_VALUES) {
                    throw new BadAddress(name(facet), "long");
                }
                if (!value.isBlank()) {
                    sorted.add(value.strip());
                }
            }
            if (!sorted.isEmpty()) {
                chosen.put(facet, List.copyOf(sorted));
            }
        }
        return new Narrowing(
                text(exchange), chosen, order(exchange), page(exchange), Language.of(exchange.parameter("lang")));
    }

    /** The words that are asked for; null for none. */
    static @Nullable String text(Exchange exchange) throws BadAddress {
        String text = exchange.parameter("q");
        if (text != null && text.length() > SearchIndex.MAX_TEXT) {
            throw new BadAddress("q", "long");
        }
        return text;
    }

    /** The page that is asked for. */
    static int page(Exchange exchange) throws BadAddress {
        String page = exchange.parameter("page");
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,6}") || Integer.parseInt(page) > Paging.MOST) {
            throw new BadAddress("page", "page");
        }
        return Integer.parseInt(page);
    }

    private static Selection.Order order(Exchange exchange) throws BadAddress {
        String sort = exchange.parameter("sort");
        if (sort == null) {
            return exchange.parameter("q") == null ? Selection.Order.NEWEST : Selection.Order.RELEVANCE;
        }
        for (Selection.Order order : Selection.Order.values()) {
            if (name(order).equals(sort)) {
                return order;
            }
        }
        throw new BadAddress("sort", "choice");
    }

    /** The parameter of a facet: {@code municipality}. */
    static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    static String name(Selection.Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    List<String> values(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    boolean has(Facet facet, String value) {
        return values(facet).contains(value);
    }

    /** The first page of the same with a value more, or without one that it had. */
    Narrowing turned(Facet facet, String value) {
        TreeSet<String> values = new TreeSet<>(values(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(facet, List.copyOf(values));
    }

    /** The first page of the same without any value of a facet. */
    Narrowing without(Facet facet) {
        return with(facet, List.of());
    }

    private Narrowing with(Facet facet, List<String> values) {
        Map<Facet, List<String>> all = new EnumMap<>(Facet.class);
        all.putAll(chosen);
        if (values.isEmpty()) {
            all.remove(facet);
        } else {
            all.put(facet, values);
        }
        return new Narrowing(text, all, order, 1, language);
    }

    Narrowing withoutText() {
        return new Narrowing(
                null, chosen, order == Selection.Order.RELEVANCE ? Selection.Order.NEWEST : order, 1, language);
    }

    Narrowing by(Selection.Order other) {
        return new Narrowing(text, chosen, other, 1, language);
    }

    Narrowing at(int other) {
        return new Narrowing(text, chosen, order, other, language);
    }

    /** The same in whatever language the browser asks for: one address for one thing. */
    Narrowing canonical() {
        return new Narrowing(text, chosen, order, page, null);
    }

    /** All projects that it asks for. */
    Selection selection() {
        Selection selection =
                Selection.of(Kind.PROJECT).saying(text).by(order).page((page - 1) * Paging.SIZE, Paging.SIZE);
        for (Map.Entry<Facet, List<String>> each : chosen.entrySet()) {
            selection = selection.where(each.getKey(), each.getValue().toArray(String[]::new));
        }
        return selection;
    }

    /** The address of it, such as {@code browse?period=2014-2020}: the same things have one address. */
    String address(String path) {
        List<String> parameters = new ArrayList<>();
        if (text != null) {
            parameters.add("q=" + encoded(text));
        }
        for (Facet facet : FACETS) {
            values(facet).forEach(value -> parameters.add(name(facet) + "=" + encoded(value)));
        }
        if (order != (text == null ? Selection.Order.NEWEST : Selection.Order.RELEVANCE)) {
            parameters.add("sort=" + name(order));
        }
        if (page > 1) {
            parameters.add("page=" + page);
        }
        if (language != null) {
            parameters.add("lang=" + language.tag());
        }
        return path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
