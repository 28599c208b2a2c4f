package org.esflod.rdf.rml;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.Statement;
import org.esflod.problem.LoaderException;
import org.esflod.rdf.rml.CompiledMapping.SourceGroup;
import org.esflod.rdf.rml.LogicalSource.Origin;

/**
 * Runs a mapping over the files it names, one record in memory at a time.
 *
 * <p>Parents of joins are held in memory, key and subject of each; every logical source is read once more for each join.
 */
public final class FileMapper {
    private final CompiledMapping mapping;
    private final Path folder;

    FileMapper(CompiledMapping mapping, Path folder) {
        this.mapping = mapping;
        this.folder = folder;
    }

    /**
     * Maps all records of all files.
     *
     * <p>Errors: {@link LoaderException} where a file is missing or is no JSON; what was given out before stays given.
     *
     * @param statements takes them record by record, those of a record grouped by subject; two records may give the same
     * @param refused takes the records of which nothing is given out; a parent that joins read again is named again
     */
    public void run(Consumer<Statement> statements, Consumer<RecordRefused> refused) {
        JoinTables joins = new JoinTables((source, rows) -> read(source, rows, refused), mapping.views());
        for (SourceGroup group : mapping.groups()) {
            List<RowSource.Positions> positions = group.start(mapping.views());
            read(
                    group.source(),
                    record -> {
                        SubjectGroups ofRecord = new SubjectGroups();
                        group.generate(record, positions, joins, ofRecord);
                        ofRecord.statements().forEach(statements);
                    },
                    refused);
        }
    }

    private void read(LogicalSource source, RowSource.Rows rows, Consumer<RecordRefused> refused) {
        String path = ((Origin.File) source.origin()).path();
        JsonStream.read(folder.resolve(path), path, source.iterator(), (record, index) -> {
            try {
                rows.accept(Row.of(record, index));
            } catch (RecordRefused e) {
                refused.accept(e);
            }
        });
    }
}
