package org.esflod.link;

import java.util.List;

/**
 * What follows from an organisation number by joins: nothing of it was matched by likeness.
 *
 * @param identifiers other identifiers of the organisation; those in conflict are not among them
 * @param registration what the registers have of it
 * @param conflicts why an identifier is missing that tables or registers know, in a fixed order
 */
public record Expanded(Identifiers identifiers, Registration registration, List<OrganisationConflict> conflicts) {
    /** Of an organisation without a number. */
    static final Expanded NOTHING = new Expanded(Identifiers.NONE, Registration.NONE, List.of());

    /** Copies the list. */
    public Expanded {
        conflicts = List.copyOf(conflicts);
    }
}
