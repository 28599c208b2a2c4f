package org.esflod.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.esflod.document.Document;
import org.esflod.document.Terms;
import org.esflod.web.Labels;
import org.esflod.web.Language;
import org.esflod.web.Served;
import org.jspecify.annotations.Nullable;

/** Nodes as pages show them to readers of one language: labels for IRIs, numbers, days and amounts as they write them. */
final class Values {
    /** A property with more values has them in the data, and says on the page how many are left out. */
    private static final int MOST_VALUES = 100;

    private static final Set<Node> AMOUNTS = Set.of(
            Terms.esf("grantedAmount"),
            Terms.esf("totalBudget"),
            Terms.esf("totalCost"),
            Terms.esf("eligibleCost"),
            Terms.esf("unionAmount"),
            Terms.iri("http://schema.org/value"));
    private static final Set<Node> RATES = Set.of(Terms.esf("coFinancingRate"), Terms.sssom("confidence"));
    private static final Node CURRENCY = Terms.esf("currency");

    private final Served served;
    private final DatasetGraph store;
    private final Labels labels;
    private final Language language;
    private final Comparator<String> byName;
    // A page names most things several times: in its facts, in the table of all statements, in its parts.
    private final Map<String, Shown> things = new HashMap<>();

    /**
     * Values for one page.
     *
     * @param store inside a read transaction, as long as this is used
     */
    Values(Served served, DatasetGraph store, Labels labels, Language language) {
        this.served = served;
        this.store = store;
        this.labels = labels;
        this.language = language;
        this.byName = NameOrder.of(language);
    }

    Served served() {
        return served;
    }

    DatasetGraph store() {
        return store;
    }

    Language language() {
        return language;
    }

    /** A node, as what it is without a property that says more. */
    Shown shown(Node node) {
        return node.isURI() ? thing(node.getURI()) : literal(node);
    }

    /** The value of a property: an amount with its currency, a rate in per cent, or as {@link #shown}. */
    Shown shown(Document document, Node subject, Node property, Node value) {
        if (value.isLiteral() && (AMOUNTS.contains(property) || RATES.contains(property))) {
            BigDecimal number = number(value);
            if (number != null && RATES.contains(property)) {
                return Shown.of(percent(number));
            }
            if (number != null) {
                Node currency = document.value(subject, CURRENCY);
                return Shown.of(
                        currency == null
                                ? number(number)
                                : amount(number, Labels.lastPart(currency.isURI() ? currency.getURI() : "")));
            }
        }
        String whole = document.thing().getURI() + "/";
        return value.isURI() && value.getURI().startsWith(whole) ? part(value, whole) : shown(value);
    }

    /** A part of what the page is about; so it need not say of what. */
    private Shown part(Node part, String whole) {
        if (labels.label(served, store, part, language) != null) {
            return shown(part);
        }
        return new Shown(part.getURI().substring(whole.length()), "", href(part.getURI()), false, part.getURI());
    }

    /** The properties of something, each that it has, in the order given. */
    List<Row> rows(Document document, Node subject, Collection<Node> properties) {
        List<Row> rows = new ArrayList<>();
        for (Node property : properties) {
            List<Node> values = document.values(subject, property);
            if (!values.isEmpty()) {
                List<Shown> shown = values.stream()
                        .map(value -> shown(document, subject, property, value))
                        .sorted(Comparator.comparing(
                                        (Shown each) -> !each.lang().isEmpty())
                                .thenComparing(Shown::text, byName))
                        .toList();
                int most = Math.min(shown.size(), MOST_VALUES);
                rows.add(new Row(shown(property), shown.subList(0, most), shown.size() - most));
            }
        }
        return rows;
    }

    /** All properties of something, by name. */
    List<Row> rows(Document document, Node subject) {
        List<Node> properties = document
                .statements()
                .find(subject, Node.ANY, Node.ANY)
                .mapWith(statement -> statement.getPredicate())
                .toList()
                .stream()
                .distinct()
                .toList();
        return rows(document, subject, properties).stream()
                .sorted(Comparator.comparing(row -> row.property().text(), byName))
                .toList();
    }

    /** A thing by its label, leading to its page. */
    Shown thing(String iri) {
        Shown known = things.get(iri);
        if (known == null) {
            known = named(iri);
            things.put(iri, known);
        }
        return known;
    }

    private Shown named(String iri) {
        Node label = labels.label(served, store, NodeFactory.createURI(iri), language);
        String href = href(iri);
        boolean outside = href.equals(iri) && !href.isEmpty();
        if (label != null && !label.getLiteralLexicalForm().isBlank()) {
            return new Shown(label.getLiteralLexicalForm(), lang(label.getLiteralLanguage()), href, outside, iri);
        }
        Node comment = served.below(iri).isEmpty() ? null : comment(iri);
        if (comment != null) {
            return new Shown(comment.getLiteralLexicalForm(), lang(comment.getLiteralLanguage()), href, outside, iri);
        }
        return new Shown(served.below(iri).isEmpty() ? shortened(iri) : unnamed(iri), "", href, outside, iri);
    }

