package org.esflod.contact;

/** What is published of contact persons; the option {@code --contacts}. */
public enum ContactMode {
    /** The owner's contact point, perhaps with the mailbox of an office; no person. */
    ROLE,
    /** The same, and a person under a random id, without name, address or number. */
    PSEUDONYMOUS,
    /** Name, e-mail and telephone as the source has them, in a graph of their own that no version keeps. */
    NAMED
}
