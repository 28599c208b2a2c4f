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
import java.util.concurrent.atomic.AtomicLong;
import org.esflod.check.CheckReport;
import org.esflod.check.RecordCheck;
import org.esflod.check.ShapesCheck;
import org.esflod.check.VocabularyCheck;
import org.esflod.dataset.CoverageTable;
import org.esflod.dataset.DatasetDescription;
import org.esflod.dataset.DumpWriter;
import org.esflod.dataset.Manifest;
import org.esflod.dataset.Outcome;
import org.esflod.dataset.ProblemReport;
import org.esflod.dataset.Publication;
import org.esflod.dataset.RecordCounts;
import org.esflod.dataset.Replacements;
import org.esflod.dataset.Statistics;
import org.esflod.dataset.TableWriter;
import org.esflod.dataset.Tdb2Store;
import org.esflod.dataset.Version;
import org.esflod.dataset.VersionId;
import org.esflod.dataset.Versions;
import org.esflod.endpoint.SampleQueries;
import org.esflod.link.ConflictReport;
import org.esflod.link.LinkedProject;
import org.esflod.link.SssomFile;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.Severity;
import org.esflod.project.Preference;
import org.esflod.project.ProjectGroups;
import org.esflod.project.ProjectSpool;

/** What {@code publish} does, in order: read, link, map, check, write, switch. */
public final class Pipeline {
    /** What describes the dataset: in the store beside the data, in the dumps not. */
    static final List<String> DESCRIPTIONS = List.of("void.ttl", "vocabulary.ttl", "queries.ttl", "service.ttl");

    private final RunConfig config;
    private final Progress progress;

    /** With a configuration; tells how far it is. */
    public Pipeline(RunConfig config, Progress progress) {
        this.config = config;
        this.progress = progress;
    }

    /**
     * What a run came to.
     *
     * @param version the id of the version that is served; empty where nothing was left to publish
     * @param counts what became of the records
     */
    public record Result(String version, RecordCounts counts) {}

    /**
     * Publishes what the inputs hold.
     *
     * <p>Where no record is left to publish, nothing is switched: an empty dataset never takes the place of a full one.
     *
     * @param inputs files, folders, or {@code -}
     * @param target the published folder
     */
    public Result publish(List<Path> inputs, Path target) {
        ProblemLog problems = new ProblemLog();
        Stages stages = new Stages(config, progress);
        Preference preference = stages.preference();
        Versions versions = Versions.open(target);
        try (Publication publication = versions.begin();
                ProjectSpool spool = ProjectSpool.in(publication.work(), preference)) {
            Path work = publication.work();
            Path building = publication.building();

            AtomicLong sequence = new AtomicLong();
            Stages.Count read =
                    stages.read(inputs, problems, project -> spool.add(project, sequence.getAndIncrement()));
            progress.done("read", "%,d records, %,d refused", read.passed() + read.refused(), read.refused());

            Path linked = work.resolve("linked.jsonl");
            Path statements = work.resolve("statements.nq");
            RecordCheck check = new RecordCheck(
                    new ShapesCheck(config.home().shapes(), config.base()),
                    new VocabularyCheck(config.home().ontology()));
            Stages.Count link;
            try (ProjectGroups groups = spool.groups();
                    ConflictReport conflicts =
                            new ConflictReport(inFolder(building, "reports").resolve("conflicts.csv"));
                    Replacements replacements = new Replacements(work);
                    Publishable publishable = new Publishable(stages.mapper(), check, problems, linked, statements)) {
                Stages.Beside beside = new Stages.Beside(
                        work,
                        problems,
                        conflicts,
                        links -> SssomFile.write(
                                inFolder(building, "links").resolve("links.sssom.tsv"), config.base(), links));
                link = stages.link(groups, noting(replacements, publishable), beside);
                Path served = versions.current().map(Version::folder).orElse(null);
                replacements.write(served, spool::resolvedKeys, building, old -> publishable.take("replaced", old));
                progress.done(
                        "link",
                        "%,d projects, %,d records refused; %,d documents mapped to %,d statements and checked",
                        link.passed(),
                        link.refused(),
                        publishable.documents(),
                        publishable.statements());
            }

            long refused = read.refused() + link.refused();
            long records = read.passed() + read.refused();
            RecordCounts counts = new RecordCounts(records, records - refused, refused, link.passed());
            if (link.passed() == 0) {
                tell(counts, problems);
                progress.say("nothing is left to publish; what was served before is still served");
                return new Result("", counts);
            }

            Statistics statistics = write(building, statements, linked);
            CheckReport.write(inFolder(building, "reports").resolve("check.ttl"), config.base(), check.findings());
            new ProblemReport(counts, problems).write(building.resolve("reports"));
            CoverageTable.write(building.resolve("reports"), stages.coverage());
            String id = VersionId.of(building);
            new Manifest(id, config.base(), Program.version(), counted(counts, statistics), statistics).write(building);
            progress.done("write", "%,d triples in dumps and tables", statistics.triples());

            if (!Files.isDirectory(target.resolve("versions").resolve(id))) {
                Path meta = building.resolve("meta");
                List<Path> descriptions =
                        DESCRIPTIONS.stream().map(meta::resolve).toList();
                long stored =
                        Tdb2Store.build(building.resolve("tdb2"), building.resolve("dumps/esf.trig.gz"), descriptions);
                progress.done("store", "%,d statements", stored);
            }
            Outcome outcome = publication.commit(id);
            tell(counts, problems);
            progress.say("%s %s in %s", outcome.phrase(), id, target);
            return new Result(id, counts);
        } catch (IOException e) {
            throw new LoaderException("cannot read or write work files in " + target, e);
        }
    }

