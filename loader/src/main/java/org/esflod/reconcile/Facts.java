package org.esflod.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.index.Count;
import org.esflod.index.Entry;
import org.esflod.index.Facet;
import org.esflod.index.Kind;
import org.esflod.index.Selection;
import org.esflod.project.BaseIri;
import org.esflod.project.Keys;

/** What the version says of a thing: from the index where it counts, else from the store. */
final class Facts {
    private static final String LEGAL_FORM = "id/scheme/legal-form/";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final String SEK = "SEK";

    private Facts() {}

    /** The values of a property of a thing; empty where it has none. */
    static List<Fact> of(Things things, Entry entry, Property property) {
        return switch (property) {
            case ORGANISATION_NUMBER ->
                Keys.isHashed(entry.key()) ? List.of() : List.of(new Fact.Text(written(entry.key())));
            case CODE -> List.of(new Fact.Text(entry.key()));
            case LEGAL_FORM -> legalForm(things, entry);
            case CASE_NUMBER -> texts(things, entry, DCTerms.identifier.asNode());
            case PERIOD -> facet(entry, Facet.PERIOD).<Fact>map(Fact.Text::new).toList();
            case OWNER ->
                facet(entry, Facet.OWNER)
                        .<Fact>map(key -> new Fact.Thing(Type.ORGANISATION, key))
                        .toList();
            case START -> days(things, entry, "startDate");
            case END -> days(things, entry, "endDate");
            case MUNICIPALITY ->
                entry.kind() == Kind.PROJECT
                        ? facet(entry, Facet.MUNICIPALITY)
                                .<Fact>map(key -> new Fact.Thing(Type.MUNICIPALITY, key))
                                .toList()
                        : places(things, entry, Type.MUNICIPALITY, DCTerms.spatial.asNode());
            case REGION ->
                entry.kind() == Kind.PROJECT
                        ? facet(entry, Facet.REGION)
                                .<Fact>map(key -> new Fact.Thing(Type.REGION, key))
                                .toList()
                        : places(things, entry, Type.REGION, SKOS.broader.asNode());
            case WIKIDATA ->
                things.objects(entry, SKOS.exactMatch.asNode()).stream()
                        .filter(node -> node.isURI() && node.getURI().startsWith(WIKIDATA))
                        .<Fact>map(node -> new Fact.Text(node.getURI()))
                        .toList();
            case PROJECTS -> List.of(new Fact.Whole(entry.projects()));
            case GRANTED -> granted(things, entry);
        };
    }

    /** As it is written: {@code 212000-1124}. */
    static String written(String number) {
        int serial = number.length() - 4;
        return serial > 0 ? number.substring(0, serial) + "-" + number.substring(serial) : number;
    }

    private static Stream<String> facet(Entry entry, Facet facet) {
        return entry.facets().getOrDefault(facet, List.of()).stream();
    }

    private static List<Fact> texts(Things things, Entry entry, Node property) {
        return things.objects(entry, property).stream()
                .filter(Node::isLiteral)
                .<Fact>map(node -> new Fact.Text(node.getLiteralLexicalForm()))
                .toList();
    }

    private static List<Fact> days(Things things, Entry entry, String term) {
        return things.objects(entry, NodeFactory.createURI(BaseIri.TERMS + term)).stream()
                .filter(Node::isLiteral)
                .map(node -> Conditions.day(node.getLiteralLexicalForm()))
                .filter(Objects::nonNull)
                .<Fact>map(Fact.Day::new)
                .toList();
    }

    private static List<Fact> places(Things things, Entry entry, Type type, Node property) {
        return things.objects(entry, property).stream()
                .filter(Node::isURI)
                .map(node -> type.key(things.id(node.getURI())))
                .filter(Objects::nonNull)
                .<Fact>map(key -> new Fact.Thing(type, key))
                .toList();
    }

    private static List<Fact> legalForm(Things things, Entry entry) {
        return things.objects(entry, ORG.classification.asNode()).stream()
                .filter(node ->
                        node.isURI() && things.served().below(node.getURI()).startsWith(LEGAL_FORM))
                .<Fact>map(node -> new Fact.Text(things.label(node.getURI())))
                .toList();
    }

    /** Of an organisation the sum of its projects, which the index counts. */
    private static List<Fact> granted(Things things, Entry entry) {
        if (entry.kind() == Kind.PROJECT) {
            return entry.granted() == null || !SEK.equals(entry.currency())
                    ? List.of()
                    : List.of(new Fact.Amount(entry.granted()));
        }
        BigDecimal sum = things.count(Selection.of(Kind.PROJECT).where(Facet.OWNER, entry.key()), Facet.OWNER).stream()
                .filter(count -> count.value().equals(entry.key()))
                .map(Count::granted)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return List.of(new Fact.Amount(sum));
    }
}