    /** Where the page of an IRI is; empty where it leads nowhere. */
    String href(String iri) {
        if (iri.startsWith(Terms.NUTS)
                && store.getDefaultGraph().contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY)) {
            return Addresses.region(iri);
        }
        String ours = Addresses.ours(served, iri);
        return ours.isEmpty() && Addresses.leadsOut(iri) ? iri : ours;
    }

    /** What is said about a thing of ours that has no label, such as the question that a sample query asks. */
    private @Nullable Node comment(String iri) {
        return store
                .getDefaultGraph()
                .find(NodeFactory.createURI(iri), RDFS.comment.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .toList()
                .stream()
                .filter(text -> !text.getLiteralLexicalForm().isBlank())
                .min(Comparator.comparing((Node text) -> lang(text.getLiteralLanguage()))
                        .thenComparing(Node::getLiteralLexicalForm))
                .orElse(null);
    }

    /**
     * A thing of ours without a label: a link by the name that it links, a record by its file and line, a part by the thing
     * that it is a part of: {@code Språket på jobbet: Medverkan (owner)}.
     */
    private String unnamed(String iri) {
        Node thing = NodeFactory.createURI(iri);
        Graph data = store.getDefaultGraph();
        Node name = first(store.getGraph(Terms.iri(served.base().graph("links"))), thing, Terms.SUBJECT_LABEL);
        if (name != null && name.isLiteral()) {
            return name.getLiteralLexicalForm();
        }
        Node file = first(data, thing, Terms.esf("sourceFile"));
        if (file != null && file.isLiteral()) {
            String line = line(first(data, thing, Terms.esf("sourceLine")));
            return file.getLiteralLexicalForm() + (line.isEmpty() ? "" : ": " + line);
        }
        String below = served.below(iri);
        Node type = first(data, thing, RDF.type.asNode());
        Node kind = type == null ? null : labels.label(served, store, type, language);
        for (int end = below.lastIndexOf('/'); end > 0; end = below.lastIndexOf('/', end - 1)) {
            Node whole = NodeFactory.createURI(served.base().iri() + below.substring(0, end));
            Node label = labels.label(served, store, whole, language);
            if (label != null) {
                String part = below.substring(end + 1);
                return label.getLiteralLexicalForm() + ": "
                        + (kind == null ? part : kind.getLiteralLexicalForm() + " (" + part + ")");
            }
        }
        return below;
    }

    /** The line of a file at which a record begins; empty where the record is the whole file, which is line 0. */
    static String line(@Nullable Node line) {
        BigDecimal number = number(line);
        return number == null || number.signum() == 0 ? "" : number.toPlainString();
    }

    private static @Nullable Node first(Graph graph, Node subject, Node property) {
        var found = graph.find(subject, property, Node.ANY);
        return found.hasNext() ? found.next().getObject() : null;
    }

    private static String shortened(String iri) {
        return iri.replaceFirst("^https?://(www\\.)?", "");
    }

    private Shown literal(Node node) {
        if (!node.isLiteral()) {
            return Shown.of(node.toString());
        }
        String text = node.getLiteralLexicalForm();
        if (XSDDatatype.XSDdate.equals(node.getLiteralDatatype())) {
            return Shown.of(day(text));
        }
        BigDecimal number = number(node);
        if (number != null) {
            return Shown.of(number(number));
        }
        return new Shown(text.isEmpty() ? "\u2014" : text, lang(node.getLiteralLanguage()), "", false, "");
    }

    /** Its language, where that is not the page's. */
    String lang(String tag) {
        return tag.equals(language.tag()) ? "" : tag;
    }

    /** A number of the types in which numbers are published; null where it is none. */
    static @Nullable BigDecimal number(@Nullable Node node) {
        if (node == null || !node.isLiteral()) {
            return null;
        }
        boolean numeric = XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype())
                || XSDDatatype.XSDinteger.equals(node.getLiteralDatatype());
        try {
            return numeric ? new BigDecimal(node.getLiteralLexicalForm().strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Such as {@code 13 januari 2020}; as it stands where it is no day. */
    String day(String text) {
        try {
            return LocalDate.parse(text)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /**
     * With its currency: {@code 6 965 682 kr}, {@code SEK 6,965,682}, {@code 1 000 EUR}.
     *
     * @param currency ISO 4217
     */
    String amount(BigDecimal amount, String currency) {
        if (currency.equals("SEK")) {
            return Kronor.text(amount, language);
        }
        return language == Language.EN ? currency + "\u00a0" + number(amount) : number(amount) + "\u00a0" + currency;
    }

    String percent(BigDecimal rate) {
        NumberFormat format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(rate);
    }
}
