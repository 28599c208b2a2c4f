package org.esflod.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.esflod.link.OwnerExamples;
import org.esflod.link.ReferenceTables;
import org.esflod.match.CrossValidation;
import org.esflod.match.Labelled;
import org.esflod.match.LabelledExamples;
import org.esflod.match.LegalForms;
import org.esflod.match.LogisticFit;
import org.esflod.match.Model;
import org.esflod.match.PairExamples;
import org.esflod.problem.LoaderException;
import org.esflod.register.Register;
import org.esflod.register.Registers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code links fit}: labelled data in, a model with its measured quality out. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Fits weights, calibration and thresholds to labelled data and writes them as a model.",
        footer = "%nExample: ./esf-lod links fit --pairs pairs.csv --to mapping/models/pairs.json")
final class LinksFitCommand implements Callable<Integer> {
    /** Strengths of the penalty that are tried, the strongest first. */
    private static final List<Double> STRENGTHS = List.of(10.0, 3.0, 1.0, 0.3);

    @Spec
    CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    Data data = new Data();

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "Where to write the model.")
    Path to = Path.of("model.json");

    @Option(names = "--model-version", defaultValue = "1.0", description = "Its version (default: ${DEFAULT-VALUE}).")
    String version = "1.0";

    @Option(
            names = "--folds",
            defaultValue = "10",
            description = "Parts of the cross-validation (default: ${DEFAULT-VALUE}).")
    int folds = 10;

    @Option(
            names = "--rounds",
            defaultValue = "10",
            description = "How often it is repeated (default: ${DEFAULT-VALUE}).")
    int rounds = 10;

    @Option(
            names = "--l2",
            paramLabel = "STRENGTH",
            description =
                    "Penalty on weights; without it, the one of 10, 3, 1, .3 with the least loss in cross-validation.")
    @Nullable
    Double l2;

    /** One kind of labelled data. */
    static final class Data {
        @Option(
                names = "--pairs",
                paramLabel = "FILE",
                description = "Pairs of names: CSV with the columns name1, name2, is_match.")
        @Nullable
        Path pairs;

        @ArgGroup(exclusive = false)
        @Nullable
        OwnersAndRegisters owners;

        @ArgGroup(exclusive = false)
        @Nullable
        QueriesAndCatalogue texts;
    }

    /** Texts of which it is known what they name, and the catalogue of what they may name. */
    static final class QueriesAndCatalogue {
        @Option(
                names = "--queries",
                paramLabel = "FILE",
                required = true,
                description = "Texts: TSV with the columns id, affiliation, expected_ror_ids_in_catalogue.")
        Path queries = Path.of("queries.tsv");

        @Option(
                names = "--catalogue",
                paramLabel = "FILE",
                required = true,
                description = "What they may name: TSV with the columns ror_id, name, alt_names. --folds, --rounds and"
                        + " --l2 do not count here: texts are held out by organisation.")
        Path catalogue = Path.of("catalogue.tsv");
    }

    /** Owners of whom it is known who they are, and where they are looked up. */
    static final class OwnersAndRegisters {
        @Option(
                names = "--owners",
                paramLabel = "FILE",
                required = true,
                description =
                        "Owners: CSV with the columns owner_string, nuts2, municipality, start_date, email_domain, expected_key.")
        Path file = Path.of("owners.csv");

        @Option(
                names = "--registers",
                paramLabel = "DIR",
                required = true,
                description = "The registers that they are to be found in.")
        Path registers = Path.of("registers");
    }

    @Override
    public Integer call() {
        if (folds < 2 || rounds < 1 || (l2 != null && !(l2 > 0))) {
            throw new ParameterException(
                    spec.commandLine(), "--folds must be 2 or more, --rounds 1 or more, --l2 above 0");
        }
        if (data.owners != null) {
            try (Register register = Registers.open(data.owners.registers)) {
                ReferenceTables tables = ReferenceTables.read(Home.find().reference());
                fit(new OwnerExamples(tables, register, LegalForms.standard()), data.owners.file);
            }
        } else if (data.texts != null) {
            new FitAffiliations(Home.find().reference(), version)
                    .run(
                            data.texts.catalogue,
                            data.texts.queries,
                            to,
                            spec.commandLine().getOut());
        } else if (data.pairs != null) {
            fit(new PairExamples(), data.pairs);
        }
        return 0;
    }

    private void fit(LabelledExamples kind, Path file) {
        List<Labelled> examples = kind.read(file);
        long matches = examples.stream().filter(Labelled::match).count();
        if (Math.min(matches, examples.size() - matches) < folds) {
            throw new LoaderException(file + " has " + matches + " matches and " + (examples.size() - matches)
                    + " others; " + folds + " folds need as many of each");
        }
        Fit fit = chosen(kind, examples);
        Map<String, Double> thresholds = kind.thresholds(fit.unseen());
        double match = thresholds.getOrDefault("match", 0.5);
        Model model = LogisticFit.fit(kind.model(), version, examples, kind.signs(), thresholds, fit.l2());
        Map<String, Double> figures = new LinkedHashMap<>();
        fit.unseen().figures(match).forEach((name, value) -> figures.put("cross_validated_" + name, value));
        CrossValidation.resubstitution(model, examples, match)
                .forEach((name, value) -> figures.put("resubstitution_" + name, value));
        Path name = file.getFileName();
        model = model.withOrigin(Map.of(name == null ? "" : name.toString(), Model.sha256(bytes(file))), figures);
        model.write(to);
        report(model, fit);
    }

    private record Fit(double l2, CrossValidation unseen) {}

    private Fit chosen(LabelledExamples kind, List<Labelled> examples) {
        if (l2 != null) {
            return new Fit(l2, new CrossValidation(examples, kind.signs(), l2, folds, rounds));
        }
        Fit best = null;
        for (double strength : STRENGTHS) {
            Fit fit = new Fit(strength, new CrossValidation(examples, kind.signs(), strength, folds, rounds));
            if (best == null || fit.unseen().loss() < best.unseen().loss()) {
                best = fit;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no strength");
        }
        return best;
    }

    private void report(Model model, Fit fit) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s %s, %d examples, %d of them matches, penalty %s, cross-validated %d x %d-fold%n",
                model.id(),
                model.version(),
                model.fitted().n(),
                model.fitted().matches(),
                fit.l2(),
                rounds,
                folds);
        model.weights().forEach((name, weight) -> out.printf(Locale.ROOT, "  %-20s %9.3f%n", name, weight));
        out.printf(Locale.ROOT, "  %-20s %9.3f%n", "(intercept)", model.intercept());
        for (String threshold : List.of("match", "accept", "review")) {
            out.printf(Locale.ROOT, "threshold %s %.4f%n", threshold, model.threshold(threshold));
        }
        model.fitted().figures().forEach((name, value) -> out.printf(Locale.ROOT, "%-40s %.4f%n", name, value));
        out.printf("%s %s%n", to, model.hash());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new LoaderException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
