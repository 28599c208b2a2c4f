package org.esflod.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.esflod.check.CheckReport;
import org.esflod.check.RecordCheck;
import org.esflod.check.ShapesCheck;
import org.esflod.check.VocabularyCheck;
import org.esflod.curation.LinkInputs;
import org.esflod.dataset.DatasetDescription;
import org.esflod.dataset.DumpWriter;
import org.esflod.dataset.KeptRecords;
import org.esflod.dataset.LinkFigures;
import org.esflod.dataset.Manifest;
import org.esflod.dataset.MeasuredQuality;
import org.esflod.dataset.ProblemReport;
import org.esflod.dataset.RecordCounts;
import org.esflod.dataset.Statistics;
import org.esflod.dataset.TableWriter;
import org.esflod.dataset.Tdb2Store;
import org.esflod.dataset.VersionId;
import org.esflod.index.SearchIndexBuild;
import org.esflod.index.TextIndexBuild;
import org.esflod.problem.ProblemLog;
import org.esflod.project.BaseIri;
import org.esflod.sparql.SampleQueries;
import org.jspecify.annotations.Nullable;

/**
 * From linked documents, mapped and checked, to the files of a version: the one way by which a version is written, be it
 * published or be something taken out of it.
 */
final class VersionWriter {
    /** What describes the dataset: in the store beside the data, in the dumps not. */
    static final List<String> DESCRIPTIONS = List.of("void.ttl", "vocabulary.ttl", "queries.ttl", "service.ttl");

    private static final List<String> INDEXES = List.of("search", "text");

    private final Home home;
    private final BaseIri base;
    private final Progress progress;

    VersionWriter(Home home, BaseIri base, Progress progress) {
        this.home = home;
        this.base = base;
        this.progress = progress;
    }

    /** The checks that every document passes before anything is made of it. */
    RecordCheck check() {
        return new RecordCheck(new ShapesCheck(home.shapes(), base), new VocabularyCheck(home.ontology()));
    }

    /**
     * Writes dumps, tables, descriptions, reports and the manifest; what else belongs to the version must stand there.
     *
     * @param building the folder of the version
     * @param linked the documents that were taken
     * @param statements their statements
     * @param check what they were checked with
     * @param links what decided on links beside the sources; null where that is not known
     * @param last writes what needs the tables and belongs to the version
     * @return the id of what the folder holds then
     */
    String write(
            Path building,
            Path linked,
            Path statements,
            RecordCheck check,
            RecordCounts counts,
            ProblemLog problems,
            @Nullable LinkInputs links,
            Runnable last)
            throws IOException {
        Path dumps = folder(building, "dumps");
        Path tables = folder(building, "tables");
        AtomicReference<Statistics> counted = new AtomicReference<>();
        Together.run(
                () -> counted.set(new DumpWriter(base).write(statements, dumps)),
                () -> new TableWriter(base).write(linked, tables),
                () -> KeptRecords.keep(linked, building));
        Statistics statistics = Objects.requireNonNull(counted.get());
        describe(folder(building, "meta"), statistics);
        CheckReport.write(folder(building, "reports").resolve("check.ttl"), base, check.findings());
        new ProblemReport(counts, problems).write(building.resolve("reports"));
        last.run();
        String id = VersionId.of(building);
        Manifest manifest = new Manifest(id, base, Program.version(), counted(counts, statistics), statistics);
        if (links != null) {
            manifest.linkedBy(links);
        }
        manifest.write(building);
        progress.done("write", "%,d triples in dumps and tables", statistics.triples());
        return id;
    }

    /** Builds the store and the indexes of a version whose files are written. */
    void store(Path building) throws IOException {
        Path meta = building.resolve("meta");
        List<Path> descriptions = DESCRIPTIONS.stream().map(meta::resolve).toList();
        AtomicLong stored = new AtomicLong();
        Together.run(
                () -> stored.set(
                        Tdb2Store.build(building.resolve("tdb2"), building.resolve("dumps/esf.trig.gz"), descriptions)),
                () -> searchIndex(building),
                () -> textIndex(building));
        progress.done("store", "%,d statements", stored.get());
    }

    /**
     * Gives a version of the same id the indexes that it lacks, where an earlier program published it.
     *
     * @param building the same version, its files written
     */
    void complete(Path version, Path building) throws IOException {
        if (INDEXES.stream().allMatch(name -> Files.isDirectory(version.resolve(name)))) {
            return;
        }
        searchIndex(building);
        textIndex(building);
        for (String name : INDEXES) {
            if (!Files.isDirectory(version.resolve(name))) {
                Files.move(building.resolve(name), version.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        progress.say("the version was published without indexes and has them now; restart the service to use them");
    }

    private void searchIndex(Path building) {
        new SearchIndexBuild(base, home.schemes()).build(building);
    }

    private static void textIndex(Path building) {
        TextIndexBuild.build(building, building.resolve("dumps/esf.nt.gz"));
    }

    private void describe(Path meta, Statistics statistics) throws IOException {
        MeasuredQuality measured = MeasuredQuality.read(home.quality());
        new DatasetDescription(base, statistics, measured).write(meta.resolve("void.ttl"));
        new LinkFigures(base, statistics, measured).write(meta.resolve("links.json"));
        Files.copy(home.ontology(), meta.resolve("vocabulary.ttl"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                meta.resolve("queries.ttl"), SampleQueries.turtle(home.queries(), base), StandardCharsets.UTF_8);
        Files.writeString(
                meta.resolve("service.ttl"),
                base.rebase(Files.readString(home.serviceDescription(), StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }

    private static Map<String, Long> counted(RecordCounts counts, Statistics statistics) {
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put("recordsRead", counts.read());
        counted.put("recordsPublished", counts.published());
        counted.put("recordsRefused", counts.refused());
        counted.put("recordsSuppressed", counts.suppressed());
        counted.put("projects", statistics.kinds().getOrDefault("project", 0L));
        counted.put("organisations", statistics.kinds().getOrDefault("organisation", 0L));
        counted.put("municipalities", statistics.kinds().getOrDefault("municipality", 0L));
        counted.put("regions", statistics.kinds().getOrDefault("region", 0L));
        counted.put("links", statistics.kinds().getOrDefault("link", 0L));
        counted.put("triples", statistics.triples());
        return counted;
    }

    /** A folder of the version, made if absent. */
    static Path folder(Path building, String name) {
        try {
            return Files.createDirectories(building.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
