package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish}: from source files to a version that is served. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads, links, maps and checks records, writes a new version and switches to it.",
        footer = "%nExample: ./esf-lod publish examples --to published --serve")
final class PublishCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "A file, a folder, or - for standard input.")
    List<Path> inputs = List.of();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The published folder.")
    Path target = Path.of("published");

    @Option(names = "--serve", description = "Serve the folder afterwards, until stopped.")
    boolean serve;

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunConfig config = settings.config(out);
        Pipeline.Result result = new Pipeline(config, Progress.to(out)).publish(inputs, target);
        boolean overLimit = result.counts().refused() > config.problemLimit();
        if (serve && !result.version().isEmpty()) {
            Serving.serve(config, target, false, out);
        }
        return overLimit || result.version().isEmpty() ? EsfLod.OVER_THE_LIMIT : 0;
    }
}
