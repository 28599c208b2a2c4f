package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.esflod.evaluation.EvaluationText;
import org.esflod.evaluation.LinkingBench;
import org.esflod.evaluation.ProjectLinkers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code links measure}: all labelled sets, the figures that are shipped, and the page of them. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Runs all labelled sets that are there and writes mapping/models/quality.json and"
                + " docs/linking-quality.md; what bench/linking calls.",
        footer = "%nExample: ./esf-lod links measure --data ../shared/data/linking")
final class LinksMeasureCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders in which the files of bench/linking-sets.json are looked for.")
    List<Path> data = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Home home = Home.find();
        LinkingBench bench = new LinkingBench(home.folder().resolve("bench"), data);
        bench.run(
                new ProjectLinkers(home.reference(), home.models(), null),
                home.quality(),
                home.folder().resolve("docs/linking-quality.md"),
                evaluation -> {
                    EvaluationText.print(evaluation, out);
                    out.println();
                },
                out::println);
        return 0;
    }
}
