package org.esflod.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.esflod.check.RecordCheck;
import org.esflod.contact.PersonCollector;
import org.esflod.contact.PrivateStore;
import org.esflod.dataset.CoverageTable;
import org.esflod.dataset.Outcome;
import org.esflod.dataset.Publication;
import org.esflod.dataset.RecordCounts;
import org.esflod.dataset.Replacements;
import org.esflod.dataset.Version;
import org.esflod.dataset.Versions;
import org.esflod.link.ConflictReport;
import org.esflod.link.LinkedProject;
import org.esflod.link.ReviewFile;
import org.esflod.link.SssomFile;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.Severity;
import org.esflod.project.ProjectGroups;
import org.esflod.project.ProjectSpool;

/** What {@code publish} does, in order: read, link, map, check, write, switch. */
public final class Pipeline {
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
        Versions versions = Versions.open(target);
        new Erasure(config.home(), target, progress).finish();
        PrivateStore store = PrivateStore.in(versions.privateFolder());
        ShownContacts contacts = new ShownContacts(config, target);
        VersionWriter writer = new VersionWriter(config.home(), config.base(), progress);
        try (Publication publication = versions.begin();
                PersonCollector persons = contacts.collector(store, publication.work());
                ProjectSpool spool = ProjectSpool.in(publication.work(), new Stages(config, progress).preference())) {
            Stages stages = new Stages(config, progress, store.suppression());
            Path work = publication.work();
            Path building = publication.building();

            AtomicLong sequence = new AtomicLong();
            Stages.Count read =
                    stages.read(inputs, problems, project -> spool.add(project, sequence.getAndIncrement()));
            long records = read.passed() + read.refused() + read.suppressed();
            progress.done("read", "%,d records, %,d refused", records, read.refused());

            Path linked = work.resolve("linked.jsonl");
            Path statements = work.resolve("statements.nq");
            RecordCheck check = writer.check();
            Stages.Count link;
            try (ProjectGroups groups = spool.groups();
                    ConflictReport conflicts = new ConflictReport(
                            VersionWriter.folder(building, "reports").resolve("conflicts.csv"));
                    Replacements replacements = new Replacements(work);
                    Publishable publishable = new Publishable(stages.mapper(), check, problems, linked, statements)) {
                Stages.Beside beside = new Stages.Beside(
                        work,
                        problems,
                        conflicts,
                        links -> SssomFile.write(
                                VersionWriter.folder(building, "links").resolve("links.sssom.tsv"),
                                config.base(),
                                links),
                        (sources, waiting) -> ReviewFile.write(
                                VersionWriter.folder(building, "links").resolve("review.sssom.tsv"),
                                config.base(),
                                sources,
                                waiting),
                        persons);
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
            long suppressed = read.suppressed() + link.suppressed();
            RecordCounts counts =
                    new RecordCounts(records, records - refused - suppressed, refused, suppressed, link.passed());
            if (link.passed() == 0) {
                tell(counts, problems);
                progress.say("nothing is left to publish; what was served before is still served");
                return new Result("", counts);
            }

            CoverageTable.write(building.resolve("reports"), stages.coverage());
            String id = writer.write(building, linked, statements, check, counts, problems);
            if (!Files.isDirectory(target.resolve("versions").resolve(id))) {
                writer.store(building);
            }
            if (persons != null) {
                long shown = contacts.publish(persons, stages.mapper(), writer.check());
                progress.say("%,d contact persons of projects are shown, in no version", shown);
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

    private void tell(RecordCounts counts, ProblemLog problems) {
        progress.say(
                "read %,d = published %,d + refused %,d%s; %,d projects; problems: %,d errors, %,d warnings, %,d notes",
                counts.read(),
                counts.published(),
                counts.refused(),
                counts.suppressed() == 0 ? "" : String.format(Locale.ROOT, " + suppressed %,d", counts.suppressed()),
                counts.projects(),
                problems.count(Severity.ERROR),
                problems.count(Severity.WARNING),
                problems.count(Severity.INFO));
        progress.problems(problems);
    }
}
