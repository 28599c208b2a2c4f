package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.esflod.TestFiles;
import org.esflod.check.Finding;
import org.esflod.check.ShapesCheck;
import org.esflod.harvest.Catalogue;
import org.esflod.harvest.Publisher;
import org.esflod.harvest.PublisherType;
import org.esflod.project.BaseIri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue against the rules of DCAT-AP-SE and of harvesting. The publisher is invented. */
class CatalogueTest {
    static final Publisher INVENTED = new Publisher(
            "Myndigheten för exempel",
            "http://dataportal.se/organisation/SE2021000000",
            PublisherType.NATIONAL_AUTHORITY,
            "oppnadata@esf-lod.example",
            "https://esf-lod.example/kontakt");

    private static final ShapesCheck SHAPES =
            new ShapesCheck(TestFiles.home("ontology/dcat-ap-se.shapes.ttl"), BaseIri.placeholder());

    private static Graph catalogue(Publisher publisher) {
        Published examples = Published.examples();
        return Catalogue.of(examples.dir(), examples.store(), publisher).graph();
    }

    @Test
    void hasAllThatIsMandatoryAndAllThatIsRecommended() {
        assertEquals(List.of(), SHAPES.check(catalogue(INVENTED)));
    }

    @Test
    void withoutAPublisherTheShapesSaySo() {
        List<Finding> findings = SHAPES.check(catalogue(Publisher.NOT_STATED));
        assertTrue(
                findings.stream()
                        .anyMatch(finding -> finding.violation()
                                && finding.focus().endsWith("dataset/esf")
                                && finding.path().equals(DCTerms.publisher.getURI())),
                findings.toString());
        assertTrue(
                findings.stream().anyMatch(finding -> finding.path().equals(DCTerms.type.getURI())),
                findings.toString());
        Run check = Run.of("check", Published.examples().dir(), "--catalogue");
        assertEquals(1, check.exit(), check.out());
        assertTrue(check.out().contains("#publisher-not-stated http://purl.org/dc/terms/type"), check.out());
        Run configured = Run.of(
                "check",
                Published.examples().dir(),
                "--catalogue",
                "--publisher-name",
                Objects.requireNonNull(INVENTED.name()),
                "--publisher-iri",
                Objects.requireNonNull(INVENTED.iri()),
                "--publisher-type",
                "national_authority",
                "--contact-email",
                Objects.requireNonNull(INVENTED.email()));
        assertEquals(0, configured.exit(), configured.out() + configured.err());
        assertTrue(configured.out().contains("0 violations, 0 warnings"), configured.out());
    }

    /** Each shape has an example that fails: what it asks for is taken out everywhere. */
    @ParameterizedTest
    @CsvSource({
        "dcterms:title, true",
        "dcterms:description, true",
        "dcterms:publisher, true",
        "dcterms:license, true",
        "dcterms:issued, false",
        "dcterms:modified, false",
        "dcterms:language, false",
        "dcterms:spatial, false",
        "dcterms:temporal, false",
        "dcterms:conformsTo, false",
        "dcterms:accessRights, false",
        "dcterms:format, false",
        "dcterms:type, true",
        "dcat:contactPoint, false",
        "dcat:keyword, false",
        "dcat:theme, false",
        "dcat:themeTaxonomy, false",
        "dcat:accessURL, true",
        "dcat:byteSize, false",
        "dcat:version, false",
        "dcat:endpointURL, true",
        "dcat:endpointDescription, false",
        "dcatap:availability, false",
        "spdx:checksum, false",
        "spdx:checksumValue, true",
        "spdx:algorithm, true",
        "foaf:name, true",
        "foaf:homepage, false",
        "vcard:fn, true",
        "vcard:hasEmail, true"
    })
    void whatIsAskedForIsMissed(String name, boolean violation) {
        Node property = NodeFactory.createURI(Map.of(
                                "dcterms", DCTerms.NS,
                                "dcat", DCAT.NS,
                                "dcatap", "http://data.europa.eu/r5r/",
                                "spdx", "http://spdx.org/rdf/terms#",
                                "foaf", "http://xmlns.com/foaf/0.1/",
                                "vcard", "http://www.w3.org/2006/vcard/ns#")
                        .get(name.substring(0, name.indexOf(':')))
                + name.substring(name.indexOf(':') + 1));
        Graph without = GraphMemFactory.createDefaultGraph();
        long taken = 0;
        for (Triple triple : catalogue(INVENTED).find().toList()) {
            if (triple.getPredicate().equals(property)) {
                taken++;
            } else {
                without.add(triple);
            }
        }
        assertTrue(taken > 0, name);
        List<Finding> findings = SHAPES.check(without).stream()
                .filter(finding -> finding.path().equals(property.getURI()))
                .toList();
        assertFalse(findings.isEmpty(), name);
        assertEquals(violation, findings.stream().anyMatch(Finding::violation), findings.toString());
    }

    @Test
    void hasNoBlankNodesAndOnlyCleanIris() {
        Graph catalogue = catalogue(INVENTED);
        List<Node> nodes = catalogue.find().toList().stream()
                .flatMap(triple -> List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()).stream())
                .distinct()
                .toList();
        assertTrue(nodes.stream().noneMatch(Node::isBlank));
        for (Node node : nodes) {
            if (node.isURI()) {
                IRIx iri = IRIx.create(node.getURI());
                assertTrue(iri.isReference() && !iri.hasViolations(), node.getURI());
                assertTrue(node.getURI().matches("(https?://|mailto:).+"), node.getURI());
            }
        }
    }

    @Test
    void thePublisherIsOneAndIsNotTheContact() {
        Graph catalogue = catalogue(INVENTED);
        List<Node> publishers = objects(catalogue, DCTerms.publisher.asNode());
        List<Node> contacts = objects(catalogue, DCAT.contactPoint.asNode());
        assertEquals(
                List.of(INVENTED.iri()), publishers.stream().map(Node::getURI).toList());
        assertEquals(1, contacts.size());
        assertFalse(publishers.contains(contacts.get(0)));
    }

    @Test
    void everyDumpAndTableIsADistributionWithItsChecksum() {
        Graph catalogue = catalogue(INVENTED);
        Map<String, Long> kinds = catalogue
                .find(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .toList()
                .stream()
                .map(address -> address.replaceAll("^https://esf-lod.example/(versions|dumps|tables)/.*", "$1"))
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        assertEquals(Map.of("dumps", 5L, "tables", 3L, "versions", 1L), kinds);
        long services = catalogue
                .find(Node.ANY, RDF.type.asNode(), DCAT.DataService.asNode())
                .toList()
                .size();
        assertEquals(3, services);
    }

    private static List<Node> objects(Graph graph, Node property) {
        return graph.find(Node.ANY, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .distinct()
                .toList();
    }
}
