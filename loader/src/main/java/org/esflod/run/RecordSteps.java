package org.esflod.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.esflod.check.Finding;
import org.esflod.check.RecordCheck;
import org.esflod.contact.ContactMode;
import org.esflod.contact.Retention;
import org.esflod.curation.CuratedLinks;
import org.esflod.dataset.NTriplesText;
import org.esflod.harvest.Publisher;
import org.esflod.link.CodeLists;
import org.esflod.link.ConflictReport;
import org.esflod.link.Expansion;
import org.esflod.link.LinkCollector;
import org.esflod.link.Linked;
import org.esflod.link.OwnerSources;
import org.esflod.link.ProjectLinker;
import org.esflod.link.ReferenceTables;
import org.esflod.match.LegalForms;
import org.esflod.match.Model;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;
import org.esflod.project.BaseIri;
import org.esflod.project.Preference;
import org.esflod.project.Project;
import org.esflod.project.ProjectGroup;
import org.esflod.project.ProjectMerge;
import org.esflod.project.RecordJson;
import org.esflod.rdf.RecordMapper;
import org.esflod.rdf.StatementFile;
import org.esflod.rdf.rml.RecordRefused;
import org.esflod.source.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * What {@code publish} does with one group of records, one document or one organisation, for who brings records together by
 * other means than one machine's files: the same steps give the same triples and the same problems.
 *
 * <p>Not among them is what a published folder remembers: keys that were replaced, and what was erased.
 *
 * <p>Safe for several threads.
 */
public final class RecordSteps implements Closeable {
    private static final Progress SILENT = new Progress(new PrintWriter(Writer.nullWriter()), false);

    private final RunConfig config;
    private final Stages stages;
    private final Preference preference;
    private final CodeLists codeLists;
    private final ReferenceTables tables;
    private final @Nullable RegisterOnDemand register;
    private final ProjectLinker linker;
    private final Expansion expansion;
    private final ConcurrentLinkedQueue<Mapping> idle = new ConcurrentLinkedQueue<>();

    /** One thread's mapper and check. */
    private record Mapping(RecordMapper mapper, RecordCheck check) {}

    /**
     * Reads tables and lists.
     *
     * @param home where {@code mapping/} and {@code ontology/} stand
     * @param preferred ids of forms, the preferred first
     * @param registers a folder with the index of national registers, opened when an owner is first looked up in it; null
     *     where there is none
     */
    public RecordSteps(Home home, BaseIri base, List<String> preferred, @Nullable Path registers) {
        this.config = new RunConfig(
                home,
                base,
                0,
                "127.0.0.1",
                0,
                0,
                List.of(),
                preferred,
                registers,
                ContactMode.ROLE,
                new Retention(Retention.DEFAULT_YEARS, null),
                Publisher.NOT_STATED);
        this.stages = new Stages(config, SILENT);
        this.preference = stages.preference();
        this.codeLists = CodeLists.read(home.schemes());
        this.tables = ReferenceTables.read(home.reference());
        this.register = registers == null ? null : new RegisterOnDemand(registers);
        OwnerSources sources = new OwnerSources(
                register,
                register == null ? null : Model.read(home.models().resolve("owners.json")),
                LegalForms.standard(),
                CuratedLinks.read(home.links()));
        this.linker = new ProjectLinker(tables, codeLists, base, sources);
        this.expansion = new Expansion(tables, register);
    }

    /** In which order sources of one project are taken. */
    public Preference preference() {
        return preference;
    }

    /** Whether the index of registers was needed so far. */
    public boolean openedRegister() {
        return register != null && register.isOpen();
    }

    /**
     * Reads files to projects.
     *
     * @return how many records were refused
     */
    public long read(Iterator<InputFile> files, ProblemLog problems, Consumer<Project> to) {
        return stages.read(files, problems, to).refused();
    }

    /** The country whose registers the owner of a group's project is looked up in, two letters; empty where not known. */
    public String ownerCountry(ProjectGroup group) {
        return new OwnerCountry(codeLists)
                .of(ProjectMerge.merge(group, preference).project());
    }

