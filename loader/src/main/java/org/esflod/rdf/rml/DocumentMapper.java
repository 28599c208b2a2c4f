package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.esflod.rdf.rml.CompiledMapping.SourceGroup;

/** Maps documents that are handed in, one at a time; safe for several threads. */
public final class DocumentMapper {
    private final CompiledMapping mapping;

    DocumentMapper(CompiledMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The statements of one document.
     *
     * <p>Shape: each once, grouped by subject, subjects in order of first appearance; the same document gives the same
     * list. Without blank nodes where the mapping has none. Absent: empty where the document has nothing that the mapping
     * asks for. Errors: {@link RecordRefused} where one term cannot be made, and then no statement is given.
     *
     * @param document its fractions as exact numbers, else the exactness of decimals is lost before this point
     */
    public List<Statement> map(JsonNode document) throws RecordRefused {
        return groups(document).statements();
    }

    /**
     * Writes the statements of one document, the same as {@link #map} gives, and makes no objects of them.
     *
     * @param into gets them behind what it holds, one a line; nothing where the document is refused
     */
    public void write(JsonNode document, LineFormat format, Utf8Text into) throws RecordRefused {
        groups(document).write(format, into);
    }

    private SubjectGroups groups(JsonNode document) throws RecordRefused {
        SubjectGroups statements = new SubjectGroups();
        JoinTables joins = new JoinTables((source, rows) -> records(document, source, rows), mapping.views());
        for (SourceGroup group : mapping.groups()) {
            List<RowSource.Positions> positions = group.start(mapping.views());
            records(document, group.source(), row -> group.generate(row, positions, joins, statements));
        }
        return statements;
    }

    private static void records(JsonNode document, LogicalSource source, RowSource.Rows rows) throws RecordRefused {
        long index = 0;
        for (JsonNode record : source.iterator().select(document)) {
            rows.accept(Row.of(record, index++));
        }
    }
}
