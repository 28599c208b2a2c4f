package org.esflod.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.esflod.index.Entry;
import org.esflod.index.Facet;
import org.esflod.index.Kind;
import org.esflod.web.Language;
import org.esflod.web.Served;
import org.jspecify.annotations.Nullable;

/** What lists tell of projects: name, owner, region, year, programme period, grant; all names looked up at once. */
final class ProjectLines {
    private static final List<Facet> NAMED = List.of(Facet.OWNER, Facet.REGION, Facet.PERIOD, Facet.PHASE);

    private final Served served;
    private final Language language;
    private final Map<Facet, Map<String, String>> names = new HashMap<>();

    ProjectLines(Served served, FacetNames labels, List<Entry> entries, Language language) {
        this.served = served;
        this.language = language;
        for (Facet facet : NAMED) {
            TreeSet<String> values = new TreeSet<>();
            entries.forEach(entry -> values.addAll(entry.facets().getOrDefault(facet, List.of())));
            names.put(facet, labels.names(served, facet, values, language));
        }
    }

    /** A line: {@code name}, {@code href}, {@code language} and, where they are known, the others. */
    Map<String, Object> line(Entry entry) {
        Map<String, Object> line = new HashMap<>();
        String name = entry.name(language.tag());
        line.put("name", name);
        line.put("language", language(entry, name));
        line.put("href", address(served, entry));
        for (Facet facet : NAMED) {
            for (String value : entry.facets().getOrDefault(facet, List.of())) {
                line.put(
                        Narrowing.name(facet),
                        Objects.requireNonNull(names.get(facet)).getOrDefault(value, value));
            }
        }
        for (String owner : entry.facets().getOrDefault(Facet.OWNER, List.of())) {
            line.put("ownerHref", "doc/organisation/" + owner);
        }
        for (String year : entry.facets().getOrDefault(Facet.YEAR, List.of())) {
            line.put("year", year);
        }
        String granted = granted(entry);
        if (granted != null) {
            line.put("granted", granted);
        }
        return line;
    }

    /** The page of a thing, below the root. A region's IRI is Eurostat's, its page is ours. */
    private static String address(Served served, Entry entry) {
        if (entry.kind() == Kind.REGION) {
            return "region/" + entry.key();
        }
        return served.below(entry.iri()).replaceFirst("^id/", "doc/");
    }

    private String language(Entry entry, String name) {
        return entry.names().entrySet().stream()
                .filter(each -> each.getValue().equals(name) && !each.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .sorted((one, other) -> Boolean.compare(other.equals(language.tag()), one.equals(language.tag())))
                .findFirst()
                .orElse(language.tag());
    }

    private @Nullable String granted(Entry entry) {
        if (entry.granted() == null || entry.currency() == null) {
            return null;
        }
        return entry.currency().equals("SEK")
                ? Kronor.text(entry.granted(), language)
                : Kronor.number(entry.granted(), language) + "\u00a0" + entry.currency();
    }
}
