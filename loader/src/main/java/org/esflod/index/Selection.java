package org.esflod.index;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which things are asked for, and what is to be counted on the way.
 *
 * @param kinds which kinds; empty for all
 * @param text words to be found, in the analysis of Swedish and English; null for no such condition
 * @param chosen the values that a project must have: one at least of each facet; empty for no condition
 * @param order how hits are sorted
 * @param offset hits to leave out at the beginning
 * @param size hits to give, at most; 0 where only counts are wanted
 * @param counted the facets whose values are counted over all hits
 */
public record Selection(
        Set<Kind> kinds,
        @Nullable String text,
        Map<Facet, List<String>> chosen,
        Order order,
        int offset,
        int size,
        Set<Facet> counted) {

    /** How hits are sorted; those alike by key. */
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST,
        LARGEST,
        NAME
    }

    public Selection {
        kinds = Set.copyOf(kinds);
        chosen = Map.copyOf(chosen);
        counted = Set.copyOf(counted);
    }

    /** All of some kinds, by name, the first twenty. */
    public static Selection of(Kind... kinds) {
        return new Selection(kinds.length == 0 ? Set.of() : Set.of(kinds), null, Map.of(), Order.NAME, 0, 20, Set.of());
    }

    /** The same, but only what has these words. */
    public Selection saying(@Nullable String words) {
        return new Selection(kinds, words, chosen, order, offset, size, counted);
    }

    /** The same, but only what has one of these values. */
    public Selection where(Facet facet, String... values) {
        Map<Facet, List<String>> all = new EnumMap<>(Facet.class);
        all.putAll(chosen);
        all.put(facet, List.of(values));
        return new Selection(kinds, text, all, order, offset, size, counted);
    }

    public Selection by(Order newOrder) {
        return new Selection(kinds, text, chosen, newOrder, offset, size, counted);
    }

    public Selection page(int newOffset, int newSize) {
        return new Selection(kinds, text, chosen, order, newOffset, newSize, counted);
    }

    /** The same, with the values of these facets counted. */
    public Selection count(Facet first, Facet... more) {
        return new Selection(kinds, text, chosen, order, offset, size, EnumSet.of(first, more));
    }
}
