package org.esflod.match.catalogue;

import java.util.List;

/**
 * One way in which the catalogue names an organisation, cut into words.
 *
 * @param entry which entry of the catalogue, by position
 * @param text the name as the catalogue writes it, or the part of it that this is
 * @param origin how the catalogue comes by it
 * @param tokens its words, in their order
 * @param support how much of it another name of the entry says too, 0 to 1; 1 for the entry's first name
 */
record NameForm(int entry, String text, Origin origin, List<Token> tokens, double support) {
    /** How the catalogue comes by a name. */
    enum Origin {
        /** The entry's first name. */
        FIRST,
        /** Another name of the entry. */
        OTHER,
        /** The abbreviation that a name has in brackets. */
        ACRONYM,
        /** One of several names that stand in one, "A / B". */
        PART,
        /** The body whose part a name is: "Institute of Optics of A University" has "A University". */
        WITHIN,
        /** Initials of a name's words, which the catalogue itself does not have. */
        INITIALS
    }
}
