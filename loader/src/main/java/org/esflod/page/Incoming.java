package org.esflod.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.document.Terms;
import org.esflod.web.Served;
import org.jspecify.annotations.Nullable;

/**
 * What points at a thing, counted for each property, and page by page.
 *
 * <p>A hub such as Sweden has as many of these as there are projects. So counting ends at a bound for each property, and
 * the page says so; counts are kept in memory.
 */
final class Incoming {
    /** Counted for each property before it is said that there are more. */
    static final int MOST_COUNTED = 1_000;

    static final int PAGE = 50;
    /** Pages further back cost as much as all before them; whoever needs those is better off with SPARQL. */
    static final int MOST_PAGES = 200;

    private static final int FIRST = 5;
    private static final Node PARTITION = Terms.iri("http://rdfs.org/ns/void#property");

    private final Cache<Key, List<Counted>> kept =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(20_000).build();

    private record Key(String version, Node thing) {}

    private record Counted(Node property, int count) {}

    /**
     * A property and what points at the thing by it.
     *
     * @param property its name
     * @param iri its IRI, for the address of the page with all
     * @param count as people write it; with {@code more}, the bound
     * @param more whether there are more than that
     * @param things some of them
     * @param rest whether there are others than {@code things}
     */
    public record Group(Shown property, String iri, String count, boolean more, List<Shown> things, boolean rest) {}

    /**
     * All that points at a thing by one property, one page of it.
     *
     * @param property its name
     * @param iri its IRI
     * @param things up to fifty
     * @param page from 1
     * @param last whether no page follows
     */
    public record Paged(Shown property, String iri, List<Shown> things, int page, boolean last) {}

    /** How often a thing is used; with {@code more}, at least so often. */
    record Uses(int count, boolean more) {}

    /** How many statements use a concept for something else than to say what concepts there are. */
    Uses uses(Values values, Node concept) {
        int count = 0;
        boolean more = false;
        for (Counted each : counted(values, concept)) {
            if (!each.property().getURI().startsWith(SKOS.getURI())) {
                count += Math.min(each.count(), MOST_COUNTED);
                more |= each.count() > MOST_COUNTED;
            }
        }
        return new Uses(count, more);
    }

    private List<Counted> counted(Values values, Node thing) {
        return kept.get(
                new Key(values.served().version().id(), thing), key -> count(values.served(), values.store(), thing));
    }

    /** The properties that point at a thing, those with most first. */
    List<Group> groups(Values values, Node thing) {
        List<Group> groups = new ArrayList<>();
        for (Counted each : counted(values, thing)) {
            List<Shown> things = some(values, thing, each.property(), 0, FIRST);
            boolean more = each.count() > MOST_COUNTED;
            groups.add(new Group(
                    values.shown(each.property()),
                    each.property().getURI(),
                    values.number(BigDecimal.valueOf(Math.min(each.count(), MOST_COUNTED))),
                    more,
                    things,
                    each.count() > things.size()));
        }
        return groups;
    }

    /**
     * One page of what points at a thing by a property.
     *
     * @return null where nothing does, or not on that page
     */
    @Nullable
    Paged page(Values values, Node thing, String property, int page) {
        if (page < 1 || page > MOST_PAGES) {
            return null;
        }
        Node by = Terms.iri(property);
        List<Shown> things = some(values, thing, by, (page - 1) * PAGE, PAGE + 1);
        if (things.isEmpty()) {
            return null;
        }
        boolean last = things.size() <= PAGE || page == MOST_PAGES;
        return new Paged(values.shown(by), property, things.subList(0, Math.min(things.size(), PAGE)), page, last);
    }

    private static List<Counted> count(Served served, DatasetGraph store, Node thing) {
        Map<Node, Integer> counts = new LinkedHashMap<>();
        for (Graph graph : graphs(served, store)) {
            Iterator<Triple> pointing = graph.find(Node.ANY, Node.ANY, thing);
            int looked = 0;
            for (; looked <= MOST_COUNTED && pointing.hasNext(); looked++) {
                Triple statement = pointing.next();
                if (!isPart(thing, statement.getSubject())) {
                    counts.merge(statement.getPredicate(), 1, Integer::sum);
                }
            }
            if (pointing.hasNext()) {
                countByProperty(store, graph, thing, counts);
            }
        }
        return counts.entrySet().stream()
                .map(each -> new Counted(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Counted::count).reversed().thenComparing(each -> each.property()
                        .getURI()))
                .toList();
    }

    /** The properties that are in use are known from the description of the dataset; each is counted up to the bound. */
    private static void countByProperty(DatasetGraph store, Graph graph, Node thing, Map<Node, Integer> counts) {
        TreeSet<String> properties = new TreeSet<>();
        store.getDefaultGraph().find(Node.ANY, PARTITION, Node.ANY).forEachRemaining(each -> {
            if (each.getObject().isURI()) {
                properties.add(each.getObject().getURI());
            }
        });
        counts.keySet().forEach(property -> properties.add(property.getURI()));
        for (String property : properties) {
            int count = 0;
            Iterator<Triple> pointing = graph.find(Node.ANY, Terms.iri(property), thing);
            while (count <= MOST_COUNTED && pointing.hasNext()) {
                count += isPart(thing, pointing.next().getSubject()) ? 0 : 1;
            }
            if (count > 0) {
                counts.put(Terms.iri(property), count);
            }
        }
    }

    private static List<Shown> some(Values values, Node thing, Node property, int offset, int size) {
        List<Shown> things = new ArrayList<>();
        int passed = 0;
        for (Graph graph : graphs(values.served(), values.store())) {
            Iterator<Triple> pointing = graph.find(Node.ANY, property, thing);
            while (things.size() < size && pointing.hasNext()) {
                Node subject = pointing.next().getSubject();
                if (!isPart(thing, subject) && passed++ >= offset) {
                    things.add(values.shown(subject));
                }
            }
        }
        return things;
    }

    private static List<Graph> graphs(Served served, DatasetGraph store) {
        return List.of(
                store.getDefaultGraph(), store.getGraph(Terms.iri(served.base().graph("links"))));
    }

    /** Parts of the thing are on its page already. */
    private static boolean isPart(Node thing, Node subject) {
        return subject.isURI() && subject.getURI().startsWith(thing.getURI() + "/");
    }
}
