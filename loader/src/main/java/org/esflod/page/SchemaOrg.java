package org.esflod.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.document.Document;
import org.esflod.document.Terms;
import org.esflod.web.Labels;
import org.jspecify.annotations.Nullable;

/** A document in the words of schema.org, which search engines read: JSON-LD to stand in a page. */
final class SchemaOrg {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Node SAME_AS = Terms.iri("http://schema.org/sameAs");

    private SchemaOrg() {}

    /**
     * What schema.org has words for.
     *
     * @param name of the thing, as the page shows it
     * @return JSON without {@code <}; empty for a thing of another kind
     */
    static String of(ThingKind kind, Document document, String name, Values values) {
        ObjectNode said = JSON.createObjectNode();
        said.put("@context", "https://schema.org");
        switch (kind) {
            case PROJECT -> project(said, document, values);
            case ORGANISATION -> said.put("@type", "Organization");
            case MUNICIPALITY, REGION -> area(said, document);
            case SCHEME -> said.put("@type", "DefinedTermSet");
            case CONCEPT -> concept(said, document);
            case RECORD, LINK, THING -> {
                return "";
            }
        }
        said.put("@id", document.thing().getURI());
        said.put("name", name);
        said.put("url", values.served().base().iri() + document.address());
        same(said, document);
        return text(said);
    }

    private static void project(ObjectNode said, Document document, Values values) {
        said.put("@type", "Project");
        put(said, "identifier", document.value(document.thing(), DCTerms.identifier.asNode()));
        put(said, "description", document.value(document.thing(), DCTerms.abstract_.asNode()));
        for (Node owner : document.values(document.thing(), Terms.esf("owner"))) {
            ObjectNode member = said.putObject("member");
            member.put("@type", "Organization");
            member.put("@id", owner.toString());
            member.put("name", values.shown(owner).text());
        }
        BigDecimal granted = Values.number(document.value(document.thing(), Terms.esf("grantedAmount")));
        Node currency = document.value(document.thing(), Terms.esf("currency"));
        if (granted != null && currency != null && currency.isURI()) {
            ObjectNode funding = said.putObject("funding");
            funding.put("@type", "MonetaryGrant");
            ObjectNode amount = funding.putObject("amount");
            amount.put("@type", "MonetaryAmount");
            amount.put("value", granted);
            amount.put("currency", Labels.lastPart(currency.getURI()));
            ObjectNode funder = funding.putObject("funder");
            funder.put("@type", "Organization");
            funder.put("name", "European Social Fund");
        }
        ArrayNode places = JSON.createArrayNode();
        for (String property : List.of("municipality", "region")) {
            for (Node place : document.values(document.thing(), Terms.esf(property))) {
                ObjectNode area = places.addObject();
                area.put("@type", "AdministrativeArea");
                area.put("@id", place.toString());
                area.put("name", values.shown(place).text());
            }
        }
        if (!places.isEmpty()) {
            said.set("location", places);
        }
    }

    private static void area(ObjectNode said, Document document) {
        said.put("@type", "AdministrativeArea");
        put(said, "identifier", document.value(document.thing(), SKOS.notation.asNode()));
        BigDecimal latitude = Values.number(
                document.value(document.thing(), Terms.iri("http://www.w3.org/2003/01/geo/wgs84_pos#lat")));
        BigDecimal longitude = Values.number(
                document.value(document.thing(), Terms.iri("http://www.w3.org/2003/01/geo/wgs84_pos#long")));
        if (latitude != null && longitude != null) {
            ObjectNode geo = said.putObject("geo");
            geo.put("@type", "GeoCoordinates");
            geo.put("latitude", latitude);
            geo.put("longitude", longitude);
        }
    }

    private static void concept(ObjectNode said, Document document) {
        said.put("@type", "DefinedTerm");
        put(said, "termCode", document.value(document.thing(), SKOS.notation.asNode()));
        put(said, "inDefinedTermSet", document.value(document.thing(), SKOS.inScheme.asNode()));
    }

    private static void same(ObjectNode said, Document document) {
        ArrayNode same = JSON.createArrayNode();
        for (Node property : List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode(), SAME_AS)) {
            for (Node other : document.values(document.thing(), property)) {
                if (other.isURI() && Addresses.leadsOut(other.getURI())) {
                    same.add(other.getURI());
                }
            }
        }
        if (!same.isEmpty()) {
            said.set("sameAs", same);
        }
    }

    private static void put(ObjectNode said, String name, @Nullable Node value) {
        if (value != null) {
            said.put(name, value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
        }
    }

    /** JSON to stand in an element {@code script}: without the sign that could end it. */
    static String text(ObjectNode said) {
        try {
            return JSON.writeValueAsString(said).replace("<", "\\u003C");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
