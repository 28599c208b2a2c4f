package org.esflod.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.esflod.project.BaseIri;
import org.esflod.project.Keys;

/**
 * The prefixes of all that is written, always these and in this order, so that a query or a script written against one
 * version reads the next.
 */
final class Prefixes {
    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String VOID = "http://rdfs.org/ns/void#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String NUTS = "http://data.europa.eu/nuts/code/";
    static final String CURRENCY = "http://publications.europa.eu/resource/authority/currency/";

    /** Prefix to namespace. */
    static final Map<String, String> ALL = all();

    private Prefixes() {}

    /**
     * A short name for a term, safe as a part of an IRI.
     *
     * <p>Shape: {@code esf-Project}; a term outside the known namespaces gives 16 characters of its hash.
     */
    static String slug(String term) {
        return prefixed(term).map(name -> name.replace(':', '-')).orElseGet(() -> Keys.hash(term));
    }

    private static Optional<String> prefixed(String term) {
        return ALL.entrySet().stream()
                .filter(e -> term.startsWith(e.getValue()))
                .map(e -> e.getKey() + ":" + term.substring(e.getValue().length()))
                .filter(name -> name.matches("[a-z0-9]+:[A-Za-z0-9_-]+"))
                .findFirst();
    }

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("esf", BaseIri.TERMS);
        all.put("adms", "http://www.w3.org/ns/adms#");
        all.put("cur", CURRENCY);
        all.put("dcat", DCAT);
        all.put("dcterms", DCTERMS);
        all.put("frapo", "http://purl.org/cerif/frapo/");
        all.put("legal", "http://www.w3.org/ns/legal#");
        all.put("locn", "http://www.w3.org/ns/locn#");
        all.put("m8g", "http://data.europa.eu/m8g/");
        all.put("nuts", NUTS);
        all.put("org", "http://www.w3.org/ns/org#");
        all.put("owl", "http://www.w3.org/2002/07/owl#");
        all.put("prov", "http://www.w3.org/ns/prov#");
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("rdfs", RDFS);
        all.put("rov", "http://www.w3.org/ns/regorg#");
        // http, as in the data of others; schema.org declares both forms the same.
        all.put("schema", "http://schema.org/");
        all.put("semapv", "https://w3id.org/semapv/vocab/");
        all.put("skos", "http://www.w3.org/2004/02/skos/core#");
        all.put("sssom", "https://w3id.org/sssom/");
        all.put("void", VOID);
        all.put("wgs84", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        all.put("xsd", XSD);
        return Collections.unmodifiableMap(all);
    }
}
