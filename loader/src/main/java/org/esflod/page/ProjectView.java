package org.esflod.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.document.Document;
import org.esflod.document.Terms;
import org.jspecify.annotations.Nullable;

/** What the page of a project shows: facts, money, owner, places, texts, sources, and why its links were made. */
final class ProjectView {
    private static final Node ASSOCIATION = Terms.iri("http://www.w3.org/ns/prov#qualifiedAssociation");
    private static final Node AGENT = Terms.iri("http://www.w3.org/ns/prov#agent");
    private static final Node ROLE = Terms.iri("http://www.w3.org/ns/prov#hadRole");

    private static final List<Node> FACTS = terms(
            "programmePeriod",
            "programme",
            "fund",
            "programmeArea",
            "specificObjective",
            "thematicObjective",
            "interventionField",
            "phase",
            "cci",
            "callNumber",
            "plannedParticipants",
            "participants",
            "strategicImportance",
            "childPovertyTheme",
            "continues");
    private static final List<Node> MONEY =
            terms("grantedAmount", "totalBudget", "totalCost", "eligibleCost", "unionAmount", "coFinancingRate");
    private static final List<Node> PERIOD = terms("startDate", "endDate", "expectedEndDate");
    private static final List<Node> PLACES = terms("country", "region", "nuts", "county", "municipality", "location");

    private final Document document;
    private final Values values;

    ProjectView(Document document, Values values) {
        this.document = document;
        this.values = values;
    }

    /**
     * An organisation's part in the project.
     *
     * @param agent the organisation; null where none is known
     * @param name what the source calls it; empty where it says nothing
     * @param unit a department of it; null where none is named
     * @param role what it does; null where not said
     * @param status how sure it is who this is; null where not said
     * @param meaning what that status means
     */
    public record Owner(
            @Nullable Shown agent,
            String name,
            @Nullable Shown unit,
            @Nullable Shown role,
            @Nullable Shown status,
            @Nullable Shown meaning) {}

    /**
     * A text under its own heading.
     *
     * @param id of the element, unique in the page
     * @param title in the language of the text
     * @param text whole, with its line breaks
     */
    public record Section(String id, Shown title, Shown text) {}

    /**
     * A record of a source.
     *
     * @param record leading to what is said of it
     * @param address where it was published; null where not known
     * @param file that was read
     * @param line of the file at which it begins; empty where it is the whole file
     * @param form of the source
     */
    public record Source(Shown record, @Nullable Shown address, String file, String line, String form) {}

    Map<String, Object> model() {
        Node project = document.thing();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("titles", otherTitles());
        Node number = document.value(project, DCTerms.identifier.asNode());
        model.put("number", number == null ? "" : values.shown(number).text());
        model.put("period", values.rows(document, project, PERIOD));
        model.put("money", values.rows(document, project, MONEY));
        model.put("facts", values.rows(document, project, FACTS));
        model.put("places", values.rows(document, project, PLACES));
        model.put("owners", owners());
        model.put("contact", contact());
        List<Section> sections = sections();
        Set<String> told =
                sections.stream().map(section -> section.text().text()).collect(Collectors.toSet());
        model.put(
                "abstracts",
                texts(document.values(project, DCTerms.abstract_.asNode())).stream()
                        .filter(text -> !told.contains(text.text()))
                        .toList());
        model.put("sections", sections);
        model.put("sources", sources());
        model.put("evidence", evidence());
        return model;
    }

    private List<Shown> otherTitles() {
        String name = values.thing(document.thing().getURI()).text();
        return texts(document.values(document.thing(), DCTerms.title.asNode())).stream()
                .filter(title -> !title.text().equals(name))
                .toList();
    }

    /** Texts, those in the page's language first. */
    private List<Shown> texts(List<Node> literals) {
        return literals.stream()
                .map(values::shown)
                .sorted(Comparator.comparing(Shown::lang).thenComparing(Shown::text))
                .toList();
    }

    private List<Owner> owners() {
        List<Owner> owners = new ArrayList<>();
        for (Node part : document.values(document.thing(), ASSOCIATION)) {
            Node status = document.value(part, Terms.esf("linkStatus"));
            owners.add(new Owner(
                    shown(part, AGENT),
                    text(part, Terms.esf("sourceLabel")),
                    shown(part, Terms.esf("ownerUnit")),
                    shown(part, ROLE),
                    status == null ? null : values.shown(status),
                    status == null ? null : meaning(status)));
        }
        return owners;
    }

