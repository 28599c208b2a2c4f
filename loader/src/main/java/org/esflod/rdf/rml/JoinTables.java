package org.esflod.rdf.rml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parent sides of all joins of one run, each held in memory as a table from key to subjects.
 *
 * <p>A table is made when it is first asked for, by one more pass over the parent's source.
 */
final class JoinTables {
    private final RecordReader records;
    private final int views;
    private final IdentityHashMap<Join, Map<List<String>, Set<Term>>> tables = new IdentityHashMap<>();

    JoinTables(RecordReader records, int views) {
        this.records = records;
        this.views = views;
    }

    /** The records of a logical source, in order. */
    interface RecordReader {
        void read(LogicalSource source, RowSource.Rows rows) throws RecordRefused;
    }

    List<Term> objects(Join join, Row child) throws RecordRefused {
        List<List<String>> keys = join.keys(join.children(), child);
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<List<String>, Set<Term>> table = tables.get(join);
        if (table == null) {
            table = table(join);
            tables.put(join, table);
        }
        Set<Term> objects = new LinkedHashSet<>();
        for (List<String> key : keys) {
            objects.addAll(table.getOrDefault(key, Set.of()));
        }
        return new ArrayList<>(objects);
    }

    private Map<List<String>, Set<Term>> table(Join join) throws RecordRefused {
        Map<List<String>, Set<Term>> table = new HashMap<>();
        RowSource.Positions positions = new RowSource.Positions(views);
        records.read(join.parentRows().base(), record -> join.parentRows().rows(record, positions, parent -> {
            List<Term> subjects = join.parentSubject().terms(parent);
            for (List<String> key : join.keys(join.parents(), parent)) {
                table.computeIfAbsent(key, k -> new LinkedHashSet<>()).addAll(subjects);
            }
        }));
        return table;
    }
}
