package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import org.esflod.project.Keys;
import org.jspecify.annotations.Nullable;

/**
 * One decision: a name met in one field and scope, and what it was linked to.
 *
 * <p>Its JSON form is the member {@code link} of a line, see {@code mapping/record.schema.json}; the same decision is a
 * row of {@code links.sssom.tsv} ({@link SssomFile}).
 *
 * @param id hash of field, label, scope and object
 * @param field the record's field: {@code owner}, {@code region}, {@code nuts}, {@code county}, {@code municipality}, or
 *     the name of one that holds a code, such as {@code programmeArea}
 * @param label the name as the source wrote it, personal data masked
 * @param scope where the decision holds: a programme period or a region; absent where it holds everywhere
 * @param predicate {@link #EXACT_MATCH}, or {@link #BROAD_MATCH} from a unit to its organisation
 * @param object absolute IRI of what it was linked to
 * @param objectLabel what the object is called
 * @param justification {@link #LEXICAL_MATCHING}, {@link #COMPOSITE_MATCHING} or {@link #KNOWLEDGE_MATCHING}
 * @param confidence estimated probability that the link is right, 0 to 1; an estimate made beforehand for each kind of
 *     evidence, not measured on the record
 * @param source the table that knows the object, such as {@code municipalities.csv}
 * @param evidence why, in one sentence
 * @param records how many records it affects
 */
@JsonPropertyOrder({
    "id",
    "field",
    "label",
    "scope",
    "predicate",
    "object",
    "objectLabel",
    "justification",
    "confidence",
    "source",
    "evidence",
    "records"
})
public record Link(
        String id,
        String field,
        String label,
        @Nullable String scope,
        String predicate,
        String object,
        String objectLabel,
        String justification,
        BigDecimal confidence,
        String source,
        String evidence,
        long records) {
    /** The label names the object. */
    public static final String EXACT_MATCH = "http://www.w3.org/2004/02/skos/core#exactMatch";

    /** The label names a unit of the object. */
    public static final String BROAD_MATCH = "http://www.w3.org/2004/02/skos/core#broadMatch";

    /** Two names were compared. */
    public static final String LEXICAL_MATCHING = "https://w3id.org/semapv/vocab/LexicalMatching";

    /** A person decided. */
    public static final String MANUAL_CURATION = "https://w3id.org/semapv/vocab/ManualMappingCuration";

    /** Names and what else is known were weighed together. */
    public static final String COMPOSITE_MATCHING = "https://w3id.org/semapv/vocab/CompositeMatching";

    /**
     * Something else than the name decided: the organisation number beside it. The vocabulary has no term for equality of
     * identifiers; this one says "knowledge from external resources".
     */
    public static final String KNOWLEDGE_MATCHING = "https://w3id.org/semapv/vocab/BackgroundKnowledgeBasedMatching";

    /** NUTS regions at the EU's Publications Office. */
    static final String NUTS = "http://data.europa.eu/nuts/code/";

    private static final Comparator<Link> STRONGEST_FIRST = Comparator.comparing(Link::confidence)
            .reversed()
            .thenComparing(Link::justification)
            .thenComparing(Link::evidence)
            .thenComparing(Link::predicate)
            .thenComparing(Link::source)
            .thenComparing(Link::objectLabel);

    /** Refuses a link of no record. */
    public Link {
        if (records < 1) {
            throw new IllegalArgumentException("a link affects at least one record");
        }
    }

    /** A decision met in one record. */
    static Link of(
            String field,
            String label,
            @Nullable String scope,
            String predicate,
            String object,
            String objectLabel,
            String justification,
            BigDecimal confidence,
            String source,
            String evidence) {
        String id = Keys.hash(field, label, scope == null ? "" : scope, object);
        return new Link(
                id,
                field,
                label,
                scope,
                predicate,
                object,
                objectLabel,
                justification,
                confidence,
                source,
                evidence,
                1);
    }

    /**
     * The same decision met in the records of both. Where the evidence differs (one record states the number, the other
     * only the name), the stronger is kept, whatever the order.
     */
    Link and(Link other) {
        Link kept = STRONGEST_FIRST.compare(this, other) <= 0 ? this : other;
        return new Link(
                kept.id,
                kept.field,
                kept.label,
                kept.scope,
                kept.predicate,
                kept.object,
                kept.objectLabel,
                kept.justification,
                kept.confidence,
                kept.source,
                kept.evidence,
                records + other.records);
    }
}
