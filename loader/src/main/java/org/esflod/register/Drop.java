package org.esflod.register;

import java.util.Locale;

/** Why a row of a register is read and not kept. Each row has one reason, the first that holds. */
public enum Drop {
    /** A natural person: a sole trader, or a number that may be one's identity number. */
    NATURAL_PERSON("natural persons"),
    /** The estate of a deceased person. */
    ESTATE("estates of deceased persons"),
    /** A number of a kind that is not known to be an organisation's. */
    NUMBER_OF_UNKNOWN_KIND("numbers of an unknown kind"),
    /** A partnership that is no legal person (enkelt bolag): its name is often that of its partners. */
    NO_LEGAL_PERSON("partnerships that are no legal persons"),
    /** The name holds personal data, and there is no other. */
    PERSONAL_NAME("names that hold personal data"),
    /** Of GLEIF's file: registered with an authority whose numbers are no organisation numbers. */
    OTHER_AUTHORITY("registered with other authorities"),
    /** Of GLEIF's file: the identifier was withdrawn. */
    IDENTIFIER_WITHDRAWN("identifiers withdrawn");

    private final String words;

    Drop(String words) {
        this.words = words;
    }

    /** In words, for the person who asks: {@code natural persons}. */
    public String words() {
        return words;
    }

    /** Its key in JSON: {@code natural_person}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
