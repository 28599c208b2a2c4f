package org.esflod.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.esflod.contact.EmailAddress;
import org.esflod.harvest.Publisher;
import org.esflod.harvest.PublisherType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say who publishes; each is a key of {@code esf-lod.yaml} too. */
final class PublisherSettings {
    static final Set<String> KEYS =
            Set.of("publisher-name", "publisher-iri", "publisher-type", "contact-email", "contact-page");

    @Option(
            names = "--publisher-name",
            paramLabel = "NAME",
            description = "Who publishes, for the catalogue at /datasets/dcat.")
    @Nullable
    String name;

    @Option(
            names = "--publisher-iri",
            paramLabel = "IRI",
            description =
                    "The publisher's IRI, such as http://dataportal.se/organisation/SE2021001234 (SE and ten digits).")
    @Nullable
    String iri;

    @Option(
            names = "--publisher-type",
            paramLabel = "TYPE",
            description = "What kind of body the publisher is: ${COMPLETION-CANDIDATES}.")
    @Nullable
    PublisherType type;

    @Option(
            names = "--contact-email",
            paramLabel = "ADDRESS",
            description = "A functional mailbox for questions on the data, such as oppnadata@example.se; no person's.")
    @Nullable
    String email;

    @Option(names = "--contact-page", paramLabel = "ADDRESS", description = "A page for questions on the data.")
    @Nullable
    String page;

    /**
     * What they say.
     *
     * @throws ParameterException where a value is no address or no IRI
     */
    Publisher publisher(CommandLine command) {
        address(command, "publisher-iri", iri);
        address(command, "contact-page", page);
        if (email != null && EmailAddress.of(email) == null) {
            throw new ParameterException(
                    command, "Invalid value for option '--contact-email': it is no e-mail address");
        }
        return new Publisher(name, iri, type, EmailAddress.of(email), page);
    }

    private static void address(CommandLine command, String key, @Nullable String value) {
        if (value == null) {
            return;
        }
        try {
            URI uri = new URI(value);
            if (uri.getHost() != null && (value.startsWith("http://") || value.startsWith("https://"))) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new ParameterException(
                    command, "Invalid value for option '--" + key + "': " + value + ": " + e.getReason(), e);
        }
        throw new ParameterException(
                command,
                "Invalid value for option '--" + key + "': " + value
                        + " does not begin with http:// or https:// and a host");
    }
}
