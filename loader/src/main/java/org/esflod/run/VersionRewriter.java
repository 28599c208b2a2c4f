package org.esflod.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.esflod.check.RecordCheck;
import org.esflod.dataset.KeptRecords;
import org.esflod.dataset.Manifest;
import org.esflod.dataset.Publication;
import org.esflod.dataset.RecordCounts;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemLog;
import org.esflod.project.BaseIri;
import org.esflod.project.RecordJson;
import org.esflod.rdf.RecordMapper;
import org.jspecify.annotations.Nullable;

/**
 * Writes a version anew without what is to be forgotten, from the records that it keeps, by the way by which it was
 * published: map, check, write, store.
 *
 * <p>Tables and reports that cannot be made from the records are copied without the rows that tell of what is forgotten.
 */
final class VersionRewriter {
    /** Made from the records, or of the version as a whole. */
    private static final Set<String> MADE_ANEW = Set.of(
            "meta/void.ttl",
            "meta/vocabulary.ttl",
            "meta/queries.ttl",
            "meta/service.ttl",
            "meta/manifest.json",
            "meta/SHA256SUMS",
            "reports/check.ttl",
            "reports/problems.json",
            "reports/problems.html");

    private static final Set<String> FOLDERS_MADE_ANEW = Set.of("dumps", "tables", "tdb2", "text", "search", "records");

    private final Home home;
    private final BaseIri base;
    private final VersionWriter writer;
    private final Path version;
    private final Publication publication;

    VersionRewriter(Home home, BaseIri base, Progress progress, Path version, Publication publication) {
        this.home = home;
        this.base = base;
        this.writer = new VersionWriter(home, base, progress);
        this.version = version;
        this.publication = publication;
    }

    /** The IRI under which a version was published. */
    static BaseIri baseOf(Path version) {
        return new BaseIri(manifest(version).path("base").asText());
    }

    /** Writes it; the id of what it is then, or empty where it tells of nothing that is to be forgotten. */
    Optional<String> without(Forgotten forgotten) {
        try {
            Erased erased = look(forgotten);
            KeptReports reports = new KeptReports(version, forgotten, erased.projects());
            if (erased.projects().isEmpty() && erased.changed() == 0 && !reports.tell()) {
                return Optional.empty();
            }
            return Optional.of(write(forgotten, erased, reports));
        } catch (IOException e) {
            throw new LoaderException("cannot write version " + version.getFileName() + " anew", e);
        }
    }

    /**
     * What of the records is to be forgotten.
     *
     * @param projects the projects that go
     * @param changed documents in which a person is named
     */
    private record Erased(List<JsonNode> projects, long changed) {}

    private Erased look(Forgotten forgotten) throws IOException {
        List<JsonNode> projects = new ArrayList<>();
        long[] changed = new long[1];
        forEach(document -> {
            JsonNode project = document.path("project");
            if (forgotten.isProject(project.path("key").asText())) {
                projects.add(project);
            } else if (forgotten.clean(document)) {
                changed[0]++;
            }
        });
        return new Erased(projects, changed[0]);
    }

