package org.esflod.curation;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Short and full forms of identifiers: {@code skos:exactMatch} and {@code http://www.w3.org/2004/02/skos/core#exactMatch}.
 *
 * <p>Source: SSSOM, Identifiers and IRI prefixes: eight prefixes are built in and mean what they mean.
 */
public final class Curies {
    /** Prefixes that no set needs to declare. */
    static final Map<String, String> BUILT_IN = Map.of(
            "owl", "http://www.w3.org/2002/07/owl#",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "semapv", "https://w3id.org/semapv/vocab/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "sssom", "https://w3id.org/sssom/",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "linkml", "https://w3id.org/linkml/");

    private final SortedMap<String, String> declared;
    private final SortedMap<String, String> all = new TreeMap<>();

    /**
     * With the prefixes that a set declares.
     *
     * @throws IllegalArgumentException where a built-in one is declared to be something else
     */
    public Curies(Map<String, String> declared) {
        this.declared = new TreeMap<>(declared);
        redefined(declared).ifPresent(prefix -> {
            throw new IllegalArgumentException("prefix " + prefix + " is built in");
        });
        all.putAll(BUILT_IN);
        all.putAll(declared);
    }

    /** A built-in prefix that is declared to be something else. */
    static Optional<String> redefined(Map<String, String> declared) {
        return declared.entrySet().stream()
                .filter(prefix -> !prefix.getValue().equals(BUILT_IN.getOrDefault(prefix.getKey(), prefix.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** The IRI of a CURIE; empty where its prefix is not declared. */
    public Optional<String> iri(String curie) {
        int colon = curie.indexOf(':');
        String prefix = colon < 0 ? null : all.get(curie.substring(0, colon));
        return Optional.ofNullable(prefix).map(iri -> iri + curie.substring(colon + 1));
    }

    /**
     * The CURIE of an IRI, by the longest prefix that fits.
     *
     * @throws IllegalArgumentException where none fits
     */
    public String curie(String iri) {
        String prefix = prefix(iri);
        if (prefix == null) {
            throw new IllegalArgumentException("no prefix for " + iri);
        }
        return prefix + ":" + iri.substring(all.getOrDefault(prefix, "").length());
    }

    /** The name of the prefix by which an IRI is written; null where none fits. */
    @Nullable
    String prefix(String iri) {
        String best = null;
        int longest = -1;
        for (Map.Entry<String, String> prefix : all.entrySet()) {
            if (iri.startsWith(prefix.getValue()) && prefix.getValue().length() > longest) {
                best = prefix.getKey();
                longest = prefix.getValue().length();
            }
        }
        return best;
    }

    /** What the set declares, sorted by name. */
    SortedMap<String, String> declared() {
        return declared;
    }
}
