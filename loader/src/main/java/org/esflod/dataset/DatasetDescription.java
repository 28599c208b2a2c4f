package org.esflod.dataset;

import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.esflod.link.LinkStatus;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;

/**
 * What the dataset holds, in VoID: counts, classes, properties, links, where to get it.
 *
 * <p>Shape: Turtle, every node with an IRI below {@code {base}dataset/esf}, sorted; no clock and no version, so that equal
 * data has an equal description. Query editors complete from its class and property partitions.
 *
 * <p>Source: <a href="https://www.w3.org/TR/void/">VoID</a>.
 */
public final class DatasetDescription {
    private static final List<Map.Entry<String, String>> TITLES = List.of(
            Map.entry("sv", "Projekt i Europeiska socialfonden i Sverige"),
            Map.entry("en", "Projects of the European Social Fund in Sweden"));
    private static final List<Map.Entry<String, String>> DESCRIPTIONS = List.of(
            Map.entry(
                    "sv",
                    "Beviljade projekt med projektägare, stöd, budget, period, region, kommuner och texter, som länkade öppna data."),
            Map.entry(
                    "en",
                    "Granted projects with their owners, support, budgets, periods, regions, municipalities and texts, as linked open data."));

    /** Titles of the parts that linksets begin or end in, by kind of document and language. */
    private static final Map<String, Map<String, String>> KINDS = Map.of(
            "project", Map.of("sv", "Projekt", "en", "Projects"),
            "organisation", Map.of("sv", "Organisationer", "en", "Organisations"),
            "municipality", Map.of("sv", "Kommuner", "en", "Municipalities"),
            "region", Map.of("sv", "Regioner", "en", "Regions"));

    /** Names of formats at W3C, and those that things and dumps are offered in. */
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private static final List<String> FEATURES = List.of("JSON-LD", "N-Triples", "RDF_XML", "TriG", "Turtle");

    /** The region that all others are parts of. */
    private static final String SWEDEN = "http://data.europa.eu/nuts/code/SE";

    private static final String OWNER = BaseIri.TERMS + "owner";

    /** How an organisation can have been found. */
    private static final Set<String> LINKED = Stream.of(LinkStatus.values())
            .filter(LinkStatus::linked)
            .map(LinkStatus::code)
            .collect(Collectors.toUnmodifiableSet());

    private final BaseIri base;
    private final Statistics statistics;
    private final MeasuredQuality measured;
    private final IRI dataset;
    private final Model model = new LinkedHashModel();

    /** Describes what was counted, and states nothing of its quality. */
    public DatasetDescription(BaseIri base, Statistics statistics) {
        this(base, statistics, MeasuredQuality.none());
    }

    /** Describes what was counted and what was measured. */
    public DatasetDescription(BaseIri base, Statistics statistics, MeasuredQuality measured) {
        this.base = base;
        this.statistics = statistics;
        this.measured = measured;
        this.dataset = Values.iri(datasetIri(base));
        describe();
    }

    /** The IRI of the dataset as a whole: {@code {base}dataset/esf}. */
    public static String datasetIri(BaseIri base) {
        return base.iri() + "dataset/esf";
    }

