package org.esflod.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.esflod.link.ConflictReport;
import org.esflod.link.ReviewFile;
import org.esflod.link.SssomFile;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;
import org.esflod.project.ProjectGroups;
import org.esflod.project.ProjectSpool;
import org.esflod.project.RecordJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code link}: records to linked documents. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Links the records of a JSON Lines file; the result holds no contact persons.",
        footer = "%nExample: ./esf-lod link records.jsonl --to linked.jsonl --sssom links.sssom.tsv")
final class LinkCommand implements Callable<Integer> {
    /** Enough that no thread waits while another writes what it has sorted. */
    private static final int BATCHES_AHEAD = 32;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "What ./esf-lod read wrote.")
    Path records = Path.of("records.jsonl");

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The JSON Lines file to write.")
    Path target = Path.of("linked.jsonl");

    @Option(names = "--sssom", paramLabel = "FILE", description = "Where to write the decisions as SSSOM TSV.")
    @Nullable
    Path sssom;

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description = "Where to write, as SSSOM TSV, the decisions that wait for a person.")
    @Nullable
    Path review;

    @Option(
            names = "--conflicts",
            paramLabel = "FILE",
            description = "Where to write, as CSV, what sources say otherwise than the preferred one.")
    @Nullable
    Path conflicts;

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        RunConfig config = settings.config(out);
        Progress progress = Progress.to(out);
        ProblemLog problems = new ProblemLog();
        Path links = sssom;
        Path other = conflicts;
        Path waits = review;
        Stages stages = new Stages(config, progress);
        try (OutputFile output = OutputFile.at(target);
                OutputFile decided = links == null ? null : OutputFile.at(links);
                OutputFile undecided = waits == null ? null : OutputFile.at(waits);
                OutputFile differing = other == null ? null : OutputFile.at(other);
                WorkFolder work = WorkFolder.beside(output.isDirect() ? records : target);
                ProjectSpool spool = ProjectSpool.in(work.path(), stages.preference())) {
            long malformed = fill(spool, problems);
            Stages.Count count;
            try (ProjectGroups groups = spool.groups();
                    ConflictReport report = differing == null ? null : new ConflictReport(differing.path());
                    BufferedWriter lines = Files.newBufferedWriter(output.path(), StandardCharsets.UTF_8)) {
                Stages.Beside beside = new Stages.Beside(
                        work.path(),
                        problems,
                        report,
                        decisions -> {
                            if (decided != null) {
                                SssomFile.write(decided.path(), config.base(), decisions);
                            }
                        },
                        (sources, waiting) -> {
                            if (undecided != null) {
                                ReviewFile.write(undecided.path(), config.base(), sources, waiting);
                            }
                        },
                        linked -> {},
                        null);
                count = stages.link(groups, toLines(lines), beside);
            }
            output.moveIntoPlace();
            if (decided != null) {
                decided.moveIntoPlace();
            }
            if (undecided != null) {
                undecided.moveIntoPlace();
            }
            if (differing != null) {
                differing.moveIntoPlace();
            }
            long refused = malformed + count.refused();
            progress.done("link", "%,d projects, %,d records refused", count.passed(), refused);
            progress.problems(problems);
            progress.refusals(problems);
            return refused > config.problemLimit() ? EsfLod.OVER_THE_LIMIT : 0;
        }
    }

    private LinkedDocuments toLines(BufferedWriter lines) {
        return (kind, document) -> {
            try {
                lines.write(RecordJson.line(kind, document));
                lines.write('\n');
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + target, e);
            }
        };
    }

    private long fill(ProjectSpool spool, ProblemLog problems) {
        long malformed = 0;
        int threads = Runtime.getRuntime().availableProcessors();
        try (InputStream lines = Files.newInputStream(records);
                InOrder<LineBatch, List<Integer>> filled =
                        new InOrder<>(LineBatch.of(lines), batch -> fill(spool, batch), threads, BATCHES_AHEAD)) {
            while (filled.hasNext()) {
                for (int line : filled.next()) {
                    malformed++;
                    problems.add(Problem.of(
                            ProblemCode.RECORD_MALFORMED,
                            new SourcePosition(String.valueOf(records.getFileName()), line)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new LoaderException("cannot read " + records + ": " + e.getMessage(), e);
        }
        return malformed;
    }

    /** Adds records to the spool, which puts them in order; gives the numbers of the lines that are no records. */
    private static List<Integer> fill(ProjectSpool spool, LineBatch batch) {
        List<Integer> malformed = new ArrayList<>();
        for (LineBatch.Line line : batch.lines()) {
            try {
                spool.add(RecordJson.project(line.text()), line.number());
            } catch (JsonProcessingException | CharacterCodingException e) {
                malformed.add(line.number());
            }
        }
        return malformed;
    }
}