    /** Tells which projects are published. */
    private static LinkedDocuments noting(Replacements replacements, LinkedDocuments to) {
        return (kind, document) -> {
            boolean taken = to.take(kind, document);
            if (taken && document instanceof LinkedProject project) {
                replacements.published(project.key());
            }
            return taken;
        };
    }

    private Statistics write(Path building, Path statements, Path linked) throws IOException {
        Statistics statistics = new DumpWriter(config.base()).write(statements, inFolder(building, "dumps"));
        new TableWriter(config.base()).write(linked, inFolder(building, "tables"));
        Path meta = inFolder(building, "meta");
        new DatasetDescription(config.base(), statistics).write(meta.resolve("void.ttl"));
        Files.copy(config.home().ontology(), meta.resolve("vocabulary.ttl"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                meta.resolve("queries.ttl"),
                SampleQueries.turtle(config.home().queries(), config.base()),
                StandardCharsets.UTF_8);
        Files.writeString(
                meta.resolve("service.ttl"),
                config.base().rebase(Files.readString(config.home().serviceDescription(), StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
        return statistics;
    }

    private void tell(RecordCounts counts, ProblemLog problems) {
        progress.say(
                "read %,d = published %,d + refused %,d; %,d projects; problems: %,d errors, %,d warnings, %,d notes",
                counts.read(),
                counts.published(),
                counts.refused(),
                counts.projects(),
                problems.count(Severity.ERROR),
                problems.count(Severity.WARNING),
                problems.count(Severity.INFO));
        progress.problems(problems);
    }

    private static Map<String, Long> counted(RecordCounts counts, Statistics statistics) {
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put("recordsRead", counts.read());
        counted.put("recordsPublished", counts.published());
        counted.put("recordsRefused", counts.refused());
        counted.put("projects", statistics.kinds().getOrDefault("project", 0L));
        counted.put("organisations", statistics.kinds().getOrDefault("organisation", 0L));
        counted.put("municipalities", statistics.kinds().getOrDefault("municipality", 0L));
        counted.put("regions", statistics.kinds().getOrDefault("region", 0L));
        counted.put("links", statistics.kinds().getOrDefault("link", 0L));
        counted.put("triples", statistics.triples());
        return counted;
    }

    private static Path inFolder(Path building, String name) {
        try {
            return Files.createDirectories(building.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
