package org.esflod.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.esflod.contact.Retention;
import org.esflod.endpoint.LocalQuery;
import org.esflod.endpoint.LocalStore;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.sparql.SampleQueries;
import org.esflod.sparql.SampleQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query}: a sample query, or one of your own, over the current version. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs a sample query of queries/, or a query in a file, over the current version of a published folder.",
        footer =
                "%nExample: ./esf-lod query grant-by-region-and-phase published --format csv%nWithout NAME: lists the sample queries.")
final class QueryCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "",
            paramLabel = "NAME|FILE",
            description = "A sample query's name, or a file with a SPARQL query.")
    String query = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            defaultValue = "published",
            paramLabel = "DIR",
            description = "The published folder (default: ${DEFAULT-VALUE}).")
    Path folder = Path.of("published");

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, csv, json or turtle (default: ${DEFAULT-VALUE}).")
    LocalQuery.Format format = LocalQuery.Format.TEXT;

    @Option(
            names = "--base-iri",
            defaultValue = BaseIri.PLACEHOLDER,
            paramLabel = "IRI",
            description = "The base IRI that the folder was published with.")
    String base = BaseIri.PLACEHOLDER;

    @Option(
            names = "--contact-years",
            defaultValue = "2",
            paramLabel = "N",
            description =
                    "Years after the end of a project in which its contact person is shown (default: ${DEFAULT-VALUE}).")
    int contactYears = Retention.DEFAULT_YEARS;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day on which those years are judged (default: today).")
    @Nullable
    LocalDate asOf;

    @Override
    public Integer call() throws IOException {
        List<SampleQuery> samples = SampleQueries.read(Home.find().queries(), new BaseIri(base));
        PrintWriter out = spec.commandLine().getOut();
        if (query.isEmpty()) {
            samples.forEach(sample -> out.printf("%-36s %s%n", sample.name(), sample.titleEn()));
            return 0;
        }
        String sparql = sparql(samples);
        if (contactYears < 0) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--contact-years': no number from 0");
        }
        try (LocalStore store = LocalStore.current(folder, new Retention(contactYears, asOf))) {
            LocalQuery.run(store.dataset(), sparql, format, System.out);
        }
        return 0;
    }

    private String sparql(List<SampleQuery> samples) throws IOException {
        for (SampleQuery sample : samples) {
            if (sample.name().equals(query)) {
                return sample.sparql();
            }
        }
        Path file = Path.of(query);
        if (!Files.isRegularFile(file)) {
            throw new LoaderException("no sample query and no file is called " + query + "; the sample queries are "
                    + samples.stream().map(SampleQuery::name).collect(Collectors.joining(", ")));
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
