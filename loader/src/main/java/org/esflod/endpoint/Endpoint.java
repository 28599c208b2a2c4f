package org.esflod.endpoint;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sys.JenaSystem;
import org.esflod.document.Dereference;
import org.esflod.document.Documents;
import org.esflod.harvest.HarvestRoutes;
import org.esflod.page.AboutPages;
import org.esflod.page.BrowsePage;
import org.esflod.page.DataPage;
import org.esflod.page.MapPage;
import org.esflod.page.SearchPage;
import org.esflod.page.StartPage;
import org.esflod.page.ThingPage;
import org.esflod.page.VocabularyPage;
import org.esflod.problem.LoaderException;
import org.esflod.reconcile.ReconcileRoute;
import org.esflod.reconcile.RegionRoute;
import org.esflod.sparql.BoundedDescribe;
import org.esflod.sparql.ClientBudgets;
import org.esflod.sparql.Contacts;
import org.esflod.sparql.GuardedQuery;
import org.esflod.sparql.QueriesPage;
import org.esflod.sparql.QueryGate;
import org.esflod.sparql.RunningQueries;
import org.esflod.sparql.SavedQueries;
import org.esflod.sparql.SparqlPage;
import org.esflod.web.Archive;
import org.esflod.web.Assets;
import org.esflod.web.ClientAddress;
import org.esflod.web.Downloads;
import org.esflod.web.Labels;
import org.esflod.web.Meters;
import org.esflod.web.Route;
import org.esflod.web.Served;
import org.esflod.web.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running service: SPARQL at {@code /sparql}, the start page at {@code /}, the files of the served version, and
 * {@code /$/ping}. It only reads, and follows {@code current} to a new version while it runs.
 */
