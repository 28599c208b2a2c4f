package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an owner's organisation was found; the codes of {@code ontology/schemes/link-status.ttl}. */
public enum LinkStatus {
    LINKED_BY_IDENTIFIER("linked-by-identifier"),
    LINKED_BY_NAME("linked-by-name"),
    LINKED_BY_CURATION("linked-by-curation"),
    LINKED_BY_REGISTER("linked-by-register"),
    LINKED_BY_SIMILARITY("linked-by-similarity"),
    IN_REVIEW("in-review"),
    WITHOUT_IDENTIFIER("without-identifier"),
    UNLINKED("unlinked");

    private final String code;

    LinkStatus(String code) {
        this.code = code;
    }

    /** Whether the organisation is known. */
    public boolean linked() {
        return switch (this) {
            case LINKED_BY_IDENTIFIER, LINKED_BY_NAME, LINKED_BY_CURATION, LINKED_BY_REGISTER, LINKED_BY_SIMILARITY ->
                true;
            case IN_REVIEW, WITHOUT_IDENTIFIER, UNLINKED -> false;
        };
    }

    /** Such as {@code linked-by-name}. */
    @JsonValue
    public String code() {
        return code;
    }
}
