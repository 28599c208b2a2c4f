package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.esflod.evaluation.ErrorTable;
import org.esflod.evaluation.Evaluation;
import org.esflod.evaluation.EvaluationText;
import org.esflod.evaluation.ProjectLinkers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code links evaluate}: figures of a linker on a labelled file. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures links on a labelled file: precision, recall, F1, what is answered with nothing, review and"
                    + " calibration, with 95 %% intervals, and the errors.",
            "Its form is told by its columns: affiliations (id, affiliation, expected_ror_ids_in_catalogue) with"
                    + " --catalogue; municipal owners (id, owner_string, expected_type, expected_kommunkod); pairs of names"
                    + " (name1, name2, is_match); owners and a register (id, owner_string, expected_key) with --registers."
        },
        footer =
                "%nExample: ./esf-lod links evaluate --queries ../shared/data/linking/se-synthetic/owner_municipality_dev.tsv")
final class LinksEvaluateCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--queries", required = true, paramLabel = "FILE", description = "The labelled file, TSV or CSV.")
    Path queries = Path.of("queries.tsv");

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "What may be found: TSV with ror_id, name, alt_names; for municipal owners"
                    + " mapping/reference/municipalities.csv, which may be left out.")
    @Nullable
    Path catalogue;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model that takes the place of the one in mapping/models.")
    @Nullable
    Path model;

    @Option(names = "--registers", paramLabel = "DIR", description = "Folder of registers with an index.")
    @Nullable
    Path registers;

    @Option(names = "--errors", paramLabel = "FILE", description = "Where to write all errors, as TSV.")
    @Nullable
    Path errors;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Home home = Home.find();
        Evaluation evaluation =
                new ProjectLinkers(home.reference(), home.models(), model).evaluate(queries, catalogue, registers);
        EvaluationText.print(evaluation, out);
        if (errors != null) {
            ErrorTable.write(evaluation, errors);
        }
        return 0;
    }
}
