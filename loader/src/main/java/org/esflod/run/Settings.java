package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esflod.contact.ContactMode;
import org.esflod.contact.Retention;
import org.esflod.project.BaseIri;
import org.esflod.source.SourceForm;
import org.esflod.source.SourceForms;
import org.esflod.web.ClientAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that make a {@link RunConfig}; each is a key of {@code esf-lod.yaml} too. */
final class Settings {
    /** The keys of the configuration file. */
    static final Set<String> KEYS = Stream.concat(
                    Stream.of(
                            "base-iri",
                            "problem-limit",
                            "host",
                            "port",
                            "metrics-port",
                            "trusted-proxies",
                            "preferred-sources",
                            "registers",
                            "contacts",
                            "contact-years"),
                    PublisherSettings.KEYS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Keys whose values are whole numbers from 0, and the largest that each can be. */
    static final Map<String, Long> WHOLE_NUMBERS =
            Map.of("problem-limit", Long.MAX_VALUE, "port", 65_535L, "metrics-port", 65_535L, "contact-years", 100L);

    /** The command that these options belong to. */
    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    @Option(
            names = "--base-iri",
            paramLabel = "IRI",
            defaultValue = BaseIri.PLACEHOLDER,
            description = "The IRI under which everything is published; ends with / (default: ${DEFAULT-VALUE}).")
    String baseIri = BaseIri.PLACEHOLDER;

    @Option(
            names = "--problem-limit",
            paramLabel = "N",
            defaultValue = "0",
            description = "Refused records accepted before the exit code is 1 (default: ${DEFAULT-VALUE}).")
    long problemLimit;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address that the service listens on (default: ${DEFAULT-VALUE}).")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "3030",
            description = "The port that the service listens on; 0 for any free one (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description =
                    "The port, on 127.0.0.1 only, at which /metrics is for Prometheus; 0 for none (default: ${DEFAULT-VALUE}).")
    int metricsPort;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "CIDR",
            split = ",",
            description =
                    "Addresses or networks of proxies, such as 127.0.0.1 or 10.0.0.0/8, whose X-Forwarded-For, -Proto and -Host are believed. Without it nobody's are, and all visitors behind a proxy share one budget.")
    List<String> trustedProxies = List.of();

    @Option(
            names = "--preferred-sources",
            paramLabel = "FORM",
            split = ",",
            description =
                    "Forms of mapping/sources, the preferred first: whose value stands where sources of one project disagree. Other forms follow, by file name.")
    List<String> preferredSources = List.of();

    @Option(
            names = "--registers",
            paramLabel = "DIR",
            description = "Folder of national registers, for linking owners; see ./esf-lod registers --help.")
    @Nullable
    Path registers;

    @Option(
            names = "--contacts",
            paramLabel = "MODE",
            defaultValue = "role",
            description = "What is published of contact persons: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    ContactMode contacts = ContactMode.ROLE;

    @Option(
            names = "--contact-years",
            paramLabel = "N",
            defaultValue = "2",
            description =
                    "Years after the end of a project in which its contact person is shown, where persons are shown at all (default: ${DEFAULT-VALUE}).")
    int contactYears = Retention.DEFAULT_YEARS;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day on which those years are judged, such as 2026-11-22 (default: today).")
    @Nullable
    LocalDate asOf;

    @Mixin
    PublisherSettings publisher = new PublisherSettings();

    /**
     * Checks the options and prints what is in force.
     *
     * @throws ParameterException where a number is out of its range, or a form is not known
     */
    RunConfig config(PrintWriter out) {
        check("problem-limit", problemLimit);
        check("port", port);
        check("metrics-port", metricsPort);
        checkProxies();
        check("contact-years", contactYears);
        Home home = Home.find();
        checkForms(home);
        RunConfig config = new RunConfig(
                home,
                new BaseIri(baseIri),
                problemLimit,
                host,
                port,
                metricsPort,
                trustedProxies,
                preferredSources,
                registers,
                contacts,
                new Retention(contactYears, asOf),
                publisher.publisher(command.commandLine()));
        out.printf(
                "base-iri %s, problem-limit %d, host %s, port %d%s%s%s%s%s%n",
                baseIri,
                problemLimit,
                host,
                port,
                metricsPort == 0 ? "" : ", metrics-port " + metricsPort,
                trustedProxies.isEmpty() ? "" : ", trusted-proxies " + String.join(",", trustedProxies),
                preferredSources.isEmpty() ? "" : ", preferred-sources " + String.join(",", preferredSources),
                registers == null ? "" : ", registers " + registers,
                contacts == ContactMode.ROLE
                        ? ""
                        : ", contacts " + contacts.name().toLowerCase(Locale.ROOT));
        if (config.base().isPlaceholder()) {
            out.printf(
                    "note: %s is a placeholder; give your own with --base-iri or in %s before others link to your data%n",
                    baseIri, ConfigFile.NAME);
        }
        return config;
    }

    private void checkProxies() {
        try {
            var unused = new ClientAddress(trustedProxies);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--trusted-proxies': " + e.getMessage());
        }
    }

    private void checkForms(Home home) {
        if (preferredSources.isEmpty()) {
            return;
        }
        List<String> known = SourceForms.read(home.sources()).all().stream()
                .map(SourceForm::id)
                .toList();
        for (String form : preferredSources) {
            if (!known.contains(form)) {
                throw new ParameterException(
                        command.commandLine(),
                        "Invalid value for option '--preferred-sources': there is no form " + form + "; known are "
                                + String.join(", ", known));
            }
        }
    }

    private void check(String key, long value) {
        long largest = WHOLE_NUMBERS.getOrDefault(key, Long.MAX_VALUE);
        if (value < 0 || value > largest) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--" + key + "': " + value + " is no number from 0 to " + largest);
        }
    }
}
