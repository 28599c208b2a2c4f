package org.esflod.curation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The slots of SSSOM 1.1, of a mapping in the order of its table, then those of a mapping set alone.
 *
 * <p>Source: <a href="https://mapping-commons.github.io/sssom/">SSSOM</a>, classes Mapping and MappingSet of the LinkML
 * schema.
 */
public enum Slot {
    RECORD_ID(Type.ENTITY, "m"),
    SUBJECT_ID(Type.ENTITY, "m"),
    SUBJECT_LABEL(Type.TEXT, "m"),
    SUBJECT_CATEGORY(Type.TEXT, "m"),
    PREDICATE_ID(Type.ENTITY, "m"),
    PREDICATE_LABEL(Type.TEXT, "m"),
    PREDICATE_MODIFIER(Type.MODIFIER, "m"),
    OBJECT_ID(Type.ENTITY, "m"),
    OBJECT_LABEL(Type.TEXT, "m"),
    OBJECT_CATEGORY(Type.TEXT, "m"),
    MAPPING_JUSTIFICATION(Type.ENTITY, "m"),
    AUTHOR_ID(Type.ENTITY, "m*"),
    AUTHOR_LABEL(Type.TEXT, "m*"),
    REVIEWER_ID(Type.ENTITY, "m*"),
    REVIEWER_LABEL(Type.TEXT, "m*"),
    CREATOR_ID(Type.ENTITY, "m*"),
    CREATOR_LABEL(Type.TEXT, "m*"),
    LICENSE(Type.URI, "m"),
    SUBJECT_TYPE(Type.ENTITY_TYPE, "mp"),
    SUBJECT_SOURCE(Type.ENTITY, "mp"),
    SUBJECT_SOURCE_VERSION(Type.TEXT, "mp"),
    OBJECT_TYPE(Type.ENTITY_TYPE, "mp"),
    OBJECT_SOURCE(Type.ENTITY, "mp"),
    OBJECT_SOURCE_VERSION(Type.TEXT, "mp"),
    PREDICATE_TYPE(Type.ENTITY_TYPE, "mp"),
    MAPPING_PROVIDER(Type.URI, "mp"),
    MAPPING_SOURCE(Type.ENTITY, "m"),
    MAPPING_CARDINALITY(Type.CARDINALITY, "m"),
    CARDINALITY_SCOPE(Type.TEXT, "mp*"),
    MAPPING_TOOL(Type.TEXT, "mp"),
    MAPPING_TOOL_ID(Type.ENTITY, "mp"),
    MAPPING_TOOL_VERSION(Type.TEXT, "mp"),
    MAPPING_DATE(Type.DATE, "mp"),
    PUBLICATION_DATE(Type.DATE, "m"),
    REVIEW_DATE(Type.DATE, "m"),
    CONFIDENCE(Type.FRACTION, "m"),
    REVIEWER_AGREEMENT(Type.AGREEMENT, "m"),
    CURATION_RULE(Type.ENTITY, "mp*"),
    CURATION_RULE_TEXT(Type.TEXT, "mp*"),
    SUBJECT_MATCH_FIELD(Type.ENTITY, "mp*"),
    OBJECT_MATCH_FIELD(Type.ENTITY, "mp*"),
    MATCH_STRING(Type.TEXT, "m*"),
    SUBJECT_PREPROCESSING(Type.ENTITY, "mp*"),
    OBJECT_PREPROCESSING(Type.ENTITY, "mp*"),
    SIMILARITY_SCORE(Type.FRACTION, "m"),
    SIMILARITY_MEASURE(Type.TEXT, "mp"),
    SEE_ALSO(Type.TEXT, "m*"),
    ISSUE_TRACKER_ITEM(Type.ENTITY, "m"),
    OTHER(Type.TEXT, "m"),
    COMMENT(Type.TEXT, "m"),
    SSSOM_VERSION(Type.VERSION, ""),
    MAPPING_SET_ID(Type.URI, ""),
    MAPPING_SET_VERSION(Type.TEXT, ""),
    MAPPING_SET_SOURCE(Type.TEXT, "*"),
    MAPPING_SET_TITLE(Type.TEXT, ""),
    MAPPING_SET_DESCRIPTION(Type.TEXT, ""),
    MAPPING_SET_CONFIDENCE(Type.FRACTION, ""),
    ISSUE_TRACKER(Type.URI, "");

    /** The slots of a mapping set in the order of its table; the prefixes stand behind the first. */
    static final List<Slot> OF_A_SET = List.of(
            SSSOM_VERSION,
            MAPPING_SET_ID,
            MAPPING_SET_VERSION,
            MAPPING_SET_SOURCE,
            MAPPING_SET_TITLE,
            MAPPING_SET_DESCRIPTION,
            MAPPING_SET_CONFIDENCE,
            CREATOR_ID,
            CREATOR_LABEL,
            LICENSE,
            SUBJECT_TYPE,
            SUBJECT_SOURCE,
            SUBJECT_SOURCE_VERSION,
            OBJECT_TYPE,
            OBJECT_SOURCE,
            OBJECT_SOURCE_VERSION,
            PREDICATE_TYPE,
            MAPPING_PROVIDER,
            CARDINALITY_SCOPE,
            MAPPING_TOOL,
            MAPPING_TOOL_ID,
            MAPPING_TOOL_VERSION,
            MAPPING_DATE,
            PUBLICATION_DATE,
            SUBJECT_MATCH_FIELD,
            OBJECT_MATCH_FIELD,
            SUBJECT_PREPROCESSING,
            OBJECT_PREPROCESSING,
            SIMILARITY_MEASURE,
            CURATION_RULE,
            CURATION_RULE_TEXT,
            SEE_ALSO,
            ISSUE_TRACKER,
            OTHER,
            COMMENT);

    private static final Map<String, Slot> BY_NAME = byName();

    private final Type type;
    private final String flags;

    /** What values a slot takes. */
    enum Type {
        TEXT,
        /** Identifier: a CURIE in files, an IRI in memory. */
        ENTITY,
        /** Absolute IRI, in files too. */
        URI,
        /** {@code 2026-06-30}. */
        DATE,
        /** 0 to 1. */
        FRACTION,
        /** -1 to 1. */
        AGREEMENT,
        ENTITY_TYPE,
        MODIFIER,
        CARDINALITY,
        VERSION
    }

    Slot(Type type, String flags) {
        this.type = type;
        this.flags = flags;
    }

    /** As files write it, such as {@code subject_label}. */
    public String slotName() {
        return name().toLowerCase(Locale.ROOT);
    }

    Type type() {
        return type;
    }

    /** Whether a value may be a list. */
    boolean isMultivalued() {
        return flags.contains("*");
    }

    /** Whether a mapping has it, so that it may be a column. */
    boolean isOfMapping() {
        return flags.contains("m");
    }

    /** Whether a set's value is that of all its mappings. */
    boolean isPropagatable() {
        return flags.contains("p");
    }

    /** The slot of a name; empty for one that SSSOM lacks. */
    static Optional<Slot> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Slot> byName() {
        Map<String, Slot> slots = new HashMap<>();
        Arrays.stream(values()).forEach(slot -> slots.put(slot.slotName(), slot));
        return Map.copyOf(slots);
    }
}
