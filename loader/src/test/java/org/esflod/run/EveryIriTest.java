package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.document.Document;
import org.esflod.document.Documents;
import org.esflod.document.Form;
import org.esflod.endpoint.Client;
import org.esflod.endpoint.Endpoint;
import org.esflod.endpoint.EndpointConfig;
import org.esflod.web.Labels;
import org.esflod.web.Served;
import org.esflod.web.Version;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Every IRI below the base that is in a dump has a document, with what the dump says of it. */
final class EveryIriTest {
    private static final String BASE = "https://esf-lod.example/";
    /** Of each kind of IRI, so many are asked for over HTTP, in five forms. */
    private static final int OF_A_KIND = 2;

    @Test
    void hasADocumentWithAllThatTheDumpSaysOfIt() {
        Published published = Published.examples();
        DatasetGraph dump = dump(published);
        Map<Node, List<Triple>> said =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        dump.stream().forEach(quad -> {
            said.computeIfAbsent(quad.getSubject(), subject -> new ArrayList<>())
                    .add(quad.asTriple());
            said.computeIfAbsent(quad.getObject(), object -> new ArrayList<>());
        });
        said.keySet().removeIf(node -> !node.isURI() || !node.getURI().startsWith(BASE));
        assertTrue(said.size() > 2_000, said.size() + " IRIs only");
        Served served = served(published);
        Documents documents = new Documents(new Labels());
        List<String> wrong = new ArrayList<>();
        said.forEach((thing, statements) -> served.read(store -> {
            Document document = documents.about(served, store, thing.getURI(), "doc/x");
            statements.stream()
                    .filter(statement -> !document.statements().contains(statement))
                    .forEach(missing -> wrong.add("missing: " + missing));
            unnamedTerms(document.statements()).forEach(term -> wrong.add("no label: " + term));
            return thing;
        }));
        assertEquals(List.of(), wrong.stream().distinct().limit(20).toList());
    }

    @Test
    void answersInFiveFormsWithTheSameStatements() throws Exception {
        Published published = Published.examples();
        DatasetGraph dump = dump(published);
        EndpointConfig config = EndpointConfig.of(
                        published.dir(), Path.of(System.getProperty("esflod.home", ".."), "fuseki-config/esf-lod.ttl"))
                .at("127.0.0.1", 0)
                .switching(Duration.ofHours(1), Duration.ofSeconds(1));
        try (Endpoint endpoint = Endpoint.start(config)) {
            Client client = new Client(endpoint.url());
            List<String> sample = sample(dump);
            assertTrue(sample.size() > 40, sample.toString());
            for (String iri : sample) {
                String below = iri.substring(BASE.length());
                String location =
                        client.get(below).headers().firstValue("Location").orElse("");
                String document = "doc/" + (below.startsWith("id/") ? below.substring(3) : below);
                assertTrue(location.endsWith("../" + document), below + " leads to " + location);
                Model first = ModelFactory.createDefaultModel();
                for (Form form : Form.values()) {
                    String body = client.get(document + "." + form.suffix()).body();
                    Model model = parsed(form, body);
                    dump.stream()
                            .filter(quad -> quad.getSubject().toString().equals(iri))
                            .forEach(quad -> assertTrue(
                                    model.getGraph().contains(quad.asTriple()), () -> form + " lacks " + quad));
                    if (form == Form.TURTLE) {
                        first.add(model);
                    }
                    assertTrue(
                            model.size() > 4 && first.isIsomorphicWith(model),
                            () -> iri + " differs in " + form
                                    + ": "
                                    + first.difference(model).listStatements().toList() + " "
                                    + model.difference(first).listStatements().toList());
                }
            }
        }
    }

    /** HTML carries its statements as Turtle in an element that browsers leave alone. */
    private static Model parsed(Form form, String body) {
        Model model = ModelFactory.createDefaultModel();
        Lang lang =
                switch (form) {
                    case TURTLE, HTML -> Lang.TURTLE;
                    case JSON_LD -> Lang.JSONLD;
                    case N_TRIPLES -> Lang.NTRIPLES;
                    case RDF_XML -> Lang.RDFXML;
                };
        String text = form == Form.HTML
                ? Jsoup.parse(body).expectFirst("script[type=text/turtle]").data()
                : body;
        RDFParser.fromString(text, lang).parse(model);
        return model;
    }

    /** Some of each kind: {@code id/project/K/grant}, {@code id/scheme/S/K}. */
    private static List<String> sample(DatasetGraph dump) {
        Map<String, TreeSet<String>> kinds = new TreeMap<>();
        dump.stream()
                .flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(BASE + "id/"))
                .map(Node::getURI)
                .forEach(iri -> {
                    String[] parts = iri.substring(BASE.length()).split("/");
                    if (parts.length > 2) {
                        parts[2] = parts[1].equals("scheme") ? parts[2] : "K";
                    }
                    String kind = parts.length > 3 && !parts[1].equals("scheme")
                            ? String.join("/", parts).replaceFirst("/[^/]*[0-9][^/]*$", "/N")
                            : parts[0] + "/" + parts[1] + "/" + (parts.length > 2 ? parts[2] : "");
                    TreeSet<String> some = kinds.computeIfAbsent(kind, key -> new TreeSet<>());
                    if (some.size() < OF_A_KIND) {
                        some.add(iri);
                    }
                });
        return kinds.values().stream().flatMap(TreeSet::stream).toList();
    }

    /** The properties and classes of a document that it does not name in both languages. */
    private static List<String> unnamedTerms(Graph document) {
        TreeSet<Node> terms = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        document.find().forEachRemaining(statement -> {
            terms.add(statement.getPredicate());
            if (statement.getPredicate().getURI().endsWith("#type")) {
                terms.add(statement.getObject());
            }
        });
        List<String> unnamed = new ArrayList<>();
        for (Node term : terms) {
            for (String language : List.of("sv", "en")) {
                boolean named = Stream.of(RDFS.label, SKOS.prefLabel)
                        .flatMap(naming -> document.find(term, naming.asNode(), Node.ANY).toList().stream())
                        .anyMatch(
                                label -> label.getObject().getLiteralLanguage().equals(language));
                if (!named) {
                    unnamed.add(term + " " + language);
                }
            }
        }
        return unnamed;
    }

    private static DatasetGraph dump(Published published) {
        DatasetGraph dump = DatasetFactory.create().asDatasetGraph();
        RDFDataMgr.read(dump, published.current().resolve("dumps/esf.trig.gz").toString());
        return dump;
    }

    private static Served served(Published published) {
        return Served.of(
                Version.read(Version.currentFolder(published.dir())),
                published.store().asDatasetGraph());
    }
}
