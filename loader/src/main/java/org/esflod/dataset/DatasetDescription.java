package org.esflod.dataset;

import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
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

    private final BaseIri base;
    private final Statistics statistics;
    private final IRI dataset;
    private final Model model = new LinkedHashModel();

    /** Describes what was counted. */
    public DatasetDescription(BaseIri base, Statistics statistics) {
        this.base = base;
        this.statistics = statistics;
        this.dataset = Values.iri(datasetIri(base));
        describe();
    }

    /** The IRI of the dataset as a whole: {@code {base}dataset/esf}. */
    public static String datasetIri(BaseIri base) {
        return base.iri() + "dataset/esf";
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
        for (DumpFormat format : DumpFormat.values()) {
            add(dataset, VOID.DATA_DUMP, Values.iri(base.iri() + "dumps/" + format.fileName()));
        }
        statistics.examples().forEach(example -> add(dataset, VOID.EXAMPLE_RESOURCE, Values.iri(example)));
        describeVocabularies();
        describeCounts();
        describeLinksGraph();
        LinkTarget.ALL.forEach(this::describeLinks);
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

    private void describeLinks(LinkTarget target) {
        SortedMap<String, Long> links = statistics.links(target);
        if (links.isEmpty()) {
            return;
        }
        IRI other = below(dataset, "target/" + target.slug());
        add(other, RDF.TYPE, VOID.DATASET);
        add(other, DCTERMS.TITLE, Values.literal(target.title()));
        add(other, FOAF.HOMEPAGE, Values.iri(target.homepage()));
        add(other, VOID.URI_SPACE, Values.literal(target.prefixes().get(0)));
        links.forEach((property, triples) -> {
            IRI linkset = below(dataset, "linkset/" + target.slug() + "/" + Prefixes.slug(property));
            add(dataset, VOID.SUBSET, linkset);
            add(linkset, RDF.TYPE, VOID.LINKSET);
            add(linkset, VOID.LINK_PREDICATE, Values.iri(property));
            add(linkset, VOID.SUBJECTS_TARGET, dataset);
            add(linkset, VOID.OBJECTS_TARGET, other);
            count(linkset, VOID.TRIPLES, triples);
        });
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
