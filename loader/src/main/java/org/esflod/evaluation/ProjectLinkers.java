package org.esflod.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.esflod.curation.CuratedLinks;
import org.esflod.link.OwnerLookup;
import org.esflod.link.OwnerSources;
import org.esflod.link.ReferenceTables;
import org.esflod.match.Decision;
import org.esflod.match.LegalForms;
import org.esflod.match.Model;
import org.esflod.match.PairMatcher;
import org.esflod.match.catalogue.CatalogueMatcher;
import org.esflod.match.catalogue.CatalogueModel;
import org.esflod.match.catalogue.CatalogueWords;
import org.esflod.problem.LoaderException;
import org.esflod.register.Register;
import org.esflod.register.Registers;
import org.jspecify.annotations.Nullable;

/** The matchers and linkers of this project, as benchmarks ask them. */
public final class ProjectLinkers implements LinkingBench.Evaluator {
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
        CatalogueModel affiliations = CatalogueModel.read(model == null ? models.resolve(CatalogueModel.FILE) : model);
        CatalogueWords words = CatalogueWords.read(reference);
        return benchmark.affiliations(catalogue, Measured.of(affiliations.model()), entries -> {
            CatalogueMatcher matcher = new CatalogueMatcher(entries, affiliations, words);
            return text -> matcher.find(text).stream()
                    .map(match -> new Answer(match.id(), match.probability(), match.decision()))
                    .toList();
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
        OwnerLookup lookup = new OwnerLookup(ReferenceTables.read(tables), OwnerSources.none());
        return benchmark.municipalOwners(Measured.of("closed lists of mapping/reference"), lookup);
    }

    private Evaluation ownerMentions(Benchmark benchmark, Path folder) {
        Model owners = model("owners");
        try (Register register = Registers.open(folder)) {
            OwnerLookup lookup = new OwnerLookup(
                    ReferenceTables.read(reference),
                    new OwnerSources(register, owners, LegalForms.standard(), CuratedLinks.none()));
            Measured measured = Measured.of(owners);
            return benchmark.ownerMentions(
                    new Measured(measured.name() + " over register " + register.snapshot(), owners), lookup);
        }
    }

    /** A pair is called a match from the model's threshold {@code match} on, as logic-v2 calls one from .7 on. */
    private Evaluation namePairs(Benchmark benchmark) {
        Model pairs = model("pairs");
        PairMatcher matcher = new PairMatcher(pairs);
        double match = pairs.threshold("match");
        return benchmark.namePairs(Measured.of(pairs), pair -> {
            double probability = matcher.compare(pair.one(), pair.other()).probability();
            return List.of(
                    new Answer(NamePairs.MATCH, probability, probability >= match ? Decision.ACCEPT : Decision.NONE));
        });
    }

    private Model model(String id) {
        return Model.read(model == null ? models.resolve(id + ".json") : model);
    }

    private static Path needed(@Nullable Path path, Benchmark benchmark, String option) {
        if (path == null) {
            throw new LoaderException("a file of the form '" + benchmark.form().title() + "' needs " + option);
        }
        return path;
    }
}