    private String write(Forgotten forgotten, Erased erased, KeptReports reports) throws IOException {
        Path building = publication.building();
        Path linked = publication.work().resolve("linked.jsonl");
        Path statements = publication.work().resolve("statements.nq");
        ProblemLog problems = reports.problems();
        RecordCheck check = writer.check();
        Removal removal = removal(forgotten, erased);
        long projects = 0;
        long refused = 0;
        try (Publishable publishable = new Publishable(
                        new RecordMapper(home.mapping(), home.schemes(), base), check, problems, linked, statements);
                BufferedReader lines = KeptRecords.open(version)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ObjectNode document = (ObjectNode) RecordJson.document(line);
                if (!removal.keeps(document)) {
                    continue;
                }
                forgotten.clean(document);
                String kind = document.fieldNames().next();
                boolean taken = publishable.take(kind, document.get(kind));
                if (kind.equals("project")) {
                    projects += taken ? 1 : 0;
                    refused += taken ? 0 : document.at("/project/sources").size();
                }
            }
        }
        copy(building, reports, removal);
        RecordCounts counts = counts(erased, refused, projects);
        String id = writer.write(
                building,
                linked,
                statements,
                check,
                counts,
                problems,
                Manifest.linkInputs(version).orElse(null),
                () -> {});
        if (!Files.isDirectory(version.resolveSibling(id))) {
            writer.store(building);
        }
        return id;
    }

    private RecordCounts counts(Erased erased, long refusedNow, long projects) {
        JsonNode before = manifest(version).path("counts");
        long gone = erased.projects().stream()
                .mapToLong(project -> project.path("sources").size())
                .sum();
        return new RecordCounts(
                before.path("recordsRead").asLong(),
                before.path("recordsPublished").asLong() - gone - refusedNow,
                before.path("recordsRefused").asLong() + refusedNow,
                before.path("recordsSuppressed").asLong() + gone,
                projects);
    }

    /** What of the other documents only the erased projects were there for. */
    private Removal removal(Forgotten forgotten, Erased erased) throws IOException {
        Removal removal = new Removal(forgotten, erased.projects());
        if (!erased.projects().isEmpty()) {
            forEach(document -> removal.see(document));
        }
        return removal;
    }

    /** Files that are made by other steps of publishing than writing. */
    private void copy(Path building, KeptReports reports, Removal removal) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(version)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path relative = version.relativize(file);
            String name = relative.toString().replace('\\', '/');
            if (MADE_ANEW.contains(name)
                    || FOLDERS_MADE_ANEW.contains(relative.getName(0).toString())) {
                continue;
            }
            Path copy = building.resolve(relative.toString());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, reports.text(file, removal), StandardCharsets.UTF_8);
        }
    }

    private interface Use {
        void of(ObjectNode document);
    }

    private void forEach(Use use) throws IOException {
        try (BufferedReader lines = KeptRecords.open(version)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                use.of((ObjectNode) RecordJson.document(line));
            }
        }
    }

    private static JsonNode manifest(Path version) {
        Path file = version.resolve("meta/manifest.json");
        try {
            return RecordJson.MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file, e);
        }
    }

    /**
     * What goes with erased projects: organisations and units that own no other project, spellings that no other record
     * uses, decisions that no other record met.
     */
    static final class Removal {
        private static final Map<String, String> NAMED = Map.ofEntries(
                Map.entry("country", "/country"),
                Map.entry("region", "/region"),
                Map.entry("nuts", "/nuts"),
                Map.entry("cci", "/funding/cci"),
                Map.entry("fund", "/funding/fund"),
                Map.entry("programmeArea", "/programmeArea"),
                Map.entry("phase", "/phase"),
                Map.entry("specificObjective", "/funding/specificObjective"),
                Map.entry("thematicObjective", "/funding/thematicObjective"),
                Map.entry("interventionField", "/funding/interventionField"));

        private final Forgotten forgotten;
        private final List<JsonNode> projects;
        private final Set<String> owners = new HashSet<>();
        private final Set<String> goneLabels = new HashSet<>();
        private final Map<String, Set<String>> labels = new HashMap<>();
        private final Map<String, Set<String>> units = new HashMap<>();

        /** Ids of decisions, and of how many records they still are; 0 where they go. */
        private final Map<String, Long> links = new HashMap<>();

        Removal(Forgotten forgotten, List<JsonNode> projects) {
            this.forgotten = forgotten;
            this.projects = projects;
            projects.forEach(project -> {
                owners.add(project.at("/owner/organisation").asText());
                goneLabels.add(project.at("/owner/label").asText());
            });
        }

        /** Looks at a document before anything is decided. */
        void see(JsonNode document) {
            JsonNode project = document.path("project");
            if (project.isObject() && !forgotten.isProject(project.path("key").asText())) {
                JsonNode owner = project.path("owner");
                goneLabels.remove(owner.path("label").asText());
                String organisation = owner.path("organisation").asText();
                if (owners.contains(organisation)) {
                    labels.computeIfAbsent(organisation, key -> new HashSet<>())
                            .add(owner.path("label").asText());
                    units.computeIfAbsent(organisation, key -> new HashSet<>())
                            .add(owner.path("unit").asText());
                }
            }
            JsonNode link = document.path("link");
            if (link.isObject()) {
                long met = projects.stream().filter(gone -> met(gone, link)).count();
                if (met > 0) {
                    links.put(
                            link.path("id").asText(),
                            Math.max(0, link.path("records").asLong() - met));
                }
            }
        }

        private static boolean met(JsonNode project, JsonNode link) {
            String field = link.path("field").asText();
            String label = link.path("label").asText();
            return switch (field) {
                case "owner" ->
                    project.at("/owner/link").asText().equals(link.path("id").asText());
                case "owner.country" ->
                    project.at("/owner/address/country").asText().equals(label);
                case "county", "municipality" ->
                    anyIs(project.path(field.equals("county") ? "counties" : "municipalities"), label);
                default -> {
                    String at = NAMED.get(field);
                    yield at != null && project.at(at + "/label").asText().equals(label);
                }
            };
        }

        private static boolean anyIs(JsonNode named, String label) {
            for (JsonNode one : named) {
                if (one.path("label").asText().equals(label)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a document stays; changed where it stays in part. */
        boolean keeps(ObjectNode document) {
            if (forgotten.isProject(document.at("/project/key").asText())
                    || forgotten.isProject(document.at("/replaced/key").asText())
                    || forgotten.isProject(document.at("/replaced/by").asText())) {
                return false;
            }
            if (document.path("link") instanceof ObjectNode link) {
                Long left = links.get(link.path("id").asText());
                if (left != null) {
                    link.put("records", left);
                }
                return left == null || left > 0;
            }
            if (document.path("organisation") instanceof ObjectNode organisation
                    && owners.contains(organisation.path("key").asText())) {
                return keepsOrganisation(organisation);
            }
            return true;
        }

        private boolean keepsOrganisation(ObjectNode organisation) {
            String key = organisation.path("key").asText();
            boolean governs = organisation.has("municipality");
            Set<String> used = labels.getOrDefault(key, Set.of());
            if (used.isEmpty() && !governs) {
                return false;
            }
            retain(organisation, "alternativeNames", name -> used.stream()
                    .anyMatch(label -> label.contains(name.asText())));
            Set<String> usedUnits = units.getOrDefault(key, Set.of());
            retain(
                    organisation,
                    "units",
                    unit -> usedUnits.contains(unit.path("key").asText()));
            return true;
        }

        private interface Test {
            boolean keeps(JsonNode element);
        }

        private static void retain(ObjectNode of, String member, Test test) {
            if (of.path(member) instanceof ArrayNode all) {
                ArrayNode kept = RecordJson.MAPPER.createArrayNode();
                all.forEach(element -> {
                    if (test.keeps(element)) {
                        kept.add(element);
                    }
                });
                if (kept.isEmpty()) {
                    of.remove(member);
                } else {
                    of.set(member, kept);
                }
            }
        }

        /** Whether an owner's name was written so in erased projects only. */
        boolean isGoneLabel(String label) {
            return goneLabels.contains(label);
        }

        /** Of how many records a decision still is; null where it is as it was. */
        @Nullable
        Long recordsOf(String link) {
            return links.get(link);
        }
    }
}
