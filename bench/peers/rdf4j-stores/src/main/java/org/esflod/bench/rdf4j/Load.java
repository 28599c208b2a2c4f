package org.esflod.bench.rdf4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;

/**
 * A dump into a store of RDF4J: {@code native|lmdb DUMP FOLDER}. Leaves in its file {@code statements} how many the
 * store has then.
 *
 * <p>One transaction without isolation, as its manual advises for bulk loads; three indexes, as TDB2 has; checks of terms are
 * left to the parser's defaults.
 */
public final class Load {
    private static final String INDEXES = "spoc,posc,ospc";

    private Load() {}

    /** Entry point. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[2]));
        Sail sail = args[0].equals("lmdb")
                ? new LmdbStore(folder.toFile(), new LmdbStoreConfig(INDEXES).setForceSync(false))
                : new NativeStore(folder.toFile(), INDEXES);
        SailRepository repository = new SailRepository(sail);
        long statements;
        try (RepositoryConnection connection = repository.getConnection();
                InputStream dump = new GZIPInputStream(Files.newInputStream(Path.of(args[1])), 1 << 16)) {
            connection.begin(IsolationLevels.NONE);
            connection.add(dump, "", RDFFormat.NTRIPLES);
            connection.commit();
            statements = connection.size();
        } finally {
            repository.shutDown();
        }
        Files.writeString(folder.resolve("statements"), statements + "\n");
    }
}
