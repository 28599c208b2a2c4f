package org.esflod.curation;

/** Terms that SSSOM files use, as full IRIs. */
public final class Sssom {
    /** {@code subject_type} of a name that has no identifier. */
    public static final String LITERAL = "rdfs literal";

    /** {@code predicate_modifier}: the subject is no match of the object. */
    public static final String NOT = "Not";

    /** In place of an object: there is none. */
    public static final String NO_TERM_FOUND = "https://w3id.org/sssom/NoTermFound";

    /** The subject names the object. */
    public static final String EXACT_MATCH = "http://www.w3.org/2004/02/skos/core#exactMatch";

    /** The subject names a part of the object: a unit of an organisation. */
    public static final String BROAD_MATCH = "http://www.w3.org/2004/02/skos/core#broadMatch";

    /** A person decided. */
    public static final String MANUAL_CURATION = "https://w3id.org/semapv/vocab/ManualMappingCuration";

    /** A person looked at what a program proposed. */
    public static final String MAPPING_REVIEW = "https://w3id.org/semapv/vocab/MappingReview";

    /** Several features decided together. */
    public static final String COMPOSITE_MATCHING = "https://w3id.org/semapv/vocab/CompositeMatching";

    private Sssom() {}
}
