package org.esflod.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.esflod.contact.Retention;
import org.esflod.index.TextQueries;
import org.esflod.index.TextSearch;
import org.esflod.problem.LoaderException;
import org.esflod.project.Folders;
import org.esflod.sparql.Contacts;
import org.esflod.web.Version;
import org.jspecify.annotations.Nullable;

/**
 * The store of the current version, for one command of its own process.
 *
 * <p>TDB2 lets one process at a time open a store, and a server may have it open. So this is a copy, in the system's folder
 * for temporary files, deleted by {@link #close}.
 */
public final class LocalStore implements AutoCloseable {
    private final Path copy;
    private final Dataset dataset;
    private final @Nullable TextSearch text;

    private LocalStore(Path copy, @Nullable TextSearch text) {
        this.copy = copy;
        this.text = text;
        this.dataset = DatasetFactory.wrap(StoreMemory.open(copy));
        TextQueries.on(dataset.asDatasetGraph(), text);
    }

    /** Opens the current version, with contact persons as they are shown by default. */
    public static LocalStore current(Path published) {
        return current(published, Retention.DEFAULT);
    }

    /**
     * Opens the current version, with the graph of contacts where there is one.
     *
     * @param published the published folder
     * @param retention how long contact persons are shown
     * @throws LoaderException where nothing is published there, or there is no room for a copy
     */
    public static LocalStore current(Path published, Retention retention) {
        Path version = Version.currentFolder(published);
        Path store = version.resolve("tdb2");
        try {
            Path copy = Files.createTempDirectory("esf-lod-store-");
            Folders.copy(store, copy, file -> !file.toString().endsWith(".lock"));
            LocalStore local = new LocalStore(copy, TextSearch.open(version));
            DatasetGraph contacts = Contacts.read(published, retention);
            if (!contacts.isEmpty()) {
                Txn.executeWrite(
                        local.dataset, () -> contacts.find().forEachRemaining(local.dataset.asDatasetGraph()::add));
            }
            return local;
        } catch (IOException e) {
            throw new LoaderException("cannot copy the store " + store + " to query it: " + e.getMessage(), e);
        }
    }

    /** All graphs; read it in a transaction. */
    public Dataset dataset() {
        return dataset;
    }

    @Override
    public void close() {
        if (text != null) {
            text.close();
        }
        TDBInternal.expel(dataset.asDatasetGraph());
        try {
            Folders.delete(copy);
        } catch (IOException e) {
            throw new LoaderException("cannot remove " + copy, e);
        }
    }
}
