package org.esflod.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.document.Document;
import org.esflod.document.Terms;
import org.esflod.web.Labels;

/** What the page of each kind of thing shows beside what all pages show. */
final class ThingViews {
    /** Concepts of one code list; the widest has some hundred. */
    private static final int MOST_CONCEPTS = 2_000;

    private static final int MOST_NARROWER = 400;
    private static final Node IDENTIFIER = Terms.iri("http://www.w3.org/ns/adms#identifier");
    private static final Node AGENCY = Terms.iri("http://www.w3.org/ns/adms#schemaAgency");
    private static final Node CLASSIFICATION = Terms.iri("http://www.w3.org/ns/org#classification");
    private static final Node SAME = Terms.iri("http://schema.org/sameAs");

    private final Document document;
    private final Values values;
    private final Incoming incoming;
    private final int page;

    /**
     * A view of one document.
     *
     * @param page which page of its projects, from 1
     */
    ThingViews(Document document, Values values, Incoming incoming, int page) {
        this.document = document;
        this.values = values;
        this.incoming = incoming;
        this.page = page;
    }

    /** An identifier: its system, the identifier, and who gives it. */
    public record Identifier(Shown system, String notation, String agency) {}

    /** A concept of a code list, and how often it is used; with {@code more}, at least so often. */
    public record Concept(Shown name, String notation, String uses, boolean more) {}

    /** What a template needs of its kind. */
    Map<String, Object> of(ThingKind kind) {
        Map<String, Object> view = new LinkedHashMap<>();
        switch (kind) {
            case PROJECT -> view.putAll(new ProjectView(document, values).model());
            case ORGANISATION -> {
                view.put("identifiers", identifiers());
                view.put("facts", rows(CLASSIFICATION, DCTerms.spatial.asNode(), Terms.esf("organisationStatus")));
                view.put("same", rows(OWL.sameAs.asNode(), SAME, SKOS.exactMatch.asNode(), SKOS.altLabel.asNode()));
                view.put("units", pointing(Terms.UNIT_OF));
            }
            case MUNICIPALITY -> {
                view.put("identifiers", identifiers());
                view.put(
                        "facts",
                        rows(
                                SKOS.notation.asNode(),
                                SKOS.broader.asNode(),
                                Terms.esf("governedBy"),
                                Terms.esf("seat"),
                                Terms.iri("http://www.w3.org/2003/01/geo/wgs84_pos#lat"),
                                Terms.iri("http://www.w3.org/2003/01/geo/wgs84_pos#long")));
                view.put("same", rows(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode()));
            }
            case REGION -> {
                view.put("facts", rows(SKOS.notation.asNode(), Terms.esf("nutsLevel"), SKOS.broader.asNode()));
                view.put("same", rows(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode()));
                view.put("narrower", pointing(SKOS.broader.asNode()));
            }
            case SCHEME -> {
                view.put("facts", rows(DCTerms.description.asNode()));
                view.put("concepts", concepts());
            }
            case CONCEPT -> {
                view.put(
                        "facts",
                        rows(
                                SKOS.definition.asNode(),
                                SKOS.notation.asNode(),
                                SKOS.inScheme.asNode(),
                                SKOS.broader.asNode(),
                                SKOS.altLabel.asNode(),
                                SKOS.note.asNode()));
                view.put("same", rows(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.broadMatch.asNode()));
                view.put("narrower", pointing(SKOS.broader.asNode()));
            }
            case LINK -> view.put("evidence", List.of(Evidence.of(document, document.thing(), values)));
            case RECORD, THING -> {}
        }
        Projects.Listed projects = Projects.of(values, document.thing().getURI(), page);
        if (projects != null) {
            view.put("projects", projects);
        }
        return view;
    }

    private List<Row> rows(Node... properties) {
        return values.rows(document, document.thing(), List.of(properties));
    }

    private List<Identifier> identifiers() {
        List<Identifier> identifiers = new ArrayList<>();
        for (Node each : document.values(document.thing(), IDENTIFIER)) {
            Node type = document.value(each, DCTerms.type.asNode());
            Node notation = document.value(each, SKOS.notation.asNode());
            Node agency = document.value(each, AGENCY);
            if (notation != null && notation.isLiteral()) {
                String issuer = agency == null || !agency.isLiteral() ? "" : agency.getLiteralLexicalForm();
                String unnamed = issuer.isEmpty() ? Labels.lastPart(each.toString()) : issuer;
                identifiers.add(new Identifier(
                        type == null ? Shown.of(unnamed) : values.shown(type),
                        notation.getLiteralLexicalForm(),
                        issuer));
            }
        }
        identifiers.sort(Comparator.comparing(each -> each.system().text()));
        return identifiers;
    }

    /** What points at the thing by a property, by name. */
    private List<Shown> pointing(Node property) {
        return subjects(property, MOST_NARROWER)
                .map(values::shown)
                .sorted(Comparator.comparing(Shown::text))
                .toList();
    }

    private Stream<Node> subjects(Node property, int most) {
        List<Node> subjects = new ArrayList<>();
        var found = values.store().getDefaultGraph().find(Node.ANY, property, document.thing());
        while (subjects.size() < most && found.hasNext()) {
            Triple statement = found.next();
            if (statement.getSubject().isURI()) {
                subjects.add(statement.getSubject());
            }
        }
        return subjects.stream();
    }

    private List<Concept> concepts() {
        return subjects(SKOS.inScheme.asNode(), MOST_CONCEPTS)
                .map(concept -> {
                    Node notation = document.value(concept, SKOS.notation.asNode());
                    Incoming.Uses uses = incoming.uses(values, concept);
                    return new Concept(
                            values.shown(concept),
                            notation == null || !notation.isLiteral() ? "" : notation.getLiteralLexicalForm(),
                            values.number(BigDecimal.valueOf(uses.count())),
                            uses.more());
                })
                .sorted(Comparator.comparing(Concept::notation)
                        .thenComparing(each -> each.name().text()))
                .toList();
    }
}
