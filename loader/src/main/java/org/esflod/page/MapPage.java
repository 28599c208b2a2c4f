package org.esflod.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.esflod.index.Count;
import org.esflod.index.Entry;
import org.esflod.index.Facet;
import org.esflod.index.Kind;
import org.esflod.index.SearchIndex;
import org.esflod.index.Selection;
import org.esflod.web.Assets;
import org.esflod.web.Exchange;
import org.esflod.web.Language;
import org.esflod.web.Pages;
import org.esflod.web.Route;

/**
 * The page at {@code /map}: what was granted for each municipality, as a picture and as a table; at {@code /map.geojson}
 * the same for map programs.
 *
 * <p>A project that names several municipalities is not split: nobody says what part of its grant was for which. It counts
 * whole in each, and the table has it apart from those that name one alone.
 */
public final class MapPage implements Route {
    /** The library that makes the picture movable. */
    public static final Assets.Folder LEAFLET = Assets.webjar("leaflet", "dist", "leaflet.js", "leaflet.css");

    /** Our own script, which asks for the library when somebody wants it. */
    public static final Assets.Folder SCRIPT = Assets.own(MapPage.class, "map.js");

    private static final int ALL_MUNICIPALITIES = 1_000;
    // The Swedish names are the short ones: Malmö, where the English is Malmö Municipality.
    private static final String SHORT = "sv";
    private static final String ATTRIBUTION = "Källa: SCB";

    private static final String DATA = "/map.geojson";

    private final Pages pages = new Pages(MapPage.class);
    private final FacetNames names = new FacetNames();
    private final Outlines outlines = Outlines.read();

    /** What the picture shows. */
    private enum Show {
        /** Grants of all projects that name the municipality, each whole. */
        GRANTED {
            @Override
            BigDecimal of(Count every, Count alone) {
                return every.granted();
            }
        },
        /** Grants of projects that name it alone. */
        ALONE {
            @Override
            BigDecimal of(Count every, Count alone) {
                return alone.granted();
            }
        },
        /** How many projects name it. */
        PROJECTS {
            @Override
            BigDecimal of(Count every, Count alone) {
                return BigDecimal.valueOf(every.projects());
            }
        };

        abstract BigDecimal of(Count every, Count alone);

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Show of(Exchange exchange) throws BadAddress {
            String asked = exchange.parameter("show");
            if (asked == null) {
                return GRANTED;
            }
            for (Show show : values()) {
                if (show.parameter().equals(asked)) {
                    return show;
                }
            }
            throw new BadAddress("show", "choice");
        }

        String address(Narrowing narrowing, String path) {
            String address = narrowing.address(path);
            return this == GRANTED ? address : address + (address.contains("?") ? "&" : "?") + "show=" + parameter();
        }

        String text(BigDecimal amount, Language language) {
            return this == PROJECTS ? Kronor.number(amount, language) : Kronor.rounded(amount, language);
        }
    }

    /**
     * A municipality.
     *
     * @param every the projects that name it
     * @param alone those of them that name no other
     *
     * @param shade of the picture, 0 for nothing
     */
    private record Place(String code, String name, Count every, Count alone, BigDecimal amount, int shade) {
        long shared() {
            return every.projects() - alone.projects();
        }

        BigDecimal grantedShared() {
            return every.granted().subtract(alone.granted());
        }
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        boolean mine = exchange.path().equals("/map") || exchange.path().equals(DATA);
        return mine && FromIndex.answer(exchange, this::send);
    }

    private void send(Exchange exchange, SearchIndex index) throws IOException, BadAddress {
        Narrowing narrowing = Narrowing.of(exchange).at(1);
        Show show = Show.of(exchange);
        if (exchange.answered(exchange.path(), exchange.language().tag())) {
            return;
        }
        List<Place> places = places(index, narrowing, show);
        if (exchange.path().equals(DATA)) {
            exchange.send(200, "application/geo+json", geoJson(exchange, places));
        } else {
            exchange.response()
                    .setHeader(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'"
                                    + " 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none';"
                                    + " frame-ancestors 'none'");
            pages.send("map", exchange, model(exchange, narrowing, show, places));
        }
    }

    private static List<Place> places(SearchIndex index, Narrowing narrowing, Show show) {
        Selection selection = narrowing.selection().page(0, 0);
        Map<String, Count> every = new HashMap<>();
        index.search(selection.count(Facet.MUNICIPALITY))
                .counts()
                .getOrDefault(Facet.MUNICIPALITY, List.of())
                .forEach(count -> every.put(count.value(), count));
        Map<String, Count> alone = new HashMap<>();
        index.inOneMunicipality(selection).forEach(count -> alone.put(count.value(), count));
        List<Place> places = new ArrayList<>();
        for (Entry entry : index.search(Selection.of(Kind.MUNICIPALITY).page(0, ALL_MUNICIPALITIES))
                .entries()) {
            Count none = new Count(entry.key(), 0, BigDecimal.ZERO);
            Count all = every.getOrDefault(entry.key(), none);
            Count here = alone.getOrDefault(entry.key(), none);
            places.add(new Place(entry.key(), entry.name(SHORT), all, here, show.of(all, here), 0));
        }
        Shades shades = shades(places);
        return places.stream()
                .map(place -> new Place(
                        place.code(),
                        place.name(),
                        place.every(),
                        place.alone(),
                        place.amount(),
                        shades.of(place.amount())))
                .toList();
    }

