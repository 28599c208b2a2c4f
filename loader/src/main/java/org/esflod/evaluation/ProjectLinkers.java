package org.esflod.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.esflod.link.OwnerLookup;
import org.esflod.link.ReferenceTables;
import org.esflod.match.Compared;
import org.esflod.match.Decision;
import org.esflod.match.LegalForms;
import org.esflod.match.Model;
import org.esflod.match.NameComparison;
import org.esflod.problem.LoaderException;
import org.esflod.register.Register;
import org.esflod.register.RegisterEntry;
import org.esflod.register.Registers;
import org.jspecify.annotations.Nullable;

/** The matchers and linkers of this project, as benchmarks ask them. */
public final class ProjectLinkers implements LinkingBench.Evaluator {
    private static final String CLOSED_LISTS = "closed lists of mapping/reference";

    private final Path reference;
    private final Path models;
    private final @Nullable Path model;

    /**
     * With these files.
     *
     * @param reference folder of the reference tables
     * @param models folder of the models that are shipped
     * @param model one that takes the place of the shipped one; null for none
     */
    public ProjectLinkers(Path reference, Path models, @Nullable Path model) {
        this.reference = reference;
        this.models = models;
        this.model = model;
    }

    @Override
    public Evaluation evaluate(Path queries, @Nullable Path catalogue, @Nullable Path registers) {
        Benchmark benchmark = Benchmark.read(queries);
        return switch (benchmark.form()) {
            case AFFILIATIONS -> affiliations(benchmark, needed(catalogue, benchmark, "--catalogue FILE"));
            case MUNICIPAL_OWNERS -> municipalOwners(benchmark, catalogue);
            case OWNER_MENTIONS -> ownerMentions(benchmark, needed(registers, benchmark, "--registers DIR"));
            case NAME_PAIRS -> namePairs(benchmark);
        };
    }

    private Evaluation affiliations(Benchmark benchmark, Path catalogue) {
        Model read = model("affiliation");
        return benchmark.affiliations(catalogue, name(read), entries -> {
            throw new LoaderException("no matcher of catalogues is built in yet");
        });
    }

    private Evaluation municipalOwners(Benchmark benchmark, @Nullable Path catalogue) {
        Path tables = reference;
        if (catalogue != null) {
            if (!LabelledTable.read(catalogue).has("code", "name_sv", "orgnr")) {
                throw new LoaderException(catalogue + ":1: the catalogue of municipal owners is municipalities.csv of"
                        + " mapping/reference, and may be left out");
            }
            tables = catalogue.resolveSibling("");
        }
        return benchmark.municipalOwners(CLOSED_LISTS, new OwnerLookup(ReferenceTables.read(tables)));
    }

    private Evaluation ownerMentions(Benchmark benchmark, Path folder) {
        try (Register register = Registers.open(folder)) {
            return benchmark.ownerMentions(
                    CLOSED_LISTS + ", candidates of register " + register.snapshot(),
                    new OwnerLookup(ReferenceTables.read(reference)),
                    name -> candidates(register, name));
        }
    }

    /** Those with an equal key first, as the linker asks; then the most likely others. */
    private static List<String> candidates(Register register, String name) {
        return Stream.concat(
                        register.exact(name).stream(),
                        register.candidates(name, OwnerMentions.CANDIDATES).stream()
                                .map(Register.Candidate::entry))
                .map(RegisterEntry::key)
                .distinct()
                .toList();
    }

    private Evaluation namePairs(Benchmark benchmark) {
        Model read = model("pairs");
        ToDoubleFunction<String> alike = token -> 1;
        NameComparison comparison = new NameComparison(alike, LegalForms.standard());
        double accept = read.threshold("accept");
        double review = read.threshold("review");
        return benchmark.namePairs(name(read), pair -> {
            Compared compared = comparison.compare(pair.one(), pair.other());
            double probability = read.probability(compared.features());
            return List.of(new Answer(
                    NamePairs.MATCH,
                    probability,
                    probability >= accept ? Decision.ACCEPT : probability >= review ? Decision.REVIEW : Decision.NONE));
        });
    }

    private Model model(String id) {
        return Model.read(model == null ? models.resolve(id + ".json") : model);
    }

    private static String name(Model model) {
        return "model " + model.id() + " " + model.version() + " (" + model.hash() + ")";
    }

    private static Path needed(@Nullable Path path, Benchmark benchmark, String option) {
        if (path == null) {
            throw new LoaderException("a file of the form '" + benchmark.form().title() + "' needs " + option);
        }
        return path;
    }
}