    /**
     * What became of the records of one key before their project is mapped.
     *
     * @param document the linked project as a line of JSON, without contact persons
     * @param mention its owner, for {@link #organisations}
     * @param records how many records it was made of
     * @param refused how many others were refused when they were merged
     * @param problems what was found
     * @param conflicts what is reported beside that where the project is published
     */
    public record Linking(
            String document,
            Linked.Mention mention,
            long records,
            long refused,
            List<Problem> problems,
            List<Problem> conflicts) {
        /** Copies the lists. */
        public Linking {
            problems = List.copyOf(problems);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Merges and links the records of one key. */
    public Linking link(ProjectGroup group) {
        ProjectMerge.Merged merged = ProjectMerge.merge(group, preference);
        Linked linked = linker.link(merged.project(), merged.contacts());
        List<Problem> problems = new ArrayList<>();
        List<Problem> conflicts = List.of();
        if (!merged.problems().isEmpty() || !merged.conflicts().isEmpty()) {
            // What merging found names files, and files may be named after the contact person.
            ProjectLinker.Masks masks = linker.masks(merged.project(), merged.contacts());
            merged.problems().forEach(problem -> problems.add(masks.told(problem)));
            conflicts = ConflictReport.problems(merged.conflicts(), masks);
        }
        problems.addAll(linked.problems());
        return new Linking(
                RecordJson.line("project", linked.project()),
                linked.mention(),
                merged.records(),
                merged.refused(),
                problems,
                conflicts);
    }

    /**
     * Maps and checks one document.
     *
     * @param document a line of JSON, see {@code mapping/record.schema.json}
     * @param problems gets why it is refused, for each of its sources
     * @return its triples, N-Triples; empty where it is refused
     * @throws LoaderException where the refused document is no project: then the reference data is at fault
     */
    public Optional<String> map(String document, ProblemLog problems) {
        Mapping mapping = mapping();
        try {
            JsonNode json = RecordJson.linkedDocument(document);
            StatementFile.Group group = mapping.mapper().map(json);
            Optional<Finding> violation = violation(mapping, group);
            if (violation.isEmpty()) {
                return Optional.of(NTriplesText.of(group));
            }
            return refuse(json, ProblemCode.SHAPE_VIOLATED, violation.get().brief(), problems);
        } catch (RecordRefused e) {
            return refuse(parsed(document), ProblemCode.MAPPING_FAILED, e.reason() + ", " + e.term(), problems);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line that linking did not write", e);
        } finally {
            idle.add(mapping);
        }
    }

    /**
     * The documents of the organisations that projects have in common, in the order of their keys.
     *
     * @param mentions each owner as often as a project names it so
     * @param wanted which keys are asked for: bodies that govern municipalities are there without being mentioned
     * @param work a folder for work files
     * @param problems gets what registers contradict themselves in
     * @param to is given lines of JSON
     */
    public void organisations(
            Iterator<Linked.Mention> mentions,
            Predicate<String> wanted,
            Path work,
            ProblemLog problems,
            Consumer<String> to) {
        try (LinkCollector collector = new LinkCollector(tables, expansion, work)) {
            mentions.forEachRemaining(collector::add);
            collector.organisations(
                    organisation -> {
                        if (wanted.test(organisation.key())) {
                            to.accept(RecordJson.line("organisation", organisation));
                        }
                    },
                    conflict -> {
                        if (wanted.test(conflict.key())) {
                            problems.add(conflict.problem(new SourcePosition("registers", 0)));
                        }
                    });
        }
    }

    /** What stands before the projects: the comment lines of the dump, and the code lists. */
    public String beginning() {
        Mapping mapping = mapping();
        StringBuilder text = new StringBuilder(NTriplesText.beginning());
        for (StatementFile.Group codeList : mapping.mapper().codeLists()) {
            violation(mapping, codeList).ifPresent(finding -> {
                throw DocumentRefusal.fault(codeList.kind(), codeList.key(), finding.brief());
            });
            text.append(NTriplesText.of(codeList));
        }
        idle.add(mapping);
        return text.toString();
    }

    /** What stands after the organisations: municipalities and regions. */
    public String end() {
        StringBuilder text = new StringBuilder();
        ProblemLog none = new ProblemLog();
        tables.municipalities().forEach(municipality -> map(RecordJson.line("municipality", municipality), none)
                .ifPresent(text::append));
        tables.regions()
                .forEach(region -> map(RecordJson.line("region", region), none).ifPresent(text::append));
        return text.toString();
    }

    private Mapping mapping() {
        Mapping known = idle.poll();
        return known == null
                ? new Mapping(stages.mapper(), new VersionWriter(config.home(), config.base(), SILENT).check())
                : known;
    }

    private static Optional<Finding> violation(Mapping mapping, StatementFile.Group group) {
        return mapping.check().check(group).stream().filter(Finding::violation).findFirst();
    }

    private static JsonNode parsed(String document) {
        try {
            return RecordJson.linkedDocument(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line that linking did not write", e);
        }
    }

    private static Optional<String> refuse(JsonNode document, ProblemCode code, String found, ProblemLog problems) {
        String kind = document.fieldNames().next();
        DocumentRefusal.note(kind, document.path(kind), code, found, problems);
        return Optional.empty();
    }

    @Override
    public void close() {
        if (register != null) {
            register.close();
        }
    }
}
