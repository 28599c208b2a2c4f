package org.esflod.endpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.fuseki.build.FusekiConfig;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.esflod.problem.LoaderException;
import org.esflod.web.Served;
import org.esflod.web.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows {@code current}: puts the version it leads to in the server's place of services, and closes the one before
 * when its requests have ended.
 *
 * <p>Fuseki takes the registry of services once for each request, so to put another registry in its place is to switch
 * for all requests that begin from then on, and for none that has begun.
 */
final class ServedVersions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedVersions.class);

    private final Path folder;
    private final AssemblerFile assembler;
    private final Duration grace;
    private final FusekiServer server;
    private final InFlight inFlight;
    private final List<Left> left = new ArrayList<>();
    private volatile Open served;
    private @Nullable String lastComplaint;

    /** A version with its store open. */
    private record Open(Served served, DataAccessPointRegistry services) {
        static Open of(Version version, DataAccessPointRegistry services) {
            // The assembler file has one service with one store.
            DatasetGraph store = services.accessPoints().get(0).getDataService().getDataset();
            return new Open(Served.of(version, store), services);
        }

        Version version() {
            return served.version();
        }

        void close() {
            served.close();
            for (DataAccessPoint point : services.accessPoints()) {
                DataService service = point.getDataService();
                DatasetGraph store = service.getDataset();
                try {
                    service.shutdown();
                } catch (TransactionException e) {
                    // A request outlived the grace time. It ends with an error; the store must not stay open for it.
                    LOG.warn(
                            "Version {} is closed under a request that is still running",
                            version().id());
                    TDBInternal.expel(store, true);
                }
            }
        }
    }

    /**
     * A version that is no longer served to new requests.
     *
     * @param open its store
     * @param epoch the last epoch whose requests may be on it
     * @param deadline {@link System#nanoTime} at which it is closed in any case
     */
    private record Left(Open open, long epoch, long deadline) {}

    /**
     * Takes over a server that was built with the store of the first version.
     *
     * @param first the version whose store the server has open
     */
    ServedVersions(
            EndpointConfig config, AssemblerFile assembler, FusekiServer server, InFlight inFlight, Version first) {
        this.folder = config.folder();
        this.assembler = assembler;
        this.grace = config.grace();
        this.server = server;
        this.inFlight = inFlight;
        this.served = Open.of(first, server.getDataAccessPointRegistry());
    }

    /** The version that new requests get. */
    Served current() {
        return served.served();
    }

    /**
     * Turns to the version that {@code current} leads to, where that is another one, and closes versions whose requests
     * have ended. Where the new one cannot be opened, the old one stays, and the log says why, once.
     */
    synchronized void follow() {
        try {
            Path target = Version.currentFolder(folder);
            if (!target.equals(served.version().folder())) {
                turnTo(target);
            }
            lastComplaint = null;
        } catch (LoaderException e) {
            if (!String.valueOf(e.getMessage()).equals(lastComplaint)) {
                lastComplaint = String.valueOf(e.getMessage());
                LOG.warn("Version {} stays in service: {}", served.version().id(), lastComplaint);
            }
        }
        closeLeft();
    }

    private void turnTo(Path target) {
        Open next = reopened(target);
        if (next == null) {
            next = open(Version.read(target));
        }
        Open before = served;
        DataAccessPointRegistry.set(server.getServletContext(), next.services());
        served = next;
        left.add(new Left(before, inFlight.turn(), System.nanoTime() + grace.toNanos()));
        LOG.info(
                "Version {} is served, after {}",
                next.version().id(),
                before.version().id());
    }

    /** A version that was left and not yet closed, if it is that one: a store is open only once in a process. */
    private @Nullable Open reopened(Path target) {
        for (Iterator<Left> each = left.iterator(); each.hasNext(); ) {
            Open open = each.next().open();
            if (open.version().folder().equals(target)) {
                each.remove();
                return open;
            }
        }
        return null;
    }

    private Open open(Version version) {
        Model description = assembler.forStore(version.store());
        DataAccessPointRegistry services = new DataAccessPointRegistry();
        try {
            // Opened before the assembler opens it, which then gets this one.
            StoreMemory.open(version.store());
            for (DataAccessPoint point : FusekiConfig.servicesAndDatasets(description.getGraph())) {
                point.getDataService().setEndpointProcessors(server.getOperationRegistry());
                point.getDataService().goActive();
                services.register(point);
            }
        } catch (JenaException e) {
            throw Endpoint.cannotOpen(version, e);
        }
        return Open.of(version, services);
    }

    private void closeLeft() {
        for (Iterator<Left> each = left.iterator(); each.hasNext(); ) {
            Left next = each.next();
            if (inFlight.drained(next.epoch()) || System.nanoTime() - next.deadline() >= 0) {
                each.remove();
                next.open().close();
                LOG.info("Version {} is closed", next.open().version().id());
            }
        }
    }

    /** Closes all stores; the server must have stopped. */
    @Override
    public synchronized void close() {
        left.forEach(version -> version.open().close());
        left.clear();
        served.close();
    }
}
