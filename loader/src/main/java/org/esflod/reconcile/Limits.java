package org.esflod.reconcile;

/** What one request may ask. The manifest or the documentation names each. */
final class Limits {
    /** Bytes of a request body. A full batch of long names with conditions is less than half of it. */
    static final int BODY = 256 * 1024;

    /** Queries of a batch. OpenRefine sends as many as the manifest allows, else 10. */
    static final int QUERIES = 50;

    /** Characters of a name or of a value of a condition. No name in the data is half as long. */
    static final int TEXT = 500;

    /** Conditions of a query, and values of a condition. */
    static final int CONDITIONS = 20;

    /** Candidates of a query; a larger limit is taken as this. */
    static final int CANDIDATES = 25;

    /** Candidates of a query that has no limit. */
    static final int CANDIDATES_UNASKED = 10;

    /** Things that are extended in one request. OpenRefine sends 10. */
    static final int IDS = 100;

    /** Properties that things are extended by in one request. */
    static final int PROPERTIES = 20;

    /** Values of one property of one thing. A project can name every municipality of the country. */
    static final int VALUES = 300;

    /** Suggestions of one answer. */
    static final int SUGGESTIONS = 20;

    /** Suggestions that can be paged through. */
    static final int SUGGESTIONS_IN_ALL = 200;

    /** JSON within JSON. A query has four levels. */
    static final int NESTING = 10;

    private Limits() {}
}
