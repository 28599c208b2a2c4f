package org.esflod.dataset;

import java.util.Map;
import java.util.TreeMap;

/** How many things of each kind came, went and changed from one version to the next. */
final class ChangeCounts {
    private final Map<String, Kind> kinds = new TreeMap<>();
    private long removed;
    private long added;

    /**
     * Things of one kind.
     *
     * @param before in the version before
     * @param added in the new version only
     * @param removed in the version before only
     * @param changed in both, with other statements
     * @param after in the new version
     */
    record Kind(long before, long added, long removed, long changed, long after) {
        private Kind with(boolean was, boolean is, boolean differs) {
            return new Kind(
                    before + (was ? 1 : 0),
                    added + (was ? 0 : 1),
                    removed + (is ? 0 : 1),
                    changed + (was && is && differs ? 1 : 0),
                    after + (is ? 1 : 0));
        }
    }

    /**
     * Counts a thing.
     *
     * @param thing kind and key, such as {@code project/2019-99001}
     * @param was whether the version before has it
     * @param is whether the new version has it
     */
    void thing(String thing, boolean was, boolean is, long statementsRemoved, long statementsAdded) {
        String kind = thing.substring(0, Math.max(0, thing.indexOf('/')));
        boolean differs = statementsRemoved + statementsAdded > 0;
        kinds.put(kind, kinds.getOrDefault(kind, new Kind(0, 0, 0, 0, 0)).with(was, is, differs));
        removed += statementsRemoved;
        added += statementsAdded;
    }

    /** By kind, such as {@code project}; sorted. */
    Map<String, Kind> kinds() {
        return kinds;
    }

    /** Statements of the version before that the new one has not. */
    long removed() {
        return removed;
    }

    /** Statements of the new version that the one before has not. */
    long added() {
        return added;
    }
}
