package org.esflod.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemLog;
import org.esflod.project.RecordJson;
import org.esflod.source.FormDraft;
import org.esflod.source.InputFile;
import org.esflod.source.InputFiles;
import org.esflod.source.SourceForms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read}: source files to records. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads records into JSON Lines (mapping/record.schema.json), or tells how files are read. The lines hold contact persons: the file is made readable for you alone.",
        footer = "%nExample: ./esf-lod read examples --to records.jsonl")
final class ReadCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "A file, a folder, or - for standard input.")
    List<Path> inputs = List.of();

    @ArgGroup(multiplicity = "1")
    Task task = new Task();

    /** What to do with what is read. */
    static final class Task {
        @Option(names = "--to", paramLabel = "FILE", description = "The JSON Lines file to write.")
        @Nullable
        Path target;

        @Option(
                names = "--explain",
                description =
                        "Tells for each file its form and why, and column by column what is understood. No file is written.")
        boolean explain;

        @Option(
                names = "--draft",
                description =
                        "Writes metadata for a list of no known form, to be gone through and put into mapping/sources.")
        boolean draft;
    }

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (task.draft) {
            return draft(settings.config(new PrintWriter(Writer.nullWriter())), out);
        }
        RunConfig config = settings.config(out);
        if (task.explain) {
            return explain(config, out);
        }
        return records(config, out, Objects.requireNonNull(task.target, "one of the three is given"));
    }

    private int records(RunConfig config, PrintWriter out, Path target) {
        Progress progress = Progress.to(out);
        ProblemLog problems = new ProblemLog();
        try (OutputFile output = OutputFile.privateAt(target)) {
            Stages.Count count = read(new Stages(config, progress), problems, output.path(), target);
            output.moveIntoPlace();
            progress.done("read", "%,d records, %,d refused", count.passed() + count.refused(), count.refused());
            progress.problems(problems);
            progress.refusals(problems);
            return count.refused() > config.problemLimit() ? EsfLod.OVER_THE_LIMIT : 0;
        } catch (IOException e) {
            throw new LoaderException("cannot write " + target, e);
        }
    }

    private Stages.Count read(Stages stages, ProblemLog problems, Path to, Path target) throws IOException {
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

    private int explain(RunConfig config, PrintWriter out) {
        Stages stages = new Stages(config, Progress.to(out));
        forEachFile(file -> {
            Explanation explanation = new Explanation(out, file.name(), stages::linker);
            stages.reader(explanation).read(file, explanation);
            explanation.end();
        });
        return 0;
    }

    private int draft(RunConfig config, PrintWriter out) {
        FormDraft draft = new FormDraft(SourceForms.read(config.home().sources()));
        forEachFile(file -> out.print(draft.of(file)
                .orElseThrow(() -> new LoaderException("no table with headings was found in " + file.path()))));
        out.flush();
        return 0;
    }

    private void forEachFile(Consumer<InputFile> action) {
        for (Path input : inputs) {
            if (input.equals(Path.of("-"))) {
                throw new ParameterException(
                        spec.commandLine(), "--explain and --draft read files, not standard input");
            }
            InputFiles.of(input).forEachRemaining(action);
        }
    }
}
