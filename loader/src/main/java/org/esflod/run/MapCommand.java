package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.esflod.problem.ProblemLog;
import org.esflod.rdf.RecordMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code map}: linked documents to statements. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Maps a JSON Lines file of linked documents to N-Quads by mapping/project.rml.ttl.",
        footer = "%nExample: ./esf-lod map linked.jsonl --to statements.nq")
final class MapCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "What ./esf-lod link wrote.")
    Path linked = Path.of("linked.jsonl");

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The N-Quads file to write.")
    Path target = Path.of("statements.nq");

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunConfig config = settings.config(out);
        Progress progress = Progress.to(out);
        ProblemLog problems = new ProblemLog();
        RecordMapper.Result result = new Stages(config, progress).map(linked, target, problems);
        progress.done(
                "map",
                "%,d documents, %,d statements, %,d records refused",
                result.documents(),
                result.statements(),
                result.refusedRecords());
        progress.problems(problems);
        return result.refusedRecords() > config.problemLimit() ? EsfLod.OVER_THE_LIMIT : 0;
    }
}