    private static Shades shades(List<Place> places) {
        return Shades.of(places.stream().map(Place::amount).toList());
    }

    private Map<String, Object> model(Exchange exchange, Narrowing narrowing, Show show, List<Place> places) {
        Language language = exchange.language();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("canonical", show.address(narrowing.canonical(), "map"));
        model.put("data", show.address(narrowing, "map.geojson"));
        model.put(
                "shows",
                Stream.of(Show.values())
                        .map(each -> Map.of("show", each.parameter(), "href", each.address(narrowing, "map")))
                        .toList());
        model.put("show", show.parameter());
        model.put("browse", narrowing.address("browse"));
        model.put("chosen", chosen(exchange, narrowing));
        model.put("width", outlines.width());
        model.put("height", outlines.height());
        model.put("areas", areas(places, language));
        model.put("rows", rows(places, narrowing, language));
        model.put("legend", legend(shades(places), show, language));
        model.put(
                "without",
                Kronor.number(
                        places.stream()
                                .filter(place -> place.every().projects() == 0)
                                .count(),
                        language));
        model.put("attribution", ATTRIBUTION);
        model.put("script", SCRIPT.address("map.js"));
        model.put("leafletScript", LEAFLET.address("leaflet.js"));
        model.put("leafletStyle", LEAFLET.address("leaflet.css"));
        return model;
    }

    private List<String> chosen(Exchange exchange, Narrowing narrowing) {
        List<String> chosen = new ArrayList<>();
        if (narrowing.text() != null) {
            chosen.add("”" + narrowing.text() + "”");
        }
        for (Facet facet : Narrowing.FACETS) {
            List<String> values = narrowing.values(facet);
            Map<String, String> named = names.names(exchange.served(), facet, values, exchange.language());
            values.forEach(value -> chosen.add(named.getOrDefault(value, value)));
        }
        return chosen;
    }

    /** The picture: outlines in their shades, with what a pointer on them tells. */
    private List<Map<String, Object>> areas(List<Place> places, Language language) {
        Map<String, Place> byCode = new HashMap<>();
        places.forEach(place -> byCode.put(place.code(), place));
        List<Map<String, Object>> areas = new ArrayList<>();
        for (Outlines.Outline outline : outlines.all()) {
            Place place = byCode.get(outline.code());
            areas.add(Map.of(
                    "path", outline.path(),
                    "name", place == null ? outline.name() : place.name(),
                    "shade", place == null ? 0 : place.shade(),
                    "granted", place == null ? "" : Kronor.rounded(place.every().granted(), language),
                    "projects",
                            place == null ? "0" : Kronor.number(place.every().projects(), language)));
        }
        return areas;
    }

    private static List<Map<String, Object>> rows(List<Place> places, Narrowing narrowing, Language language) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Place place : places) {
            rows.add(Map.of(
                    "href", "doc/municipality/" + place.code(),
                    "browse",
                            narrowing
                                    .without(Facet.MUNICIPALITY)
                                    .turned(Facet.MUNICIPALITY, place.code())
                                    .address("browse"),
                    "name", place.name(),
                    "alone", Kronor.number(place.alone().projects(), language),
                    "grantedAlone", Kronor.text(place.alone().granted(), language),
                    "shared", Kronor.number(place.shared(), language),
                    "grantedShared", Kronor.text(place.grantedShared(), language),
                    "any", place.every().projects() > 0));
        }
        return rows;
    }

    private static List<String> legend(Shades shades, Show show, Language language) {
        List<String> legend = new ArrayList<>();
        for (Shades.Span span : shades.classes()) {
            String from = show.text(span.from(), language);
            String to = show.text(span.to(), language);
            legend.add(from.equals(to) ? from : from + " – " + to);
        }
        return legend;
    }

    private String geoJson(Exchange exchange, List<Place> places) {
        Map<String, Place> byCode = new HashMap<>();
        places.forEach(place -> byCode.put(place.code(), place));
        ObjectNode all = new ObjectMapper().createObjectNode().put("type", "FeatureCollection");
        all.put("attribution", ATTRIBUTION + ", CC BY 4.0");
        var features = all.putArray("features");
        for (Outlines.Outline outline : outlines.all()) {
            Place place = byCode.get(outline.code());
            if (place == null) {
                continue;
            }
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.put("id", exchange.served().base().id("municipality", place.code()));
            feature.putObject("properties")
                    .put("code", place.code())
                    .put("name", place.name())
                    .put("projectsHereAlone", place.alone().projects())
                    .put("grantedHereAlone", place.alone().granted())
                    .put("projectsShared", place.shared())
                    .put("grantedShared", place.grantedShared())
                    .put("currency", "SEK")
                    .put("shade", place.shade());
            feature.set("geometry", outline.geometry());
        }
        return all.toString();
    }
}
