package org.esflod.index;

/** What kinds of things the index has. */
public enum Kind {
    PROJECT,
    ORGANISATION,
    MUNICIPALITY,
    REGION,
    PROGRAMME
}
