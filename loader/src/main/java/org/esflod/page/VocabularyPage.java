package org.esflod.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.esflod.document.Form;
import org.esflod.document.StatusPage;
import org.esflod.document.Terms;
import org.esflod.document.Written;
import org.esflod.project.BaseIri;
import org.esflod.web.Exchange;
import org.esflod.web.Labels;
import org.esflod.web.Language;
import org.esflod.web.Pages;
import org.esflod.web.Route;
import org.esflod.web.Served;

/** The vocabulary at {@code /ns}: its terms with their uses in the served version, as a page and, by Accept or suffix, as RDF. */
public final class VocabularyPage implements Route {
    private static final String ADDRESS = "/ns";
    private static final Node ONTOLOGY = Terms.iri(BaseIri.TERMS.replace("#", ""));

    private final Pages pages = new Pages(VocabularyPage.class);
    private final StatusPage status = new StatusPage();
    private final Labels labels;
    private final Cache<String, Map<String, Object>> kept =
            Caffeine.newBuilder().maximumSize(8).build();

    public VocabularyPage(Labels labels) {
        this.labels = labels;
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        String path = exchange.path();
        Optional<Form> suffix = List.of(Form.values()).stream()
                .filter(form -> path.equals(ADDRESS + "." + form.suffix()))
                .findFirst();
        if (!path.equals(ADDRESS) && suffix.isEmpty()) {
            return false;
        }
        if (exchange.refusedMethod()) {
            return true;
        }
        exchange.response().addHeader("Vary", "Accept");
        Optional<Form> form = suffix.or(() -> Form.accepted(exchange.request().getHeader("Accept")));
        if (form.isEmpty()) {
            status.send(
                    exchange,
                    406,
                    List.of(Form.values()).stream()
                            .map(each -> exchange.root() + "ns." + each.suffix() + " " + each.mediaType())
                            .toList());
        } else if (form.get() == Form.HTML) {
            page(exchange);
        } else if (!exchange.unchanged(form.get().mediaType())) {
            Graph terms = exchange.served().read(VocabularyPage::statements);
            exchange.send(
                    200, form.get().mediaType(), Written.in(form.get(), terms).orElseThrow());
        }
        return true;
    }

    private void page(Exchange exchange) throws IOException {
        Language language = exchange.language();
        if (exchange.unchanged("html", language.tag())) {
            return;
        }
        Served served = exchange.served();
        Map<String, Object> model = kept.get(
                served.version().id() + language.tag(),
                key -> served.read(store -> model(new Values(served, store, labels, language))));
        pages.send("ns", exchange, model);
    }

    private static Map<String, Object> model(Values values) {
        List<Term> terms = Term.all(values, ONTOLOGY);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("namespace", BaseIri.TERMS);
        model.put("classes", terms.stream().filter(Term::ofThings).toList());
        model.put("properties", terms.stream().filter(term -> !term.ofThings()).toList());
        model.put("others", Term.others(values));
        return model;
    }

    /** All that the vocabulary says, of itself and its terms. */
    private static Graph statements(DatasetGraph store) {
        Graph data = store.getDefaultGraph();
        Graph said = new GraphMem2Fast();
        data.find(ONTOLOGY, Node.ANY, Node.ANY).forEachRemaining(said::add);
        data.find(Node.ANY, RDFS.isDefinedBy.asNode(), ONTOLOGY).mapWith(Triple::getSubject).toList().stream()
                .sorted(Comparator.comparing(node -> node.toString()))
                .forEach(term -> data.find(term, Node.ANY, Node.ANY).forEachRemaining(said::add));
        return said;
    }
}
