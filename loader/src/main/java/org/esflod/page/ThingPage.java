package org.esflod.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.esflod.document.Dereference;
import org.esflod.document.Document;
import org.esflod.document.Form;
import org.esflod.document.StatusPage;
import org.esflod.document.Terms;
import org.esflod.document.Written;
import org.esflod.web.Exchange;
import org.esflod.web.Labels;
import org.esflod.web.Pages;
import org.esflod.web.Served;
import org.jspecify.annotations.Nullable;

/**
 * The page about a thing, whatever it is: its name, its IRI to copy, the forms of its document, what its kind shows
 * ({@link ThingViews}), all statements, and what points at it.
 */
public final class ThingPage implements Dereference.Page {
    /** A page with more parts is no page; the data have them all. */
    private static final int MOST_PARTS = 60;

    private final Pages pages = new Pages(ThingPage.class);
    private final Labels labels;
    private final Incoming incoming = new Incoming();
    private final StatusPage status = new StatusPage();

    public ThingPage(Labels labels) {
        this.labels = labels;
    }

    /** A form of the document, and where it is, from the page. */
    public record Alternate(String title, String href, String type) {}

    /** A part of the thing, with all that is said of it. */
    public record Part(Shown name, List<Row> rows) {}

    @Override
    public void show(Exchange exchange, Document document) throws IOException {
        Served served = exchange.served();
        Map<String, Object> model =
                served.read(store -> model(exchange, document, new Values(served, store, labels, exchange.language())));
        if (model.isEmpty()) {
            status.send(exchange, 404); // no such page of what points here
            return;
        }
        model.put("statementsTurtle", Written.inPage(document.statements()));
        pages.send("thing", exchange, model);
    }

    private Map<String, Object> model(Exchange exchange, Document document, Values values) {
        Map<String, Object> model = new LinkedHashMap<>();
        ThingKind kind = ThingKind.of(document);
        Shown name = values.thing(document.thing().getURI());
        model.put("kind", kind.word());
        model.put("name", name);
        model.put("types", types(document, values));
        model.put("iri", document.thing().getURI());
        model.put("canonical", exchange.served().base().iri() + document.address());
        model.put("address", document.address());
        model.put("alternates", alternates(exchange, document));
        model.put("crumbs", crumbs(document, values));
        model.put("rows", values.rows(document, document.thing()));
        model.put("parts", parts(document, values));
        model.put("schema", SchemaOrg.of(kind, document, name.text(), values));
        String property = exchange.parameter("in");
        if (property != null) {
            Incoming.Paged paged =
                    incoming.page(values, document.thing(), property, number(exchange.parameter("page")));
            if (paged == null) {
                return Map.of();
            }
            model.put("paged", paged);
            return model;
        }
        model.put("incoming", incoming.groups(values, document.thing()));
        model.putAll(new ThingViews(document, values, incoming, number(exchange.parameter("page"))).of(kind));
        return model;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }

    private static List<Shown> types(Document document, Values values) {
        return document.values(document.thing(), RDF.type.asNode()).stream()
                .map(values::shown)
                .sorted(Comparator.comparing(Shown::iri).reversed())
                .toList();
    }

    private static List<Alternate> alternates(Exchange exchange, Document document) {
        List<Alternate> alternates = new ArrayList<>();
        for (Form form : Form.values()) {
            if (form != Form.HTML) {
                alternates.add(new Alternate(
                        form.title(), exchange.root() + document.address() + "." + form.suffix(), form.mediaType()));
            }
        }
        return alternates;
    }

    /** The things that this one is a part of, the outermost first. */
    private static List<Shown> crumbs(Document document, Values values) {
        List<Shown> crumbs = new ArrayList<>();
        Served served = values.served();
        String below = served.below(document.thing().getURI());
        for (int end = below.lastIndexOf('/'); end > 0; end = below.lastIndexOf('/', end - 1)) {
            Node whole = Terms.iri(served.base().iri() + below.substring(0, end));
            if (values.store().getDefaultGraph().contains(whole, Node.ANY, Node.ANY)) {
                crumbs.add(0, values.shown(whole));
            }
        }
        return crumbs;
    }

    private static List<Part> parts(Document document, Values values) {
        String below = document.thing().getURI() + "/";
        return document
                .statements()
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(statement -> statement.getSubject())
                .toList()
                .stream()
                .filter(part -> part.isURI() && part.getURI().startsWith(below))
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .limit(MOST_PARTS)
                .map(part -> new Part(values.shown(part), values.rows(document, part)))
                .toList();
    }
}