    /** The definition of a concept, which the document does not have. */
    private @Nullable Shown meaning(Node concept) {
        List<Node> definitions = values.store()
                .getDefaultGraph()
                .find(concept, SKOS.definition.asNode(), Node.ANY)
                .mapWith(statement -> statement.getObject())
                .toList();
        return texts(definitions).stream().findFirst().orElse(null);
    }

    private List<Row> contact() {
        List<Row> rows = new ArrayList<>();
        for (Node contact : document.values(document.thing(), Terms.esf("contactPoint"))) {
            rows.addAll(values.rows(document, contact, List.of(Terms.iri("http://data.europa.eu/m8g/email"))));
        }
        return rows;
    }

    private List<Section> sections() {
        List<Node> nodes = document.values(document.thing(), Terms.esf("section")).stream()
                .sorted(Comparator.comparing(this::order).thenComparing(node -> node.toString()))
                .toList();
        List<Section> sections = new ArrayList<>();
        for (Node node : nodes) {
            Node title = document.value(node, DCTerms.title.asNode());
            Node type = document.value(node, Terms.esf("sectionType"));
            Node text = document.value(node, RDF.value.asNode());
            Shown heading = title != null
                    ? values.shown(title)
                    : type != null
                            ? Shown.of(values.shown(type).text())
                            : Shown.of(String.valueOf(sections.size() + 1));
            if (text != null) {
                sections.add(new Section("section-" + (sections.size() + 1), heading, values.shown(text)));
            }
        }
        return sections;
    }

    private BigDecimal order(Node section) {
        BigDecimal order = Values.number(document.value(section, Terms.esf("order")));
        return order == null ? BigDecimal.ZERO : order;
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (Node record : document.values(document.thing(), FOAF.isPrimaryTopicOf.asNode())) {
            List<Node> address = literalOrIri(record, DCTerms.source.asNode());
            sources.add(new Source(
                    new Shown(lastPart(record), "", values.href(record.toString()), false, record.toString()),
                    address.isEmpty() ? null : values.shown(address.get(0)),
                    stored(record, "sourceFile"),
                    Values.line(literalOrIri(record, Terms.esf("sourceLine")).stream()
                            .findFirst()
                            .orElse(null)),
                    stored(record, "sourceForm")));
        }
        sources.sort(Comparator.comparing(source -> source.record().iri()));
        return sources;
    }

    private List<Node> literalOrIri(Node subject, Node property) {
        return values.store()
                .getDefaultGraph()
                .find(subject, property, Node.ANY)
                .mapWith(statement -> statement.getObject())
                .toList();
    }

    /** What is said of a source record, which is not a part of the project and so not in its document. */
    private String stored(Node record, String property) {
        return literalOrIri(record, Terms.esf(property)).stream()
                .map(values::shown)
                .map(Shown::text)
                .findFirst()
                .orElse("");
    }

    private List<Evidence> evidence() {
        return Stream.of("Mapping", "NoTermFound")
                .flatMap(kind -> document
                        .statements()
                        .find(Node.ANY, RDF.type.asNode(), Terms.sssom(kind))
                        .mapWith(statement -> statement.getSubject())
                        .toList()
                        .stream())
                .distinct()
                .map(link -> Evidence.of(document, link, values))
                .sorted(Comparator.comparing((Evidence each) -> each.field().equals("owner") ? "" : each.field())
                        .thenComparing(Evidence::label))
                .toList();
    }

    private @Nullable Shown shown(Node subject, Node property) {
        Node value = document.value(subject, property);
        return value == null ? null : values.shown(value);
    }

    private String text(Node subject, Node property) {
        Shown shown = shown(subject, property);
        return shown == null ? "" : shown.text();
    }

    private static String lastPart(Node node) {
        return Objects.toString(node).replaceFirst("^.*/", "");
    }

    private static List<Node> terms(String... names) {
        return Stream.of(names).map(Terms::esf).toList();
    }
}
