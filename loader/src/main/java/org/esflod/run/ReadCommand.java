package org.esflod.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemLog;
import org.esflod.project.RecordJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read}: source files to records. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads records into JSON Lines (mapping/record.schema.json). The lines hold contact persons: the file is made readable for you alone.",
        footer = "%nExample: ./esf-lod read examples --to records.jsonl")
final class ReadCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "A file, a folder, or - for standard input.")
    List<Path> inputs = List.of();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The JSON Lines file to write.")
    Path target = Path.of("records.jsonl");

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunConfig config = settings.config(out);
        Progress progress = Progress.to(out);
        ProblemLog problems = new ProblemLog();
        try (OutputFile output = OutputFile.privateAt(target)) {
            Stages.Count count = read(new Stages(config, progress), problems, output.path());
            output.moveIntoPlace();
            progress.done("read", "%,d records, %,d refused", count.passed() + count.refused(), count.refused());
            progress.problems(problems);
            progress.refusals(problems);
            return count.refused() > config.problemLimit() ? EsfLod.OVER_THE_LIMIT : 0;
        } catch (IOException e) {
            throw new LoaderException("cannot write " + target, e);
        }
    }

    private Stages.Count read(Stages stages, ProblemLog problems, Path to) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            return stages.read(inputs, problems, project -> {
                try {
                    lines.write(RecordJson.line("project", project));
                    lines.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot write " + target, e);
                }
            });
        }
    }
}
