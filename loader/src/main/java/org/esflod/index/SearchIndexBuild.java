package org.esflod.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Collator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.esflod.dataset.KeptRecords;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.project.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * The linked documents of a version to its folder {@code search}.
 *
 * <p>Memory: the names of organisations, as bytes, and of places; projects pass through. The documents are read three
 * times, because an organisation may stand after its projects and is told how many it has.
 */
public final class SearchIndexBuild {
    private static final String NUTS = "http://data.europa.eu/nuts/code/";
    private static final String SWEDISH = "sv";
    private static final String ENGLISH = "en";

    /** How the writer of records begins a project; saves parsing the long lines where only others are wanted. */
    private static final String PROJECT_LINE = "{\"project\":";

    // More than a few dozen thousand projects then go to disk in several parts, which are merged at the end.
    private static final double BUFFERED_MB = 32;

    private final BaseIri base;
    private final Path programmes;
    private final Collator alphabet = Collator.getInstance(Locale.forLanguageTag("sv-SE"));
    private final OrganisationNames organisations = new OrganisationNames();
    private final Map<String, JsonNode> municipalityNames = new HashMap<>();
    private final Map<String, JsonNode> regionNames = new HashMap<>();
    private final Map<Value, Long> projectsOf = new HashMap<>();

    private record Value(Facet facet, String value) {}

    /**
     * For one use.
     *
     * @param base under which the version is published
     * @param schemes the folder of code lists, {@code ontology/schemes}
     */
    public SearchIndexBuild(BaseIri base, Path schemes) {
        this.base = base;
        this.programmes = schemes.resolve("programme.ttl");
    }

