package org.esflod.run;

import java.nio.file.Path;
import java.util.List;
import org.esflod.contact.ContactMode;
import org.esflod.contact.Retention;
import org.esflod.harvest.Publisher;
import org.esflod.project.BaseIri;
import org.jspecify.annotations.Nullable;

/**
 * How a run is configured: read once, checked once.
 *
 * @param home where {@code ontology/}, {@code mapping/}, {@code queries/} and {@code fuseki-config/} stand
 * @param base the IRI under which everything is published
 * @param problemLimit how many refused records are accepted before the exit code is 1
 * @param host the address that the service listens on
 * @param port the port that the service listens on; 0 for any free one
 * @param metricsPort the port of the metrics on loopback; 0 for none
 * @param trustedProxies addresses and networks of proxies that are believed
 * @param preferredSources ids of forms, the preferred first, for projects whose sources disagree
 * @param registers folder of national registers; null where there is none
 * @param contacts what is published of contact persons
 * @param retention how long contact persons are shown after the end of their project
 * @param publisher who publishes, for the catalogue
 */
public record RunConfig(
        Home home,
        BaseIri base,
        long problemLimit,
        String host,
        int port,
        int metricsPort,
        List<String> trustedProxies,
        List<String> preferredSources,
        @Nullable Path registers,
        ContactMode contacts,
        Retention retention,
        Publisher publisher) {
    /** Copies the lists. */
    public RunConfig {
        trustedProxies = List.copyOf(trustedProxies);
        preferredSources = List.copyOf(preferredSources);
    }
}