public final class Endpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    private final FusekiServer server;
    private final ServedVersions versions;
    private final Contacts contacts;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Gone gone;
    private final Working working;
    private final ScheduledExecutorService follower;
    private final String url;

    /** What counts, watches and ends while the service runs. */
    private record Working(
            Meters meters, RunningQueries queries, @Nullable MetricsServer metrics) {}

    private Endpoint(
            FusekiServer server,
            ServedVersions versions,
            Contacts contacts,
            Gone gone,
            Working working,
            ScheduledExecutorService follower,
            String url) {
        this.contacts = contacts;
        this.working = working;
        this.gone = gone;
        this.server = server;
        this.versions = versions;
        this.follower = follower;
        this.url = url;
    }

    /**
     * Starts serving.
     *
     * <p>Errors: {@link LoaderException} where nothing is published, the store cannot be opened, or the port is taken.
     * In this process, no query calls other servers from then on, wherever it runs.
     */
    public static Endpoint start(EndpointConfig config) {
        JenaSystem.init();
        ARQ.globalServiceAllowed = false;
        BoundedDescribe.install(config.limits().triples());
        AssemblerFile assembler = AssemblerFile.read(config.assembler());
        Version first = Version.read(Version.currentFolder(config.folder()));

        InFlight inFlight = new InFlight();
        Contacts contacts = new Contacts(config.folder(), config.retention());
        Gone gone = new Gone(config.folder());
        AtomicReference<@Nullable ServedVersions> served = new AtomicReference<>();
        Meters meters = new Meters();
        RunningQueries running = new RunningQueries();
        FusekiServer server = build(config, assembler, first, inFlight, served, contacts, gone, meters, running);
        ServedVersions versions = new ServedVersions(config, assembler, server, inFlight, first);
        served.set(versions);
        try {
            server.start();
        } catch (FusekiException e) {
            server.stop();
            versions.close();
            running.close();
            throw cannotListen(config, e);
        }
        meters.gauge("esflod.queries.running", running::count);
        MetricsServer metrics = config.metricsPort() == 0 ? null : MetricsServer.start(config.metricsPort(), meters);

        ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "follow-current");
            thread.setDaemon(true);
            return thread;
        });
        long pause = config.poll().toMillis();
        // The task catches what goes wrong, so its future never has anything to tell.
        var unused = follower.scheduleWithFixedDelay(
                () -> follow(versions, contacts, gone), pause, pause, TimeUnit.MILLISECONDS);
        Working working = new Working(meters, running, metrics);
        return new Endpoint(server, versions, contacts, gone, working, follower, url(config.host(), server.getPort()));
    }

    private static FusekiServer build(
            EndpointConfig config,
            AssemblerFile assembler,
            Version first,
            InFlight inFlight,
            AtomicReference<@Nullable ServedVersions> served,
            Contacts contacts,
            Gone gone,
            Meters meters,
            RunningQueries running) {
        // No request comes before the server has started, and it starts when this is set.
        Supplier<Served> current = () -> Objects.requireNonNull(served.get()).current();
        Archive archive = new Archive(config.folder());
        ClientAddress addresses = new ClientAddress(config.proxies());
        QueryGate gate = new QueryGate(addresses, contacts, config.limits(), meters);
        SavedQueries saved = new SavedQueries(config.queries(), gate);
        FusekiServer.Builder builder = FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .port(config.port())
                .registerOperation(Operation.Query, new GuardedQuery(config.limits(), contacts, running))
                .addServletAttribute(Downloads.ATTRIBUTE, new Downloads(current, archive))
                .addServlet(Archive.PATH + "*", new Downloads.Servlet())
                .addFilter(
                        "/*",
                        new Front(inFlight, current, gone, routes(config, addresses, archive), gate, saved, meters));
        for (String section : Version.SECTIONS) {
            builder.addServlet("/" + section + "/*", new Downloads.Servlet());
        }
        builder.addServlet(Downloads.STYLE, new Downloads.Servlet());
        FusekiServer server;
        try {
            // Opened before the assembler opens it, which then gets this one.
            StoreMemory.open(first.store());
            server = builder.parseConfig(assembler.forStore(first.store()))
                    .enablePing(true)
                    .enableStats(false)
                    .enableMetrics(false)
                    .enableCompact(false)
                    .enableTasks(false)
                    .build();
        } catch (JenaException e) {
            throw cannotOpen(first, e);
        }
        Listening.setUp(server.getJettyServer(), config, addresses);
        return server;
    }

    /** All families of addresses but those of Fuseki and the files. */
    private static List<Route> routes(EndpointConfig config, ClientAddress addresses, Archive archive) {
        Labels labels = new Labels();
        List<Route> routes = new ArrayList<>(HarvestRoutes.of(archive, config.publisher()));
        routes.addAll(List.of(
                new StartPage(labels),
                new DataPage(),
                new VocabularyPage(labels),
                new AboutPages(labels, config.limits().rows(), config.limits().triples()),
                new ReconcileRoute(config.mapping(), labels, addresses, new ClientBudgets(config.limits())),
                new RegionRoute(),
                new SearchPage(),
                new BrowsePage(),
                new MapPage(),
                new Assets(List.of(MapPage.LEAFLET, MapPage.SCRIPT, SparqlPage.YASGUI, SparqlPage.OWN)),
                new SparqlPage(config.queries(), config.limits()),
                new QueriesPage(config.queries()),
                new Dereference(new Documents(labels), new ThingPage(labels))));
        return routes;
    }

    /** A failure here must not end the rhythm: what goes wrong today may be put right by tomorrow's version. */
    private static void follow(ServedVersions versions, Contacts contacts, Gone gone) {
        try {
            contacts.refresh();
            gone.refresh();
            versions.follow();
        } catch (RuntimeException e) {
            LOG.error("Looking for a new version failed; the one in service stays", e);
        }
    }

    /** Where the service is, ending in a slash, such as {@code http://127.0.0.1:3030/}. */
    public String url() {
        return url;
    }

    /** The name of the version that new requests get. */
    public String version() {
        return versions.current().version().id();
    }

    /** Looks for a new version now instead of at the next poll. */
    public void follow() {
        contacts.refresh();
        gone.refresh();
        versions.follow();
    }

    /** Waits until the service stops. */
    public void join() {
        server.join();
    }

    /** Stops the service and closes the stores. Whoever comes second, such as a shutdown hook, finds nothing to do. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        follower.shutdown();
        try {
            follower.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop();
        versions.close();
        working.queries().close();
        if (working.metrics() != null) {
            working.metrics().close();
        }
    }

    /** What to tell the operator when a store cannot be opened. */
    static LoaderException cannotOpen(Version version, Exception cause) {
        Path store = version.store();
        return new LoaderException(
                "cannot open the store " + store + ": " + cause.getMessage()
                        + ". Only one process can have a store open: stop the other one (a stock Fuseki, a second"
                        + " serve), or publish again if the store is damaged",
                cause);
    }

    private static LoaderException cannotListen(EndpointConfig config, FusekiException cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof BindException) {
                return new LoaderException(
                        "cannot listen on " + config.host() + " port " + config.port() + " (" + reason.getMessage()
                                + "). Stop the program that has the port, or choose another with --port; --port 0"
                                + " takes a free one",
                        cause);
            }
            if (reason instanceof IOException && reason.getCause() == null) {
                break;
            }
        }
        return new LoaderException(
                "cannot listen on " + config.host() + " port " + config.port() + ": " + cause.getMessage(), cause);
    }

    private static String url(String host, int port) {
        String name =
                switch (host) {
                    case "0.0.0.0", "::", "" -> "127.0.0.1";
                    default -> host.contains(":") ? "[" + host + "]" : host;
                };
        return "http://" + name + ":" + port + "/";
    }
}
