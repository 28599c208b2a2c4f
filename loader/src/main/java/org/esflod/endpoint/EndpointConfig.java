package org.esflod.endpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.esflod.contact.Retention;
import org.esflod.harvest.Publisher;
import org.esflod.sparql.Limits;
import org.esflod.sparql.SampleQuery;

/**
 * How to serve a published folder.
 *
 * @param folder the published folder; {@code current} in it leads to the version to serve
 * @param assembler the Fuseki assembler file, {@code fuseki-config/esf-lod.ttl} of the project
 * @param host the address to listen on, such as {@code 127.0.0.1}
 * @param port the port to listen on; 0 takes a free one
 * @param metricsPort the port of the metrics, on loopback only; 0 for none
 * @param proxies addresses and networks of proxies that are believed what they say of who asks
 * @param poll how often to look whether {@code current} leads to another version
 * @param grace how long a version that was left stays open for requests that have begun on it
 * @param limits what a query and a client may take
 * @param queries the sample queries, in their order
 * @param retention how long contact persons are shown after the end of their project
 * @param publisher who publishes
 */
public record EndpointConfig(
        Path folder,
        Path assembler,
        String host,
        int port,
        int metricsPort,
        List<String> proxies,
        Duration poll,
        Duration grace,
        Limits limits,
        List<SampleQuery> queries,
        Retention retention,
        Publisher publisher) {

    /** The port of {@code ./esf-lod serve} where none is given; also Fuseki's own. */
    public static final int DEFAULT_PORT = 3030;

    private static final int LARGEST_PORT = 65_535;

    public EndpointConfig {
        if (port < 0 || port > LARGEST_PORT || metricsPort < 0 || metricsPort > LARGEST_PORT) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port + ", " + metricsPort);
        }
        if (poll.isNegative() || poll.isZero() || grace.isNegative()) {
            throw new IllegalArgumentException("poll must be positive and grace not negative: " + poll + ", " + grace);
        }
        proxies = List.copyOf(proxies);
        queries = List.copyOf(queries);
    }

    /**
     * On loopback and the default port, without sample queries.
     *
     * <p>A grace of 60 seconds is twice the longest query.
     */
    public static EndpointConfig of(Path folder, Path assembler) {
        return new EndpointConfig(
                folder,
                assembler,
                "127.0.0.1",
                DEFAULT_PORT,
                0,
                List.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Limits.PUBLIC,
                List.of(),
                Retention.DEFAULT,
                Publisher.NOT_STATED);
    }

    /** The folder {@code mapping} of the project, beside that of the assembler file: tables and models of the linker. */
    public Path mapping() {
        return assembler.toAbsolutePath().resolveSibling("../mapping").normalize();
    }

    /** The same at another address. */
    public EndpointConfig at(String newHost, int newPort) {
        return new EndpointConfig(
                folder,
                assembler,
                newHost,
                newPort,
                metricsPort,
                proxies,
                poll,
                grace,
                limits,
                queries,
                retention,
                publisher);
    }

    /** The same with metrics. */
    public EndpointConfig measured(int newMetricsPort) {
        return new EndpointConfig(
                folder,
                assembler,
                host,
                port,
                newMetricsPort,
                proxies,
                poll,
                grace,
                limits,
                queries,
                retention,
                publisher);
    }

    /** The same behind those proxies. */
    public EndpointConfig behind(List<String> newProxies) {
        return new EndpointConfig(
                folder,
                assembler,
                host,
                port,
                metricsPort,
                newProxies,
                poll,
                grace,
                limits,
                queries,
                retention,
                publisher);
    }

    /** The same with another rhythm of looking for a new version and of leaving the old one. */
    public EndpointConfig switching(Duration newPoll, Duration newGrace) {
        return new EndpointConfig(
                folder,
                assembler,
                host,
                port,
                metricsPort,
                proxies,
                newPoll,
                newGrace,
                limits,
                queries,
                retention,
                publisher);
    }

    /** The same with other limits. */
    public EndpointConfig limits(Limits newLimits) {
        return new EndpointConfig(
                folder,
                assembler,
                host,
                port,
                metricsPort,
                proxies,
                poll,
                grace,
                newLimits,
                queries,
                retention,
                publisher);
    }

    /** The same with sample queries. */
    public EndpointConfig offering(List<SampleQuery> newQueries) {
        return new EndpointConfig(
                folder,
                assembler,
                host,
                port,
                metricsPort,
                proxies,
                poll,
                grace,
                limits,
                newQueries,
                retention,
                publisher);
    }

    /** The same with another retention of contact persons. */
    public EndpointConfig retaining(Retention newRetention) {
        return new EndpointConfig(
                folder,
                assembler,
                host,
                port,
                metricsPort,
                proxies,
                poll,
                grace,
                limits,
                queries,
                newRetention,
                publisher);
    }

    /** The same by another publisher. */
    public EndpointConfig publishedBy(Publisher newPublisher) {
        return new EndpointConfig(
                folder,
                assembler,
                host,
                port,
                metricsPort,
                proxies,
                poll,
                grace,
                limits,
                queries,
                retention,
                newPublisher);
    }
}
