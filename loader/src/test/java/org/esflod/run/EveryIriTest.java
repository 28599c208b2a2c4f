package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.document.Document;
import org.esflod.document.Documents;
import org.esflod.document.Form;
import org.esflod.endpoint.Client;
import org.esflod.web.Labels;
import org.esflod.web.Served;
import org.esflod.web.Version;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Every IRI below the base that is in a dump has a document, with what the dump says of it. */
final class EveryIriTest {
    private static final String BASE = "https://esf-lod.example/";
    private static final int VISITORS = 2;

    @Test
    void hasADocumentWithAllThatTheDumpSaysOfIt() {
        Published published = Published.examples();
        DatasetGraph dump = dump(published);
        Map<Node, List<Triple>> said = said(dump);
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
        Map<Node, List<Triple>> said = said(dump(Published.examplesToServe()));
        Client client = new Client(ServedExamples.url());
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        try {
            List<Callable<List<String>>> visits = new ArrayList<>();
            said.forEach((thing, statements) -> visits.add(() -> faults(client, thing.getURI(), statements)));
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> visit : visitors.invokeAll(visits)) {
                wrong.addAll(visit.get());
            }
            assertEquals(List.of(), wrong.stream().limit(20).toList());
        } finally {
            visitors.shutdownNow();
        }
    }

    /** What is wrong with the answers for one IRI: where it leads to, and what each form says. */
    private static List<String> faults(Client client, String iri, List<Triple> statements) throws Exception {
        List<String> faults = new ArrayList<>();
        String below = iri.substring(BASE.length());
        String location = client.get(below).headers().firstValue("Location").orElse("");
        String document = "doc/" + (below.startsWith("id/") ? below.substring(3) : below);
        if (!location.endsWith("../" + document)) {
            faults.add(iri + " leads to " + location);
        }
        Set<Triple> first = Set.of();
        for (Form form : Form.values()) {
            Set<Triple> answer =
                    parsed(form, client.get(document + "." + form.suffix()).body());
            if (first.isEmpty()) {
                first = answer;
            }
            if (!answer.equals(first)) {
                faults.add(iri + " differs in " + form);
            }
            statements.stream()
                    .filter(statement -> !answer.contains(statement))
                    .forEach(missing -> faults.add(form + " lacks " + missing));
        }
        if (first.size() <= 4) {
            faults.add(iri + " has " + first);
        }
        return faults;
    }

    /** HTML carries its statements as Turtle in an element that browsers leave alone. */
    private static Set<Triple> parsed(Form form, String body) {
        Graph graph = GraphFactory.createDefaultGraph();
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
        RDFParser.fromString(text, lang).parse(graph);
        return graph.find().toSet();
    }

    /** Each IRI below the base that the dump mentions, and the statements that begin with it. */
    private static Map<Node, List<Triple>> said(DatasetGraph dump) {
        Map<Node, List<Triple>> said =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        dump.stream().forEach(quad -> {
            said.computeIfAbsent(quad.getSubject(), subject -> new ArrayList<>())
                    .add(quad.asTriple());
            said.computeIfAbsent(quad.getObject(), object -> new ArrayList<>());
        });
        said.keySet().removeIf(node -> !node.isURI() || !node.getURI().startsWith(BASE));
        return said;
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
