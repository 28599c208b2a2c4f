package org.esflod.rdf.rml;

import java.util.List;

/**
 * A mapping, compiled: for each logical source what is done with a record of it.
 *
 * <p>Immutable, but for the counters of blank nodes; one can serve several threads.
 *
 * @param name the mapping file's name, for messages
 * @param groups in the order in which the mapping first names them
 * @param views how many logical views there are
 */
record CompiledMapping(String name, List<SourceGroup> groups, int views) {

    CompiledMapping {
        groups = List.copyOf(groups);
    }

    /** All that is made of one logical source, so that its records are read once. */
    record SourceGroup(LogicalSource source, List<Table> tables) {
        SourceGroup {
            tables = List.copyOf(tables);
        }

        /** Makes the statements of one record. */
        void generate(Row record, List<RowSource.Positions> positions, JoinTables joins, SubjectGroups into)
                throws RecordRefused {
            for (int i = 0; i < tables.size(); i++) {
                Table table = tables.get(i);
                table.rows().rows(record, positions.get(i), row -> {
                    for (TriplesMap map : table.triplesMaps()) {
                        map.generate(row, joins, into);
                    }
                });
            }
        }

        /** The positions at the beginning of a pass, for each table its own. */
        List<RowSource.Positions> start(int views) {
            return tables.stream().map(table -> new RowSource.Positions(views)).toList();
        }
    }

    /** Triples maps over the same rows, so that these are made once. */
    record Table(RowSource rows, List<TriplesMap> triplesMaps) {
        Table {
            triplesMaps = List.copyOf(triplesMaps);
        }
    }
}
