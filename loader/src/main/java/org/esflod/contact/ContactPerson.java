package org.esflod.contact;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A contact person of one project, as it is shown in the graph of contacts and nowhere else.
 *
 * <p>Its JSON form is the member {@code person} of a document, see {@code mapping/record.schema.json}; it is mapped and
 * never stored.
 *
 * @param id random, 26 characters of base 32: the last part of the person's IRI
 * @param project key of the project
 * @param name as the source wrote it; absent where not stated, and where persons have no names
 * @param email likewise
 * @param telephone likewise
 * @param orcid ORCID iD that the source gives
 * @param organisation key of the organisation whose domain the address has; absent where that is not certain
 * @param noIdentifier {@value #NO_IDENTIFIER} where no official identifier is known, which is then stated; else absent
 */
@JsonPropertyOrder({"id", "project", "name", "email", "telephone", "orcid", "organisation", "noIdentifier"})
public record ContactPerson(
        String id,
        String project,
        @Nullable String name,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable String orcid,
        @Nullable String organisation,
        @Nullable String noIdentifier) {
    static final String NO_IDENTIFIER = "identifier";

    /** What a mode lets be seen of a person. */
    static ContactPerson of(String id, StatedPerson stated, ContactMode mode) {
        String orcid = Orcid.in(stated.name()).orElse(null);
        boolean named = mode == ContactMode.NAMED;
        String name = stated.name() == null ? null : Orcid.without(stated.name());
        return new ContactPerson(
                id,
                stated.project(),
                named && name != null && !name.isBlank() ? name : null,
                named ? stated.email() : null,
                named ? stated.telephone() : null,
                named ? orcid : null,
                stated.organisation(),
                named && orcid != null ? null : NO_IDENTIFIER);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "ContactPerson[" + id + "]";
    }
}
