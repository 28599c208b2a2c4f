package org.esflod.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.esflod.link.OwnerLookup;
import org.esflod.match.catalogue.CatalogueEntry;
import org.jspecify.annotations.Nullable;

/** A labelled file, read, and what is measured on it. */
public final class Benchmark {
    private final LabelledTable queries;
    private final BenchmarkForm form;

    private Benchmark(LabelledTable queries) {
        this.queries = queries;
        this.form = BenchmarkForm.of(queries);
    }

    /**
     * Reads a file, whatever its form.
     *
     * @throws org.esflod.problem.LoaderException where it cannot be read or has the columns of no form
     */
    public static Benchmark read(Path queries) {
        return new Benchmark(LabelledTable.read(queries));
    }

    /** Told by its columns. */
    public BenchmarkForm form() {
        return form;
    }

    /**
     * Measures a matcher of {@link BenchmarkForm#AFFILIATIONS}.
     *
     * @param catalogue file of the organisations that may be found
     * @param matcher makes the matcher of a catalogue
     */
    public Evaluation affiliations(
            Path catalogue, Measured measured, Function<List<CatalogueEntry>, Linker<String>> matcher) {
        check(BenchmarkForm.AFFILIATIONS);
        LabelledTable table = LabelledTable.read(catalogue);
        List<CatalogueEntry> entries = Affiliations.catalogue(table);
        List<JudgedQuery> judged = Affiliations.judge(queries, matcher.apply(entries));
        long unknown = Affiliations.unknown(judged, entries);
        return evaluation(
                measured,
                judged,
                LinkMeasures.of(judged),
                table,
                unknown == 0
                        ? List.of()
                        : List.of(unknown + " expected identifiers are not in the catalogue; they count as missed."));
    }

    /** Measures a linker of {@link BenchmarkForm#MUNICIPAL_OWNERS}: it answers with codes of municipalities. */
    public Evaluation municipalOwners(Measured measured, OwnerLookup lookup) {
        check(BenchmarkForm.MUNICIPAL_OWNERS);
        List<JudgedQuery> judged =
                MunicipalOwners.judge(queries, owner -> lookup.find(owner, OwnerLookup.Context.NONE).stream()
                        .flatMap(found -> Optional.ofNullable(found.municipality()).stream()
                                .map(code -> new Answer(
                                        code,
                                        found.probability(),
                                        found.decision(),
                                        found.status().code())))
                        .toList());
        List<Measure> measures = new ArrayList<>(LinkMeasures.of(judged));
        measures.addAll(MunicipalOwners.measures(judged));
        return evaluation(measured, judged, measures, null, List.of());
    }

    /** Measures a linker of {@link BenchmarkForm#OWNER_MENTIONS}: it answers with organisation numbers. */
    public Evaluation ownerMentions(Measured measured, OwnerLookup lookup) {
        check(BenchmarkForm.OWNER_MENTIONS);
        List<JudgedQuery> judged =
                OwnerMentions.judge(queries, mention -> lookup.find(mention.label(), mention.context()).stream()
                        .map(found -> new Answer(
                                found.organisation(),
                                found.probability(),
                                found.decision(),
                                found.status().code()))
                        .toList());
        List<Measure> measures = new ArrayList<>(LinkMeasures.of(judged));
        measures.add(OwnerMentions.recallToldApart(judged));
        measures.add(OwnerMentions.candidateRecall(
                queries, mention -> lookup.retrieved(mention.label(), mention.context())));
        return evaluation(measured, judged, measures, null, List.of());
    }

    /** Measures a scorer of {@link BenchmarkForm#NAME_PAIRS}; beside it logic-v2, by the scores in the file. */
    public Evaluation namePairs(Measured measured, Linker<NamePair> scorer) {
        check(BenchmarkForm.NAME_PAIRS);
        List<JudgedQuery> judged = NamePairs.judge(queries, scorer);
        List<Measure> measures = new ArrayList<>(LinkMeasures.of(judged));
        measures.addAll(NamePairs.measures(judged));
        measures.addAll(NamePairs.peers(queries, judged));
        return evaluation(measured, judged, measures, null, List.of());
    }

    private void check(BenchmarkForm expected) {
        if (form != expected) {
            throw new IllegalStateException(queries.file() + " is of the form " + form.title());
        }
    }

    private Evaluation evaluation(
            Measured measured,
            List<JudgedQuery> judged,
            List<Measure> measures,
            @Nullable LabelledTable catalogue,
            List<String> notes) {
        Calibration calibration =
                Calibration.of(judged, answer -> form == BenchmarkForm.NAME_PAIRS || answer.isShown());
        List<Measure> all = new ArrayList<>(measures);
        all.add(Measure.figure(LinkMeasures.CALIBRATION, calibration.error(), calibration.interval()));
        List<String> fitted = measured.fittedOn(queries.sha256());
        List<String> said = new ArrayList<>(notes);
        said.addAll(fitted);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(queries.name(), queries.sha256());
        if (catalogue != null) {
            files.put(catalogue.name(), catalogue.sha256());
        }
        return new Evaluation(form, files, measured.name(), judged, all, calibration, !fitted.isEmpty(), said);
    }
}
