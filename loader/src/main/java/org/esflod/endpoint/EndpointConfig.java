package org.esflod.endpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.esflod.contact.Retention;
import org.esflod.harvest.Publisher;
import org.esflod.sparql.SampleQuery;

/**
 * How to serve a published folder.
 *
 * @param folder the published folder; {@code current} in it leads to the version to serve
 * @param assembler the Fuseki assembler file, {@code fuseki-config/esf-lod.ttl} of the project
 * @param host the address to listen on, such as {@code 127.0.0.1}
 * @param port the port to listen on; 0 takes a free one
 * @param poll how often to look whether {@code current} leads to another version
 * @param grace how long a version that was left stays open for requests that have begun on it
 * @param maxRows most rows of one answer; a query that has more is refused, never cut
 * @param maxTriples most triples of one CONSTRUCT or DESCRIBE answer, which is built in memory
 * @param queries the sample queries of the start page, in their order
 * @param retention how long contact persons are shown after the end of their project
 * @param publisher who publishes
 */
public record EndpointConfig(
        Path folder,
        Path assembler,
        String host,
        int port,
        Duration poll,
        Duration grace,
        long maxRows,
        long maxTriples,
        List<SampleQuery> queries,
        Retention retention,
        Publisher publisher) {

    /** The port of {@code ./esf-lod serve} where none is given; also Fuseki's own. */
    public static final int DEFAULT_PORT = 3030;

    public EndpointConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
        if (poll.isNegative() || poll.isZero() || grace.isNegative()) {
            throw new IllegalArgumentException("poll must be positive and grace not negative: " + poll + ", " + grace);
        }
        if (maxRows < 1 || maxTriples < 1) {
            throw new IllegalArgumentException("limits must be positive: " + maxRows + ", " + maxTriples);
        }
        queries = List.copyOf(queries);
    }

    /**
     * On loopback and the default port, without sample queries.
     *
     * <p>A grace of 60 seconds is twice the longest query that the assembler file allows. A million rows are more than
     * one table of all projects and are kept on disk; 200,000 triples are a few hundred megabytes of heap at worst.
     */
    public static EndpointConfig of(Path folder, Path assembler) {
        return new EndpointConfig(
                folder,
                assembler,
                "127.0.0.1",
                DEFAULT_PORT,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                1_000_000,
                200_000,
                List.of(),
                Retention.DEFAULT,
                Publisher.NOT_STATED);
    }

    /** The same at another address. */
    public EndpointConfig at(String newHost, int newPort) {
        return new EndpointConfig(
                folder, assembler, newHost, newPort, poll, grace, maxRows, maxTriples, queries, retention, publisher);
    }

    /** The same with another rhythm of looking for a new version and of leaving the old one. */
    public EndpointConfig switching(Duration newPoll, Duration newGrace) {
        return new EndpointConfig(
                folder, assembler, host, port, newPoll, newGrace, maxRows, maxTriples, queries, retention, publisher);
    }

    /** The same with other limits. */
    public EndpointConfig limits(long newMaxRows, long newMaxTriples) {
        return new EndpointConfig(
                folder, assembler, host, port, poll, grace, newMaxRows, newMaxTriples, queries, retention, publisher);
    }

    /** The same with sample queries. */
    public EndpointConfig offering(List<SampleQuery> newQueries) {
        return new EndpointConfig(
                folder, assembler, host, port, poll, grace, maxRows, maxTriples, newQueries, retention, publisher);
    }

    /** The same with another retention of contact persons. */
    public EndpointConfig retaining(Retention newRetention) {
        return new EndpointConfig(
                folder, assembler, host, port, poll, grace, maxRows, maxTriples, queries, newRetention, publisher);
    }

    /** The same by another publisher. */
    public EndpointConfig publishedBy(Publisher newPublisher) {
        return new EndpointConfig(
                folder, assembler, host, port, poll, grace, maxRows, maxTriples, queries, retention, newPublisher);
    }
}