    /**
     * Builds the index of a version from the records that it keeps.
     *
     * @return how many things it has
     * @throws LoaderException where a file cannot be read or written
     */
    public long build(Path version) {
        Path folder = version.resolve(Fields.FOLDER);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter index = new IndexWriter(directory, settings(Fields.analyzer()))) {
            forEach(version, SearchIndexBuild::isOther, this::readNames);
            forEach(version, line -> !isOther(line), document -> add(index, project(document.path("project"))));
            forEach(version, SearchIndexBuild::isOther, document -> {
                IndexDocument other = other(document);
                if (other != null) {
                    add(index, other);
                }
            });
            addProgrammes(index);
            index.forceMerge(1);
            long things = index.getDocStats().numDocs;
            index.commit();
            return things;
        } catch (IOException e) {
            throw new LoaderException("cannot write the index in " + folder, e);
        }
    }

    /** How an index is written: by one thread, anew, and in the end in one piece. */
    static IndexWriterConfig settings(Analyzer analyzer) {
        return new IndexWriterConfig(analyzer)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFERED_MB)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
    }

    private interface Use {
        void of(JsonNode document) throws IOException;
    }

    private static void forEach(Path version, Predicate<String> wanted, Use use) throws IOException {
        try (BufferedReader lines = KeptRecords.open(version)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (wanted.test(line)) {
                    use.of(RecordJson.document(line));
                }
            }
        }
    }

    private static boolean isOther(String line) {
        return !line.startsWith(PROJECT_LINE);
    }

    private void add(IndexWriter index, IndexDocument document) throws IOException {
        index.addDocument(document.document(alphabet));
    }

    private void readNames(JsonNode document) {
        String kind = document.fieldNames().next();
        JsonNode body = document.path(kind);
        switch (kind) {
            case "organisation" ->
                organisations.add(
                        body.path("key").asText(),
                        IndexDocument.text(body.path("name")),
                        IndexDocument.text(body.path("nameEn")));
            case "municipality" -> municipalityNames.put(body.path("code").asText(), body.path("name"));
            case "region" -> regionNames.put(body.path("code").asText(), body.path("name"));
            default -> {
                // Links have no names.
            }
        }
    }

    private IndexDocument project(JsonNode project) {
        String key = project.path("key").asText();
        String language = project.path("language").asText();
        IndexDocument document = new IndexDocument(Kind.PROJECT, base.id("project", key), key);
        document.name(IndexDocument.text(project.path("title")), language);
        for (JsonNode title : project.path("otherTitles")) {
            document.name(title.path("text").asText(), title.path("language").asText());
        }
        for (JsonNode summary : project.path("abstracts")) {
            document.text(
                    summary.path("text").asText(), summary.path("language").asText());
        }
        for (JsonNode section : project.path("sections")) {
            document.text(IndexDocument.text(section.path("text")), language);
        }
        document.identifier(IndexDocument.text(project.path("caseNumber")));
        document.identifier(IndexDocument.text(project.at("/funding/callNumber")));
        addFacets(project, document);
        addOwner(project.path("owner"), document);
        addPlaces(project, document);
        JsonNode granted = project.path("grantedAmount");
        if (granted.isObject()) {
            document.granted(
                    granted.path("value").decimalValue(),
                    granted.path("currency").asText());
        }
        return document;
    }

    private void addFacets(JsonNode project, IndexDocument document) {
        document.facet(Facet.PERIOD, IndexDocument.text(project.path("programmePeriod")));
        count(Facet.PROGRAMME, IndexDocument.text(project.at("/funding/cci/code")), document);
        document.facet(Facet.AREA, IndexDocument.text(project.at("/programmeArea/code")));
        document.facet(Facet.PHASE, IndexDocument.text(project.at("/phase/code")));
        document.facet(Facet.FUND, IndexDocument.text(project.at("/funding/fund/code")));
        document.facet(Facet.COUNTRY, IndexDocument.text(project.at("/country/code")));
        String start = IndexDocument.text(project.at("/period/start"));
        if (start != null) {
            document.start(LocalDate.parse(start));
        }
    }

    private void addOwner(JsonNode owner, IndexDocument document) {
        document.text(IndexDocument.text(owner.path("label")), SWEDISH);
        document.facet(Facet.LINK_STATUS, IndexDocument.text(owner.path("status")));
        String key = IndexDocument.text(owner.path("organisation"));
        if (key != null && document.facet(Facet.OWNER, key)) {
            organisations.countProject(key);
        }
        document.text(organisations.name(key), SWEDISH);
        document.text(organisations.nameEn(key), SWEDISH);
    }

    private void addPlaces(JsonNode project, IndexDocument document) {
        JsonNode region = project.path("region");
        String code = IndexDocument.text(region.path("code"));
        count(Facet.REGION, code, document);
        document.text(IndexDocument.text(region.path("label")), SWEDISH);
        JsonNode regionName = regionNames.get(code);
        document.text(regionName == null ? null : IndexDocument.text(regionName), SWEDISH);
        JsonNode municipalities = project.path("municipalities");
        document.municipalities(municipalities.size());
        for (JsonNode municipality : municipalities) {
            document.text(IndexDocument.text(municipality.path("label")), SWEDISH);
            String municipalityCode = IndexDocument.text(municipality.path("code"));
            count(Facet.MUNICIPALITY, municipalityCode, document);
            JsonNode name = municipalityNames.get(municipalityCode);
            document.text(name == null ? null : IndexDocument.text(name), SWEDISH);
        }
        for (JsonNode county : project.path("counties")) {
            document.text(IndexDocument.text(county.path("label")), SWEDISH);
        }
    }

    /** A value that stands for a thing of its own, which is told how many projects it has. */
    private void count(Facet facet, @Nullable String value, IndexDocument document) {
        if (value != null && document.facet(facet, value)) {
            projectsOf.merge(new Value(facet, value), 1L, Long::sum);
        }
    }

    private long projects(Facet facet, String value) {
        return projectsOf.getOrDefault(new Value(facet, value), 0L);
    }

    private @Nullable IndexDocument other(JsonNode document) {
        String kind = document.fieldNames().next();
        return switch (kind) {
            case "organisation" -> organisation(document.path(kind));
            case "municipality" -> municipality(document.path(kind));
            case "region" -> region(document.path(kind));
            default -> null;
        };
    }

    private IndexDocument organisation(JsonNode organisation) {
        String key = organisation.path("key").asText();
        String language = organisation.path("language").asText();
        IndexDocument document = new IndexDocument(Kind.ORGANISATION, base.id("organisation", key), key);
        document.name(IndexDocument.text(organisation.path("name")), language);
        document.name(IndexDocument.text(organisation.path("nameEn")), ENGLISH);
        organisation.path("alternativeNames").forEach(name -> document.name(name.asText(), language));
        JsonNode registration = organisation.path("registration");
        document.name(IndexDocument.text(registration.path("name")), language);
        for (JsonNode name : registration.path("otherNames")) {
            document.text(name.path("text").asText(), name.path("language").asText());
        }
        registration.path("formerNames").forEach(name -> document.text(name.asText(), SWEDISH));
        organisation
                .path("units")
                .forEach(unit -> document.text(unit.path("name").asText(), SWEDISH));
        organisation.path("identifiers").forEach(identifier -> document.identifier(identifier.asText()));
        document.identifier(IndexDocument.text(organisation.path("organisationNumber")));
        document.projects(organisations.projects(key));
        return document;
    }

    private IndexDocument municipality(JsonNode municipality) {
        String code = municipality.path("code").asText();
        IndexDocument document = new IndexDocument(Kind.MUNICIPALITY, base.id("municipality", code), code);
        document.name(IndexDocument.text(municipality.path("name")), SWEDISH);
        document.name(IndexDocument.text(municipality.path("nameEn")), ENGLISH);
        document.identifier(IndexDocument.text(municipality.path("wikidata")));
        document.projects(projects(Facet.MUNICIPALITY, code));
        return document;
    }

    private IndexDocument region(JsonNode region) {
        String code = region.path("code").asText();
        IndexDocument document = new IndexDocument(Kind.REGION, NUTS + code, code);
        document.name(IndexDocument.text(region.path("name")), SWEDISH);
        document.name(IndexDocument.text(region.path("nameEn")), ENGLISH);
        document.projects(projects(Facet.REGION, code));
        return document;
    }

    private void addProgrammes(IndexWriter index) throws IOException {
        Model list;
        try {
            list = RDFDataMgr.loadModel(programmes.toUri().toString());
        } catch (RiotException e) {
            throw new LoaderException("cannot read " + programmes + ": " + e.getMessage(), e);
        }
        List<Resource> concepts = list.listResourcesWithProperty(SKOS.notation).toList();
        concepts.sort((one, other) -> one.getURI().compareTo(other.getURI()));
        for (Resource programme : concepts) {
            String code = programme.getProperty(SKOS.notation).getString();
            IndexDocument document = new IndexDocument(Kind.PROGRAMME, base.id("scheme", "programme/" + code), code);
            programme
                    .listProperties(SKOS.prefLabel)
                    .forEach(label -> document.name(label.getString(), label.getLanguage()));
            programme
                    .listProperties(DCTerms.identifier)
                    .forEach(identifier -> document.identifier(identifier.getString()));
            programme
                    .listProperties(SKOS.definition)
                    .forEach(text -> document.text(text.getString(), text.getLanguage()));
            document.projects(projects(Facet.PROGRAMME, code));
            add(index, document);
        }
    }
}
