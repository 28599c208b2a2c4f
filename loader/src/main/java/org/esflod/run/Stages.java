package org.esflod.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esflod.contact.PersonCollector;
import org.esflod.contact.StatedPerson;
import org.esflod.contact.Suppression;
import org.esflod.link.CodeLists;
import org.esflod.link.ConflictReport;
import org.esflod.link.Expansion;
import org.esflod.link.Link;
import org.esflod.link.LinkCollector;
import org.esflod.link.Linked;
import org.esflod.link.LinkedProject;
import org.esflod.link.OwnerSources;
import org.esflod.link.ProjectLinker;
import org.esflod.link.ReferenceTables;
import org.esflod.link.Resolution;
import org.esflod.link.Waiting;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.Severity;
import org.esflod.problem.SourcePosition;
import org.esflod.project.Coverage;
import org.esflod.project.Parsed;
import org.esflod.project.Preference;
import org.esflod.project.Project;
import org.esflod.project.ProjectGroup;
import org.esflod.project.ProjectMerge;
import org.esflod.project.ProjectParser;
import org.esflod.rdf.RecordMapper;
import org.esflod.source.InputFile;
import org.esflod.source.InputFiles;
import org.esflod.source.Read;
import org.esflod.source.ReadWatcher;
import org.esflod.source.RecordReader;
import org.esflod.source.SourceForm;
import org.esflod.source.SourceForms;
import org.jspecify.annotations.Nullable;

/** The stages up to RDF, each from its input to its output; {@link Pipeline} runs them all, a command each alone. */
final class Stages {
    private static final Path STANDARD_INPUT = Path.of("-");

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final RunConfig config;
    private final CodeLists codeLists;
    private final Progress progress;
    private final Coverage coverage = new Coverage(Resolution.FIELDS);
    private final Suppression suppression;
    private @Nullable ReferenceTables tables;
    private @Nullable ProjectLinker linker;

    /** Outside a published folder, where nothing was erased. */
    Stages(RunConfig config, Progress progress) {
        this(config, progress, Suppression.none());
    }

    /** Leaves out what was erased. */
    Stages(RunConfig config, Progress progress, Suppression suppression) {
        this.suppression = suppression;
        this.config = config;
        this.codeLists = CodeLists.read(config.home().schemes());
        this.progress = progress;
    }

    /**
     * Records on their way.
     *
     * @param passed what went further
     * @param refused records that went no further, each with a problem of severity ERROR
     * @param suppressed records that went no further because they were erased; nothing is told of them
     */
    record Count(long passed, long refused, long suppressed) {}

