package org.esflod.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esflod.document.Terms;
import org.esflod.index.Entry;
import org.esflod.index.Facet;
import org.esflod.index.Found;
import org.esflod.index.Kind;
import org.esflod.index.SearchIndex;
import org.esflod.index.Selection;
import org.esflod.web.Served;
import org.jspecify.annotations.Nullable;

/** The projects of an organisation, a place or a code, page by page, and what they were granted by year. */
final class Projects {
    private static final int PAGE = 20;
    /** The index gives any page, but people do not turn ten thousand. */
    private static final int MOST_PAGES = 5_000;

    private static final Map<String, Facet> FACETS = Map.of(
            "id/organisation/", Facet.OWNER,
            "id/municipality/", Facet.MUNICIPALITY,
            "id/scheme/programme/", Facet.PROGRAMME,
            "id/scheme/programme-area/", Facet.AREA,
            "id/scheme/phase/", Facet.PHASE,
            "id/scheme/fund/", Facet.FUND,
            "id/scheme/link-status/", Facet.LINK_STATUS,
            "id/scheme/country/", Facet.COUNTRY);
    private static final Map<Facet, String> PARAMETERS = new EnumMap<>(Map.of(
            Facet.OWNER, "owner",
            Facet.MUNICIPALITY, "municipality",
            Facet.PROGRAMME, "programme",
            Facet.AREA, "area",
            Facet.PHASE, "phase",
            Facet.FUND, "fund",
            Facet.LINK_STATUS, "link-status",
            Facet.COUNTRY, "country",
            Facet.REGION, "region"));

    private Projects() {}

    /** By what projects are chosen, and the value of it. */
    private record Choice(Facet facet, String value) {}

    /** A project in a list: its name, the year of its start and what it was granted; these are empty where not known. */
    public record Line(Shown project, String year, String granted) {}

    /**
     * Projects of a thing.
     *
     * @param total all of them, as people write it
     * @param lines those of this page, the newest first
     * @param page from 1
     * @param last the last page
     * @param chart what they were granted, by the year of their start
     * @param browse where to narrow them down, below the root
     */
    public record Listed(String total, List<Line> lines, int page, int last, GrantChart chart, String browse) {}

    /**
     * The projects of a thing.
     *
     * @return null where there is no index, or the thing is nothing that projects are found by
     */
    static @Nullable Listed of(Values values, String iri, int page) {
        Served served = values.served();
        SearchIndex index = served.index();
        Optional<Choice> choice = choice(served, iri);
        if (index == null || choice.isEmpty() || page > MOST_PAGES) {
            return null;
        }
        Facet facet = choice.get().facet();
        String value = choice.get().value();
        Selection selection = Selection.of(Kind.PROJECT).where(facet, value);
        Found found = index.search(selection.by(Selection.Order.NEWEST).page((Math.max(page, 1) - 1) * PAGE, PAGE));
        return new Listed(
                values.number(BigDecimal.valueOf(found.total())),
                found.entries().stream().map(entry -> line(values, entry)).toList(),
                Math.max(page, 1),
                (int) Math.min(MOST_PAGES, (found.total() + PAGE - 1) / PAGE),
                GrantChart.of(index.cross(selection, Facet.YEAR, Facet.PERIOD), values.language()),
                "browse?" + PARAMETERS.get(facet) + "=" + value);
    }

    /** A project of the index as a line. */
    static Line line(Values values, Entry entry) {
        String name = entry.name(values.language().tag());
        String lang = entry.names().entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(each -> values.lang(each.getKey()))
                .min(Comparator.naturalOrder())
                .orElse("");
        List<String> years = entry.facets().getOrDefault(Facet.YEAR, List.of());
        BigDecimal granted = entry.granted();
        String currency = entry.currency();
        return new Line(
                new Shown(name, lang, Addresses.ours(values.served(), entry.iri()), false, entry.iri()),
                years.isEmpty() ? "" : years.get(0),
                granted == null || currency == null ? "" : values.amount(granted, currency));
    }

    private static Optional<Choice> choice(Served served, String iri) {
        if (iri.startsWith(Terms.NUTS)) {
            return Optional.of(new Choice(Facet.REGION, iri.substring(Terms.NUTS.length())));
        }
        String below = served.below(iri);
        String family = below.substring(0, below.lastIndexOf('/') + 1);
        Facet facet = FACETS.get(family);
        return facet == null ? Optional.empty() : Optional.of(new Choice(facet, below.substring(family.length())));
    }
}