    /** The title of the dataset, by language tag. */
    public static Map<String, String> titles() {
        return TITLES.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the dataset is, by language tag. */
    public static Map<String, String> descriptions() {
        return DESCRIPTIONS.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes the description, such as {@code meta/void.ttl}. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                RDFWriter writer = new TurtleWriter(out);
                writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
                writer.startRDF();
                Prefixes.ALL.forEach(writer::handleNamespace);
                writer.handleNamespace(FOAF.PREFIX, FOAF.NAMESPACE);
                writer.handleNamespace(Dqv.PREFIX, Dqv.NAMESPACE);
                writer.handleNamespace(Dqv.DIMENSIONS_PREFIX, Dqv.DIMENSIONS);
                sorted().forEach(writer::handleStatement);
                writer.endRDF();
            }
        } catch (IOException e) {
            throw new LoaderException("cannot write " + file, e);
        }
    }

    private Stream<Statement> sorted() {
        // The type first, as people write it.
        return model.stream().sorted((a, b) -> {
            int bySubject =
                    a.getSubject().stringValue().compareTo(b.getSubject().stringValue());
            int byType = Boolean.compare(
                    !a.getPredicate().equals(RDF.TYPE), !b.getPredicate().equals(RDF.TYPE));
            int byPredicate =
                    a.getPredicate().stringValue().compareTo(b.getPredicate().stringValue());
            int byObject = a.getObject().toString().compareTo(b.getObject().toString());
            return Stream.of(bySubject, byType, byPredicate, byObject)
                    .filter(order -> order != 0)
                    .findFirst()
                    .orElse(0);
        });
    }

    private void describe() {
        add(dataset, RDF.TYPE, VOID.DATASET);
        TITLES.forEach(title -> add(dataset, DCTERMS.TITLE, Values.literal(title.getValue(), title.getKey())));
        DESCRIPTIONS.forEach(text -> add(dataset, DCTERMS.DESCRIPTION, Values.literal(text.getValue(), text.getKey())));
        add(dataset, DCTERMS.LICENSE, Values.iri(Licence.IRI));
        add(dataset, FOAF.HOMEPAGE, Values.iri(base.iri()));
        add(dataset, VOID.SPARQL_ENDPOINT, Values.iri(base.iri() + "sparql"));
        add(dataset, VOID.URI_SPACE, Values.literal(statistics.uriSpace()));
        add(dataset, VOID.URI_REGEX_PATTERN, Values.literal("^" + quoted(statistics.uriSpace())));
        for (DumpFormat format : DumpFormat.values()) {
            add(dataset, VOID.DATA_DUMP, Values.iri(base.iri() + "dumps/" + format.fileName()));
        }
        FEATURES.forEach(format -> add(dataset, VOID.FEATURE, Values.iri(FORMATS + format)));
        if (statistics.kinds().containsKey("region")) {
            add(dataset, VOID.ROOT_RESOURCE, Values.iri(SWEDEN));
        }
        describeDocument();
        statistics.examples().forEach(example -> add(dataset, VOID.EXAMPLE_RESOURCE, Values.iri(example)));
        describeVocabularies();
        describeCounts();
        describeLinksGraph();
        LinkTarget.ALL.forEach(this::describeLinks);
        describeOwners();
    }

    /** The document that says all this. */
    private void describeDocument() {
        IRI document = Values.iri(base.iri() + "meta/void.ttl");
        add(document, RDF.TYPE, VOID.DATASET_DESCRIPTION);
        add(document, DCTERMS.TITLE, Values.literal("Beskrivning av datamängden", "sv"));
        add(document, DCTERMS.TITLE, Values.literal("Description of the dataset", "en"));
        add(document, DCTERMS.LICENSE, Values.iri(Licence.IRI));
        add(document, FOAF.PRIMARY_TOPIC, dataset);
    }

    /** What means nothing but itself in a regular expression. */
    private static String quoted(String iri) {
        return iri.replaceAll("[.+*?()\\[\\]{}|$^\\\\]", "\\\\$0");
    }

    private void describeVocabularies() {
        Prefixes.ALL.values().stream()
                .filter(namespace -> Stream.of(statistics.classes(), statistics.properties())
                        .flatMap(counts -> counts.keySet().stream())
                        .anyMatch(term -> term.startsWith(namespace)))
                .forEach(namespace -> add(dataset, VOID.VOCABULARY, Values.iri(namespace)));
    }

    private void describeCounts() {
        count(dataset, VOID.TRIPLES, statistics.triples());
        count(dataset, VOID.ENTITIES, statistics.entities());
        count(dataset, VOID.DISTINCT_SUBJECTS, statistics.subjects());
        count(dataset, VOID.PROPERTIES, statistics.properties().size());
        count(dataset, VOID.CLASSES, statistics.classes().size());
        describeProperties(dataset, statistics.properties());
        statistics.classes().forEach((type, instances) -> {
            IRI part = part(dataset, "class", type);
            add(dataset, VOID.CLASS_PARTITION, part);
            add(part, VOID.CLASS, Values.iri(type));
            count(part, VOID.ENTITIES, instances);
            describeProperties(part, statistics.properties(type));
        });
    }

    private void describeProperties(IRI of, SortedMap<String, Long> properties) {
        properties.forEach((property, triples) -> {
            IRI part = part(of, "property", property);
            add(of, VOID.PROPERTY_PARTITION, part);
            add(part, VOID.PROPERTY, Values.iri(property));
            count(part, VOID.TRIPLES, triples);
        });
    }

    private void describeLinksGraph() {
        Long triples = statistics.graphs().get(base.graph("links"));
        if (triples != null) {
            IRI links = below(dataset, "links");
            add(dataset, VOID.SUBSET, links);
            add(links, RDF.TYPE, VOID.DATASET);
            add(links, DCTERMS.TITLE, Values.literal("Belägg för länkarna", "sv"));
            add(links, DCTERMS.TITLE, Values.literal("Evidence for the links", "en"));
            add(links, DCTERMS.LICENSE, Values.iri(Licence.IRI));
            add(links, VOID.DATA_DUMP, Values.iri(base.iri() + "dumps/" + DumpFormat.TRIG.fileName()));
            count(links, VOID.TRIPLES, triples);
        }
    }

    /** A linkset for each kind of thing and each property: municipalities to Wikidata, organisations to Wikidata. */
    private void describeLinks(LinkTarget target) {
        SortedMap<Statistics.LinkKey, Long> links = statistics.links(target);
        if (links.isEmpty()) {
            return;
        }
        IRI other = below(dataset, "target/" + target.slug());
        add(other, RDF.TYPE, VOID.DATASET);
        add(other, DCTERMS.TITLE, Values.literal(target.title()));
        add(other, FOAF.HOMEPAGE, Values.iri(target.homepage()));
        add(other, VOID.URI_SPACE, Values.literal(target.prefixes().get(0)));
        links.forEach((key, triples) ->
                describeLinkset(linkset(target, key), key.property(), ofKind(key.kind()), other, triples));
    }

    static String linkset(LinkTarget target, Statistics.LinkKey key) {
        return "linkset/" + target.slug() + "/" + key.kind() + "/" + Prefixes.slug(key.property());
    }

    /** A linkset for each way in which owners are linked; what was measured of it is stated with it. */
    private void describeOwners() {
        statistics.owners().forEach((status, owners) -> {
            if (LINKED.contains(status)) {
                String path = "linkset/owner/" + status;
                IRI linkset = describeLinkset(path, OWNER, ofKind("project"), ofKind("organisation"), owners);
                add(linkset, DCTERMS.TYPE, Values.iri(base.iri() + "id/scheme/link-status/" + status));
                measured.of("owner").forEach(set -> set.precision(status)
                        .ifPresent(precision -> describeQuality(linkset, set, precision)));
            }
        });
    }

    private IRI describeLinkset(String path, String property, IRI subjects, IRI objects, long triples) {
        IRI linkset = below(dataset, path);
        add(dataset, VOID.SUBSET, linkset);
        add(linkset, RDF.TYPE, VOID.LINKSET);
        add(linkset, VOID.LINK_PREDICATE, Values.iri(property));
        add(linkset, VOID.SUBJECTS_TARGET, subjects);
        add(linkset, VOID.OBJECTS_TARGET, objects);
        count(linkset, VOID.TRIPLES, triples);
        return linkset;
    }

    /** The part of the dataset that is about one kind of thing; the dataset itself for kinds that have no name here. */
    private IRI ofKind(String kind) {
        Map<String, String> titles = KINDS.get(kind);
        if (titles == null) {
            return dataset;
        }
        IRI part = below(dataset, "part/" + kind);
        add(dataset, VOID.SUBSET, part);
        add(part, RDF.TYPE, VOID.DATASET);
        titles.forEach((language, title) -> add(part, DCTERMS.TITLE, Values.literal(title, language)));
        return part;
    }

    private void describeQuality(IRI linkset, MeasuredQuality.LabelledSet set, MeasuredQuality.Figure precision) {
        IRI labelled = below(dataset, "labelled-set/" + set.id());
        add(labelled, RDF.TYPE, PROV.ENTITY);
        set.titles().forEach((language, title) -> add(labelled, DCTERMS.TITLE, Values.literal(title, language)));
        set.files()
                .forEach((name, sha256) ->
                        add(labelled, DCTERMS.IDENTIFIER, Values.literal(name + " sha256:" + sha256)));
        for (LinkMetric metric : LinkMetric.values()) {
            metric.of(precision).ifPresent(value -> {
                IRI described = describeMetric(metric);
                IRI measurement = below(linkset, "quality/" + set.id() + "/" + metric.slug());
                add(linkset, Dqv.HAS_QUALITY_MEASUREMENT, measurement);
                add(measurement, RDF.TYPE, Dqv.QUALITY_MEASUREMENT);
                add(measurement, Dqv.COMPUTED_ON, linkset);
                add(measurement, Dqv.IS_MEASUREMENT_OF, described);
                add(measurement, Dqv.VALUE, Values.literal(value));
                add(measurement, PROV.WAS_DERIVED_FROM, labelled);
            });
        }
    }

    private IRI describeMetric(LinkMetric metric) {
        IRI iri = below(dataset, "metric/" + metric.slug());
        add(iri, RDF.TYPE, Dqv.METRIC);
        add(iri, SKOS.PREF_LABEL, Values.literal(metric.label("sv"), "sv"));
        add(iri, SKOS.PREF_LABEL, Values.literal(metric.label("en"), "en"));
        add(iri, SKOS.DEFINITION, Values.literal(metric.definition("sv"), "sv"));
        add(iri, SKOS.DEFINITION, Values.literal(metric.definition("en"), "en"));
        add(iri, Dqv.EXPECTED_DATA_TYPE, metric.isCount() ? XSD.INTEGER : XSD.DECIMAL);
        add(iri, Dqv.IN_DIMENSION, Dqv.dimension("semanticAccuracy"));
        return iri;
    }

    private static IRI part(IRI of, String kind, String term) {
        return below(of, kind + "/" + Prefixes.slug(term));
    }

    private static IRI below(IRI iri, String path) {
        return Values.iri(iri.stringValue() + "/" + path);
    }

    private void count(IRI subject, IRI property, long number) {
        add(subject, property, Values.literal(BigInteger.valueOf(number)));
    }

    private void add(IRI subject, IRI predicate, Value object) {
        model.add(subject, predicate, object);
    }
}
