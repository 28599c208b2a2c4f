package org.esflod.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gathers what the projects have in common: the organisations that own them, with their units, and the decisions.
 *
 * <p>What comes out depends on the projects, not on their order. Memory grows with the number of distinct organisations,
 * spellings, units and decisions. Places, codes and public bodies are few, however many projects there are; owners
 * outside the tables are not, and may grow with the number of projects. Not safe for several threads.
 */
public final class LinkCollector {
    private final ReferenceTables tables;
    private final Map<String, Found> found = new HashMap<>();
    private final Map<String, Link> links = new TreeMap<>();

    /** What was seen of one organisation: spellings and units with the number of records. */
    private static final class Found {
        private final Map<String, Long> spellings = new TreeMap<>();
        private final Map<String, Map<String, Long>> units = new TreeMap<>();
    }

    /** Without projects; the bodies that govern municipalities are there from the beginning. */
    public LinkCollector(ReferenceTables tables) {
        this.tables = tables;
        tables.municipalities().forEach(municipality -> found.put(municipality.organisation(), new Found()));
    }

    /** Adds what one project has. */
    public void add(Linked linked) {
        Linked.Mention mention = linked.mention();
        Found organisation = found.computeIfAbsent(mention.key(), key -> new Found());
        // A known body's names come from the table, so its spellings need not be kept.
        if (!tables.organisations().containsKey(mention.key())) {
            organisation.spellings.merge(mention.spelling(), 1L, Long::sum);
        }
        if (mention.unit() != null) {
            organisation
                    .units
                    .computeIfAbsent(mention.unit().key(), key -> new TreeMap<>())
                    .merge(mention.unit().name(), 1L, Long::sum);
        }
        linked.links().forEach(link -> links.merge(link.id(), link, Link::and));
    }

    /** The organisations, sorted by key. */
    public List<Organisation> organisations() {
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> organisation(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The decisions, sorted by id, each with the number of records it affects. */
    public Collection<Link> links() {
        return List.copyOf(links.values());
    }

    private Organisation organisation(String key, Found seen) {
        List<OrganisationalUnit> units = new ArrayList<>();
        seen.units.forEach((unit, names) -> units.add(new OrganisationalUnit(unit, mostFrequent(names))));
        ReferenceTables.PublicOrganisation known = tables.organisations().get(key);
        if (known != null) {
            return new Organisation(
                    key,
                    "FormalOrganization",
                    known.name(),
                    known.nameEn(),
                    List.of(),
                    OrganisationNumber.written(key),
                    known.isMunicipality() ? null : known.wikidata(),
                    known.municipality(),
                    units);
        }
        String name = mostFrequent(seen.spellings);
        boolean numbered = !key.startsWith("x-");
        return new Organisation(
                key,
                numbered ? "FormalOrganization" : "Organization",
                name,
                null,
                seen.spellings.keySet().stream()
                        .filter(spelling -> !spelling.equals(name))
                        .toList(),
                numbered ? OrganisationNumber.written(key) : null,
                null,
                null,
                units);
    }

    /** Of equally frequent names the first in the order of their characters. */
    private static String mostFrequent(Map<String, Long> names) {
        return names.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalStateException("an organisation that nothing names"));
    }
}
