package org.esflod.harvest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VCARD4;
import org.esflod.dataset.DatasetDescription;
import org.esflod.project.BaseIri;
import org.esflod.web.Archive;
import org.esflod.web.Archive.Kept;
import org.esflod.web.Version;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue that portals harvest, by DCAT-AP-SE 3.0.1: the dataset with its files, its services and its versions.
 *
 * <p>Shape: every node has an IRI below the base of the version, most {@code {base}datasets/dcat#...}. It tells of the
 * versions that stand and of the publisher that is configured, so it is made when asked for and part of no version. Where the
 * publisher is not configured, {@code #publisher-not-stated} stands in its place, which {@code
 * ontology/dcat-ap-se.shapes.ttl} reports.
 */
public final class Catalogue {
    /** Below the base. */
    public static final String PATH = "datasets/dcat";

    private final Model model = ModelFactory.createDefaultModel();
    private final String base;
    private final String licence;
    private final Kept served;
    private final List<Kept> versions;
    private final Publisher stated;
    private final Extent extent;
    private final Resource dataset;
    private final Resource publisher;

    /**
     * Describes a version.
     *
     * @param versions all that stand, the newest first, {@code served} among them
     */
    Catalogue(BaseIri base, Kept served, List<Kept> versions, Publisher stated, Extent extent) {
        this.base = base.iri();
        this.licence =
                served.version().manifest().path("licence").asText("http://creativecommons.org/publicdomain/zero/1.0/");
        this.served = served;
        this.versions = List.copyOf(versions);
        this.stated = stated;
        this.extent = extent;
        this.dataset = model.createResource(DatasetDescription.datasetIri(base));
        this.publisher = model.createResource(stated.iri() == null ? here("publisher-not-stated") : stated.iri());
        describe();
    }

    /**
     * Of the version that a published folder serves.
     *
     * @param store what that version holds
     */
    public static Catalogue of(Path folder, Dataset store, Publisher publisher) {
        List<Kept> versions = new Archive(folder).all();
        String id = Version.currentFolder(folder).getFileName().toString();
        Kept served = versions.stream()
                .filter(kept -> kept.version().id().equals(id))
                .findFirst()
                .orElseThrow();
        BaseIri base = new BaseIri(served.version().manifest().path("base").asText(BaseIri.PLACEHOLDER));
        Extent extent = Txn.calculateRead(store, () -> Extent.of(store.asDatasetGraph()));
        return new Catalogue(base, served, versions, publisher, extent);
    }

    /** As RDF/XML, the one form that the national portal takes. */
    byte[] rdfXml() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, RDFFormat.RDFXML_PLAIN);
        return out.toByteArray();
    }

    /** All statements. */
    public Graph graph() {
        return model.getGraph();
    }

    private void describe() {
        model.setNsPrefixes(Map.of(
                "dcat", DCAT.NS,
                "dcterms", DCTerms.NS,
                "foaf", FOAF.NS,
                "vcard", VCARD4.NS,
                "spdx", Terms.SPDX,
                "dcatap", Terms.DCAT_AP));
        describePublisher();
        Resource catalogue = model.createResource(here("catalogue"), DCAT.Catalog)
                .addProperty(DCTerms.publisher, publisher)
                .addProperty(DCTerms.license, model.createResource(licence))
                .addProperty(DCAT.dataset, dataset)
                .addProperty(DCTerms.language, Terms.SWEDISH)
                .addProperty(DCTerms.language, Terms.ENGLISH)
                .addProperty(FOAF.homepage, model.createResource(base))
                .addProperty(DCTerms.spatial, Terms.SWEDEN)
                .addProperty(DCAT.themeTaxonomy, Terms.THEMES);
        text(catalogue, DCTerms.title, "Öppna data om socialfondens projekt", "Open data on social fund projects");
        text(
                catalogue,
                DCTerms.description,
                "Datamängder och tjänster om projekt i Europeiska socialfonden i Sverige.",
                "Datasets and services on projects of the European Social Fund in Sweden.");
        times(catalogue, first(), served.since());
        Terms.SWEDEN.inModel(model).addProperty(RDF.type, DCTerms.Location);
        text(Terms.SWEDEN.inModel(model), RDFS.label, "Sverige", "Sweden");

        describeDataset();
        catalogue.addProperty(
                DCAT.service,
                service(
                        "sparql",
                        base + "sparql",
                        base + "sparql",
                        Terms.SPARQL_PROTOCOL,
                        "SPARQL-tjänst",
                        "SPARQL service"));
        catalogue.addProperty(
                DCAT.service,
                service(
                        "reconcile",
                        base + "reconcile",
                        base + "openapi.json",
                        Terms.RECONCILIATION,
                        "Avstämning av namn mot identifierare",
                        "Reconciliation of names with identifiers"));
        catalogue.addProperty(
                DCAT.service,
                service("api", base, base + "openapi.json", null, "Webbgränssnitt (HTTP)", "Web interface (HTTP)"));
    }

    private void describePublisher() {
        publisher.addProperty(RDF.type, FOAF.Agent);
        if (stated.name() == null) {
            text(publisher, FOAF.name, "Utgivare ej angiven", "Publisher not stated");
        } else {
            publisher.addProperty(FOAF.name, stated.name());
        }
        if (stated.type() != null) {
            publisher.addProperty(
                    DCTerms.type, model.createResource(stated.type().iri()));
        }
        if (stated.email() != null || stated.page() != null) {
            Resource contact = model.createResource(here("contact"), VCARD4.Organization);
            if (stated.name() == null) {
                text(contact, VCARD4.fn, "Kontakt om data", "Contact for the data");
            } else {
                contact.addProperty(VCARD4.fn, stated.name());
            }
            if (stated.email() != null) {
                contact.addProperty(VCARD4.hasEmail, model.createResource("mailto:" + stated.email()));
            }
            if (stated.page() != null) {
                contact.addProperty(VCARD4.hasURL, model.createResource(stated.page()));
            }
        }
    }

    private void contact(Resource of) {
        if (stated.email() != null || stated.page() != null) {
            of.addProperty(DCAT.contactPoint, model.createResource(here("contact")));
        }
    }

    private void describeDataset() {
        dataset.addProperty(RDF.type, DCAT.Dataset);
        DatasetDescription.titles().forEach((language, title) -> dataset.addProperty(DCTerms.title, title, language));
        DatasetDescription.descriptions()
                .forEach((language, text) -> dataset.addProperty(DCTerms.description, text, language));
        common(dataset);
        times(dataset, first(), served.since());
        dataset.addProperty(DCAT.theme, Terms.SOCIETY).addProperty(DCAT.theme, Terms.GOVERNMENT);
        for (String keyword : List.of("Europeiska socialfonden", "ESF", "projekt", "arbetsmarknad", "länkade data")) {
            dataset.addProperty(DCAT.keyword, keyword, "sv");
        }
        for (String keyword : List.of("European Social Fund", "ESF", "projects", "labour market", "linked data")) {
            dataset.addProperty(DCAT.keyword, keyword, "en");
        }
        dataset.addProperty(DCTerms.spatial, Terms.SWEDEN)
                .addProperty(DCTerms.language, Terms.SWEDISH)
                .addProperty(DCTerms.language, Terms.ENGLISH)
                .addProperty(DCAT.landingPage, model.createResource(base + "data"))
                .addProperty(FOAF.page, model.createResource(base + "about"))
                .addProperty(DCTerms.conformsTo, standard());
        describeTime();
        contact(dataset);
        for (String path : served.version().files().keySet()) {
            if (path.startsWith("/dumps/") || (path.startsWith("/tables/") && path.endsWith(".csv"))) {
                describeFile(dataset, path, base + path.substring(1), here(path.substring(1)), served);
            }
        }
        describeVersions();
    }

    private Resource standard() {
        Resource vocabulary = model.createResource(BaseIri.TERMS, DCTerms.Standard);
        text(vocabulary, DCTerms.title, "Vokabulär för socialfondens projekt", "Vocabulary of social fund projects");
        return vocabulary;
    }

    private void describeTime() {
        if (extent.first() != null || extent.last() != null) {
            Resource period = model.createResource(here("period"), DCTerms.PeriodOfTime);
            dataset.addProperty(DCTerms.temporal, period);
            if (extent.first() != null) {
                period.addProperty(DCAT.startDate, extent.first(), XSDDatatype.XSDdate);
            }
            if (extent.last() != null) {
                period.addProperty(DCAT.endDate, extent.last(), XSDDatatype.XSDdate);
            }
        }
    }

    private void describeFile(Resource of, String path, String address, String iri, Kept version) {
        FileFormat format = FileFormat.of(path);
        Path file = version.version().files().get(path);
        if (format == null || file == null) {
            return;
        }
        Resource distribution = model.createResource(iri, DCAT.Distribution)
                .addProperty(DCAT.accessURL, model.createResource(address))
                .addProperty(DCAT.downloadURL, model.createResource(address))
                .addProperty(DCTerms.format, model.createResource(format.fileTypeIri()))
                .addProperty(DCTerms.license, model.createResource(licence))
                .addProperty(Terms.AVAILABILITY, Terms.AVAILABLE)
                .addProperty(DCTerms.language, Terms.SWEDISH);
        of.addProperty(DCAT.distribution, distribution);
        String name = path.substring(path.lastIndexOf('/') + 1);
        text(distribution, DCTerms.title, format.title() + ": " + name, format.title() + ": " + name);
        boolean table = path.startsWith("/tables/");
        text(
                distribution,
                DCTerms.description,
                table ? "En tabell; kolumnerna beskrivs i csv-metadata.json." : "Alla data i en fil.",
                table ? "One table; its columns are described in csv-metadata.json." : "All data in one file.");
        times(distribution, version.since(), version.since());
        if (format.mediaTypeIri() != null) {
            distribution.addProperty(DCAT.mediaType, model.createResource(format.mediaTypeIri()));
        }
        if (FileFormat.compressed(path)) {
            distribution.addProperty(DCAT.compressFormat, model.createResource(FileFormat.GZIP));
        }
        if (table) {
            distribution.addProperty(
                    DCTerms.conformsTo, model.createResource("http://www.w3.org/ns/csvw#", DCTerms.Standard));
        }
        try {
            distribution.addProperty(
                    DCAT.byteSize, String.valueOf(Files.size(file)), XSDDatatype.XSDnonNegativeInteger);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String sha256 = version.sha256(path);
        if (sha256 != null) {
            Resource checksum = model.createResource(iri + "/checksum", Terms.CHECKSUM_CLASS)
                    .addProperty(Terms.ALGORITHM, Terms.SHA256)
                    .addProperty(Terms.CHECKSUM_VALUE, sha256, XSDDatatype.XSDhexBinary);
            distribution.addProperty(Terms.CHECKSUM, checksum);
        }
    }

    /** Versions are datasets of their own that the catalogue does not list, so that portals show one dataset. */
    private void describeVersions() {
        dataset.addProperty(Terms.VERSION, served.version().id());
        for (int i = 0; i < versions.size(); i++) {
            Kept kept = versions.get(i);
            String id = kept.version().id();
            Resource version = model.createResource(base + "versions/" + id, DCAT.Dataset)
                    .addProperty(Terms.VERSION, id)
                    .addProperty(Terms.IS_VERSION_OF, dataset)
                    .addProperty(DCAT.landingPage, model.createResource(base + "versions/" + id));
            common(version);
            times(version, kept.since(), kept.since());
            DatasetDescription.titles()
                    .forEach((language, title) ->
                            version.addProperty(DCTerms.title, title + ", version " + id, language));
            text(
                    version,
                    DCTerms.description,
                    "Datamängden som den gavs ut " + kept.since() + ".",
                    "The dataset as it was published on " + kept.since() + ".");
            String dump = "/dumps/esf.trig.gz";
            describeFile(version, dump, base + "versions/" + id + dump, here("versions/" + id + dump), kept);
            dataset.addProperty(Terms.HAS_VERSION, version);
            if (kept.version().id().equals(served.version().id())) {
                dataset.addProperty(Terms.HAS_CURRENT_VERSION, version);
            }
            if (i + 1 < versions.size()) {
                version.addProperty(
                        Terms.PREVIOUS_VERSION,
                        model.createResource(base + "versions/"
                                + versions.get(i + 1).version().id()));
            }
        }
    }

    private Resource service(
            String name,
            String endpoint,
            String description,
            @Nullable Resource standard,
            String titleSv,
            String titleEn) {
        Resource service = model.createResource(here(name), DCAT.DataService)
                .addProperty(DCAT.endpointURL, model.createResource(endpoint))
                .addProperty(DCAT.endpointDescription, model.createResource(description))
                .addProperty(DCAT.servesDataset, dataset)
                .addProperty(DCAT.theme, Terms.SOCIETY)
                .addProperty(DCAT.keyword, "api", "sv")
                .addProperty(DCAT.keyword, "api", "en")
                .addProperty(
                        DCTerms.format,
                        model.createResource("http://publications.europa.eu/resource/authority/file-type/JSON"));
        text(service, DCTerms.title, titleSv, titleEn);
        text(
                service,
                DCTerms.description,
                titleSv + " över datamängden; fri att använda utan konto.",
                titleEn + " over the dataset; free to use, without an account.");
        common(service);
        contact(service);
        if (standard != null) {
            service.addProperty(DCTerms.conformsTo, standard);
            standard.inModel(model).addProperty(RDF.type, DCTerms.Standard);
        }
        return service;
    }

    private void common(Resource resource) {
        resource.addProperty(DCTerms.publisher, publisher)
                .addProperty(DCTerms.accessRights, Terms.PUBLIC)
                .addProperty(DCTerms.license, model.createResource(licence));
    }

    private void times(Resource resource, Instant issued, Instant modified) {
        resource.addProperty(DCTerms.issued, issued.toString(), XSDDatatype.XSDdateTime)
                .addProperty(DCTerms.modified, modified.toString(), XSDDatatype.XSDdateTime);
    }

    /** When the oldest version that stands was published. */
    private Instant first() {
        return versions.stream().map(Kept::since).min(Instant::compareTo).orElse(served.since());
    }

    private static void text(Resource resource, Property property, String sv, String en) {
        resource.addProperty(property, sv, "sv").addProperty(property, en, "en");
    }

    private String here(String name) {
        return base + PATH + "#" + name;
    }
}
