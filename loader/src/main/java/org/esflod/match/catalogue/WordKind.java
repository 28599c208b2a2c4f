package org.esflod.match.catalogue;

/** What a word does in the name of an organisation. */
enum WordKind {
    /** Says what kind of body it is: university, hospital, company. */
    BODY,
    /** Says what part of a body it is: department, faculty. */
    UNIT,
    /** Says of what quality or subject it is: national, technical, medical. */
    QUALITY,
    /** Ties words together and says nothing else: of, the, und. */
    STOP,
    /** A place that has several names. */
    PLACE,
    /** A country, or a part of one that stands for it. */
    COUNTRY,
    /** A legal form, or what stands for one: names are often written without it. */
    FORM,
    /** Stands for several words: TU is Technical University. */
    PHRASE,
    /** Stands before a name without being a part of it: currently, address. */
    LEAD,
    /** Belongs to a word that leads: "FSBEI of HE". Elsewhere it is any other word. */
    LED,
    /** Any other word: what tells one body from another. */
    OTHER
}
