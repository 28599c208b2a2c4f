package org.esflod.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.esflod.check.RecordCheck;
import org.esflod.contact.PersonCollector;
import org.esflod.contact.PrivateStore;
import org.esflod.curation.CuratedLinks;
import org.esflod.curation.LinkDiff;
import org.esflod.curation.LinkInputs;
import org.esflod.dataset.CoverageTable;
import org.esflod.dataset.IdentityChanges;
import org.esflod.dataset.Manifest;
import org.esflod.dataset.Outcome;
import org.esflod.dataset.OwnersMoved;
import org.esflod.dataset.Publication;
import org.esflod.dataset.RecordCounts;
import org.esflod.dataset.Replacements;
import org.esflod.dataset.Version;
import org.esflod.dataset.VersionChanges;
import org.esflod.dataset.Versions;
import org.esflod.link.ConflictReport;
import org.esflod.link.Linked;
import org.esflod.link.LinkedProject;
import org.esflod.link.Organisation;
import org.esflod.link.OwnerSources;
import org.esflod.link.ReviewFile;
import org.esflod.link.SssomFile;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.Severity;
import org.esflod.project.ProjectGroups;
import org.esflod.project.ProjectSpool;
import org.jspecify.annotations.Nullable;

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
        CuratedLinks curated = CuratedLinks.read(config.home().links());
        AtomicReference<LinkInputs> linkedBy = new AtomicReference<>(inputs(curated, OwnerSources.none()));
        Versions versions = Versions.open(target);
        new Erasure(config.home(), target, progress).finish();
        PrivateStore store = PrivateStore.in(versions.privateFolder());
        ShownContacts contacts = new ShownContacts(config, target);
        VersionWriter writer = new VersionWriter(config.home(), config.base(), progress);
        try (Publication publication = versions.begin();
                PersonCollector persons = contacts.collector(store, publication.work());
                ProjectSpool spool = ProjectSpool.in(publication.work(), new Stages(config, progress).preference());
                IdentityChanges identity = new IdentityChanges(publication.work(), versions.ledger())) {
            Stages stages = new Stages(config, progress, store.suppression());
            Path work = publication.work();
            Path building = publication.building();
            Path served = versions.current().map(Version::folder).orElse(null);

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
                    Replacements projects = new Replacements(work, Replacements.Kind.PROJECT);
                    Replacements organisations = new Replacements(work, Replacements.Kind.ORGANISATION);
                    OwnersMoved owners = new OwnersMoved(work);
                    Publishable publishable = new Publishable(stages.mapper(), check, problems, linked, statements)) {
                Stages.Beside beside = new Stages.Beside(
                        work,
                        problems,
                        conflicts,
                        links -> SssomFile.write(
                                VersionWriter.folder(building, "links").resolve("links.sssom.tsv"),
                                config.base(),
                                links),
                        (sources, waiting) -> {
                            linkedBy.set(inputs(curated, sources));
                            ReviewFile.write(
                                    VersionWriter.folder(building, "links").resolve("review.sssom.tsv"),
                                    config.base(),
                                    sources,
                                    waiting);
                        },
                        project -> add(project, owners),
                        persons);
                link = stages.link(groups, noting(projects, organisations, publishable), beside);
                projects.find(served, spool::resolvedKeys);
                organisations.find(served, owners::resolved);
                identity.published(organisations);
                identity.owners(owners);
                Replacements.write(building, List.of(organisations, projects), old -> {
                    publishable.take("replaced", old);
                    identity.replaced(old);
                });
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
            LinkInputs decidedBy = Objects.requireNonNull(linkedBy.get());
            String id = writer.write(
                    building,
                    linked,
                    statements,
                    check,
                    counts,
                    problems,
                    decidedBy,
                    () -> compareLinks(served, building, work, curated, decidedBy, identity::changed));
            Path known = target.resolve("versions").resolve(id);
            if (Files.isDirectory(known)) {
                writer.complete(known, building);
            } else {
                writer.store(building);
                new VersionChanges(work).write(served, building, building);
            }
            if (persons != null) {
                long shown = contacts.publish(persons, stages.mapper(), writer.check());
                progress.say("%,d contact persons of projects are shown, in no version", shown);
            }
            Outcome outcome = publication.commit(id, identity.draft());
            tell(counts, problems);
            progress.say("%s %s in %s", outcome.phrase(), id, target);
            return new Result(id, counts);
        } catch (IOException e) {
            throw new LoaderException("cannot read or write work files in " + target, e);
        }
    }

    /** What decides on links beside the sources. */
    private LinkInputs inputs(CuratedLinks curated, OwnerSources sources) {
        return new LinkInputs(
                sources.register() == null ? "" : sources.register().snapshot(),
                sources.model() == null ? "" : sources.model().hash(),
                curated.hash(),
                LinkInputs.hashOf(config.home().reference(), config.home().schemes()),
                Program.version());
    }

    private void compareLinks(
            @Nullable Path served,
            Path building,
            Path work,
            CuratedLinks curated,
            LinkInputs inputs,
            Consumer<LinkDiff.Change> to) {
        LinkInputs before = served == null ? null : Manifest.linkInputs(served).orElse(null);
        Path file = VersionWriter.folder(building, "links").resolve("link-diff.tsv");
        LinkDiff.VersionFiles then = served == null ? null : LinkChanges.files(served);
        LinkChanges.told(new LinkDiff(inputs, before, curated).write(file, then, LinkChanges.files(building), work, to))
                .forEach(line -> progress.say("%s", line));
    }

    private static void add(Linked linked, OwnersMoved owners) {
        String link = linked.project().owner().link();
        owners.add(linked.mention().unlinked(), linked.mention().key(), link == null ? "" : link);
    }

    /** Tells which projects and organisations are published. */
    private static LinkedDocuments noting(Replacements projects, Replacements organisations, LinkedDocuments to) {
        return new LinkedDocuments() {
            @Override
            public boolean take(String kind, Object document) {
                return prepare(kind, document).getAsBoolean();
            }

            @Override
            public BooleanSupplier prepare(String kind, Object document) {
                BooleanSupplier rest = to.prepare(kind, document);
                return () -> {
                    boolean taken = rest.getAsBoolean();
                    if (taken && document instanceof LinkedProject project) {
                        projects.published(project.key());
                    }
                    if (taken && document instanceof Organisation organisation) {
                        organisations.published(organisation.key());
                    }
                    return taken;
                };
            }
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