    /** Files to projects, which are what passes, in the order of the input; {@code -} is standard input. */
    Count read(List<Path> inputs, ProblemLog problems, Consumer<Project> to) {
        RecordReader reader =
                new RecordReader(SourceForms.read(config.home().sources()), codeLists.labels("section-type"));
        Reading reading = new Reading(problems, to);
        List<Path> named =
                inputs.stream().filter(input -> !input.equals(STANDARD_INPUT)).toList();
        for (Path input : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                standardInput(file -> reader.read(file, reading));
            } else {
                PagesAhead.read(InputFiles.of(input, named), reader, THREADS, reading);
            }
        }
        return new Count(reading.kept, reading.refused, reading.suppressed);
    }

    /** As {@link #read(List, ProblemLog, Consumer)}, of files that were found already. */
    Count read(Iterator<InputFile> files, ProblemLog problems, Consumer<Project> to) {
        RecordReader reader =
                new RecordReader(SourceForms.read(config.home().sources()), codeLists.labels("section-type"));
        Reading reading = new Reading(problems, to);
        PagesAhead.read(files, reader, THREADS, reading);
        return new Count(reading.kept, reading.refused, reading.suppressed);
    }

    /** What links, and knows how persons are taken out; made when it is first asked for. */
    ProjectLinker linker() {
        ProjectLinker made = linker;
        if (made == null) {
            made = new ProjectLinker(tables(), codeLists, config.base());
            linker = made;
        }
        return made;
    }

    private ReferenceTables tables() {
        ReferenceTables read = tables;
        if (read == null) {
            read = ReferenceTables.read(config.home().reference());
            tables = read;
        }
        return read;
    }

    /** What reads files of all forms. */
    RecordReader reader(ReadWatcher watcher) {
        return new RecordReader(SourceForms.read(config.home().sources()), codeLists.labels("section-type"), watcher);
    }

    /** Takes what the reader finds: parses records and counts. */
    private final class Reading implements Consumer<Read> {
        private final ProblemLog problems;
        private final Consumer<Project> to;
        private final ProjectParser parser = new ProjectParser();
        private long kept;
        private long refused;
        private long suppressed;

        Reading(ProblemLog problems, Consumer<Project> to) {
            this.problems = problems;
            this.to = to;
        }

        @Override
        public void accept(Read read) {
            read.fold(
                    this::parse,
                    none -> {
                        problems.addAll(read.problems());
                        return refused++;
                    },
                    said -> {
                        problems.addAll(read.problems());
                        return 0L;
                    });
            progress.at("read", kept + refused + suppressed);
        }

        private long parse(Read.Kept found) {
            Parsed parsed = parser.parse(found.record());
            if (parsed.fold(kept -> suppression.covers(kept.project()), none -> false)) {
                problems.add(erased(found.record().form().id()));
                return suppressed++;
            }
            ContactMasks masks = new ContactMasks(Stages.this::linker, found.record());
            found.problems().forEach(problem -> problems.add(masks.told(problem)));
            parsed.problems().forEach(problem -> problems.add(masks.told(problem)));
            cover(found, parsed);
            return parsed.fold(
                    project -> {
                        to.accept(project.project());
                        return kept++;
                    },
                    none -> refused++);
        }
    }

    /** In which order sources of one project are taken. */
    Preference preference() {
        return new Preference(
                config.preferredSources(),
                SourceForms.read(config.home().sources()).all().stream()
                        .filter(form -> form.layout().isPage())
                        .map(SourceForm::id)
                        .collect(Collectors.toSet()));
    }

    /**
     * What linking needs and gives beside its documents.
     *
     * @param work a folder for work files, open to nobody else
     * @param problems gets what is found
     * @param conflicts gets what sources say otherwise than the preferred one; absent where nobody wants it
     * @param links is given what gives the decisions, in the order of their ids
     * @param waiting is given what owners were looked up in, and what gives the decisions that wait for a person, in the
     *     order of their ids
     * @param owners is given each project that was taken, with its owner
     * @param persons gets contact persons; absent where none is shown
     */
    record Beside(
            Path work,
            ProblemLog problems,
            @Nullable ConflictReport conflicts,
            Consumer<Consumer<Consumer<Link>>> links,
            BiConsumer<OwnerSources, Consumer<Consumer<Waiting>>> waiting,
            Consumer<Linked> owners,
            @Nullable PersonCollector persons) {}

    /**
     * Groups of projects with one key to linked documents: projects, then what they have in common.
     *
     * @param to where documents go; a project that is not taken leaves no organisation and no link behind
     * @return projects taken, and records refused here or by {@code to}
     */
    Count link(Iterator<ProjectGroup> groups, LinkedDocuments to, Beside beside) {
        ReferenceTables tables = tables();
        try (OpenRegister register = OpenRegister.of(config)) {
            return link(groups, to, beside, tables, register.sources());
        }
    }

    private Count link(
            Iterator<ProjectGroup> groups,
            LinkedDocuments to,
            Beside beside,
            ReferenceTables tables,
            OwnerSources sources) {
        ProjectLinker linker = new ProjectLinker(tables, codeLists, config.base(), sources);
        Expansion expansion = new Expansion(tables, sources.register());
        long projects = 0;
        long refused = 0;
        MergedProjects merging = new MergedProjects(groups, preference(), suppression, beside.problems());
        try (LinkCollector collector = new LinkCollector(tables, expansion, beside.work());
                InOrder<ProjectMerge.Merged, Prepared> work =
                        new InOrder<>(merging, project -> prepare(project, linker, to), THREADS)) {
            while (work.hasNext()) {
                Prepared next = work.next();
                ProjectMerge.Merged merged = next.merged();
                beside.problems().addAll(told(merged, linker));
                refused += merged.refused();
                Linked one = next.linked();
                beside.problems().addAll(one.problems());
                cover(merged, one.project());
                if (next.taken().getAsBoolean()) {
                    report(merged, linker, beside);
                    collector.add(one);
                    addPerson(merged.project(), one.project(), linker, beside);
                    beside.owners().accept(one);
                    projects++;
                } else {
                    refused += merged.records();
                }
                progress.at("link", projects);
            }
            collector.organisations(organisation -> to.take("organisation", organisation), conflict -> beside.problems()
                    .add(conflict.problem(new SourcePosition("registers", 0))));
            takeAll(to, "municipality", tables.municipalities());
            takeAll(to, "region", tables.regions());
            collector.links(link -> to.take("link", link));
            beside.links().accept(collector::links);
            beside.waiting().accept(sources, collector::waiting);
        }
        return new Count(projects, refused, merging.suppressed());
    }

    /** Tells that something was erased and not what, nor where it stands. */
    static Problem erased(String form) {
        return new Problem(ProblemCode.RECORD_SUPPRESSED, new SourcePosition("private/suppressed", 0, form), "", "");
    }

    private static void addPerson(Project project, LinkedProject linked, ProjectLinker linker, Beside beside) {
        if (beside.persons() == null) {
            return;
        }
        StatedPerson person = linker.contactPerson(project, linked);
        if (person != null) {
            beside.persons().add(person);
        }
        if (linker.withholds(project)) {
            beside.problems().add(withheld(project.sources().get(0).form()));
        }
    }

    /** Tells that a contact was left out. */
    static Problem withheld(String form) {
        return new Problem(ProblemCode.CONTACT_WITHHELD, new SourcePosition("contacts", 0, form), "contact", "");
    }

    /**
     * A project of which all is done that needs no other.
     *
     * @param taken takes it, and says whether it was taken
     */
    private record Prepared(ProjectMerge.Merged merged, Linked linked, BooleanSupplier taken) {}

    private static Prepared prepare(ProjectMerge.Merged merged, ProjectLinker linker, LinkedDocuments to) {
        Linked linked = linker.link(merged.project(), merged.contacts());
        return new Prepared(merged, linked, to.prepare("project", linked.project()));
    }

    /** What merging found names files, and files may be named after the contact person. */
    private static List<Problem> told(ProjectMerge.Merged merged, ProjectLinker linker) {
        if (merged.problems().isEmpty()) {
            return List.of();
        }
        ProjectLinker.Masks masks = linker.masks(merged.project(), merged.contacts());
        return merged.problems().stream().map(masks::told).toList();
    }

    private static void report(ProjectMerge.Merged merged, ProjectLinker linker, Beside beside) {
        if (merged.conflicts().isEmpty()) {
            return;
        }
        ProjectLinker.Masks masks = linker.masks(merged.project(), merged.contacts());
        beside.problems().addAll(ConflictReport.problems(merged.conflicts(), masks));
        if (beside.conflicts() != null) {
            beside.conflicts().add(merged.project().key(), merged.conflicts(), masks);
        }
    }

    /** What maps linked documents. */
    RecordMapper mapper() {
        return new RecordMapper(config.home().mapping(), config.home().schemes(), config.base());
    }

    /** What the records read and linked so far state. */
    Coverage coverage() {
        return coverage;
    }

    /** Of a record that is refused nothing was understood, and of the others what was read without a warning. */
    private void cover(Read.Kept found, Parsed parsed) {
        Set<String> stated = found.record().stated();
        Set<String> understood = new HashSet<>(parsed.fold(kept -> stated, none -> Set.of()));
        Stream.concat(found.problems().stream(), parsed.problems().stream())
                .filter(problem -> problem.code().severity() != Severity.INFO)
                .forEach(problem -> understood.remove(problem.field()));
        coverage.parsed(found.record().form().id(), stated, understood);
    }

    /** A record that was refused when its group was merged is none of the project's. */
    private void cover(ProjectMerge.Merged merged, LinkedProject linked) {
        for (ProjectMerge.Alike records : merged.alike()) {
            Set<String> resolved = Resolution.of(records.example(), linked);
            for (long i = 0; i < records.count(); i++) {
                coverage.linked(records.example().sources().get(0).form(), resolved);
            }
        }
    }

    private static void takeAll(LinkedDocuments to, String kind, Iterable<?> documents) {
        documents.forEach(document -> to.take(kind, document));
    }

    /** Kept in a file of its own while it is read: what it is shows only when it was looked at whole. */
    private static void standardInput(Consumer<InputFile> reader) {
        try {
            Path copy = Files.createTempFile("esf-lod-", ".input");
            try {
                // Not closed: it is not ours.
                Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
                reader.accept(new InputFile("standard-input", copy));
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new LoaderException("cannot read standard input", e);
        }
    }
}
