package org.esflod.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemLog;
import org.esflod.rdf.RecordMapper;
import org.esflod.rdf.rml.LineFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code map}: linked documents to statements. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Maps a JSON Lines file of linked documents to N-Quads by mapping/project.rml.ttl.",
            "To a name that ends in .nt it writes N-Triples: without graphs, and without the lines that begin a document."
        },
        footer = "%nExample: ./esf-lod map linked.jsonl --to statements.nq")
final class MapCommand implements Callable<Integer> {
    /** Enough that no thread waits for the disk; each is of about a megabyte with its result. */
    private static final int BATCHES_AHEAD = 8;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "What ./esf-lod link wrote.")
    Path linked = Path.of("linked.jsonl");

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to write.")
    Path target = Path.of("statements.nq");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many map at the same time, beside the one that reads and writes (default: as many as there are"
                            + " processors). What is written does not depend on it.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is a number from 1, not " + threads);
        }
        PrintWriter out = spec.commandLine().getOut();
        RunConfig config = settings.config(out);
        Progress progress = Progress.to(out);
        ProblemLog problems = new ProblemLog();
        RecordMapper mapper = new Stages(config, progress).mapper();
        long documents = 0;
        long refused = 0;
        try (OutputFile output = OutputFile.at(target);
                InputStream lines = Files.newInputStream(linked)) {
            LineMapping mapping = new LineMapping(mapper, String.valueOf(linked.getFileName()), format());
            try (OutputStream statements = Files.newOutputStream(output.path());
                    InOrder<LineBatch, LineMapping.Mapped> work =
                            new InOrder<>(LineBatch.of(lines), mapping::map, threads, BATCHES_AHEAD)) {
                statements.write(mapping.codeLists());
                while (work.hasNext()) {
                    LineMapping.Mapped mapped = work.next();
                    mapped.text().writeTo(statements);
                    documents += mapped.documents();
                    refused += mapped.refused().size();
                    problems.addAll(mapped.refused());
                }
            }
            output.moveIntoPlace();
        } catch (IOException | UncheckedIOException e) {
            throw new LoaderException("cannot map " + linked + " to " + target + ": " + e.getMessage(), e);
        }
        progress.done("map", "%,d documents, %,d refused", documents, refused);
        progress.problems(problems);
        progress.refusals(problems);
        return refused > config.problemLimit() ? EsfLod.OVER_THE_LIMIT : 0;
    }

    private LineFormat format() {
        return target.toString().endsWith(".nt") ? LineFormat.N_TRIPLES : LineFormat.N_QUADS;
    }
}
