package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an owner's organisation was found; the codes of {@code ontology/schemes/link-status.ttl}. */
public enum LinkStatus {
    LINKED_BY_IDENTIFIER("linked-by-identifier"),
    LINKED_BY_NAME("linked-by-name"),
    UNLINKED("unlinked");

    private final String code;

    LinkStatus(String code) {
        this.code = code;
    }

    /** Such as {@code linked-by-name}. */
    @JsonValue
    public String code() {
        return code;
    }
}
