package org.esflod.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.esflod.index.Facet;
import org.esflod.web.Labels;
import org.esflod.web.Language;
import org.esflod.web.Served;

/** What values of facets are called, by the labels in the store. */
final class FacetNames {
    private static final String NUTS = "http://data.europa.eu/nuts/code/";

    private final Labels labels = new Labels();

    /** The names of values of a facet; a value without a label is its own name. */
    Map<String, String> names(Served served, Facet facet, Collection<String> values, Language language) {
        List<String> wanted = new ArrayList<>(values);
        if (facet == Facet.PERIOD || facet == Facet.YEAR) {
            Map<String, String> names = new HashMap<>();
            wanted.forEach(value -> names.put(value, value.replace('-', '–')));
            return names;
        }
        return served.read(store -> {
            Map<String, String> names = new HashMap<>();
            for (String value : wanted) {
                Node label = labels.label(served, store, NodeFactory.createURI(iri(served, facet, value)), language);
                names.put(value, label == null ? value : label.getLiteralLexicalForm());
            }
            return names;
        });
    }

    private static String iri(Served served, Facet facet, String value) {
        return switch (facet) {
            case PROGRAMME -> served.base().id("scheme", "programme/" + value);
            case AREA -> served.base().id("scheme", "programme-area/" + value);
            case PHASE -> served.base().id("scheme", "phase/" + value);
            case FUND -> served.base().id("scheme", "fund/" + value);
            case COUNTRY -> served.base().id("scheme", "country/" + value);
            case LINK_STATUS -> served.base().id("scheme", "link-status/" + value);
            case MUNICIPALITY -> served.base().id("municipality", value);
            case OWNER -> served.base().id("organisation", value);
            case REGION -> NUTS + value;
            case PERIOD, YEAR -> value;
        };
    }
}
