package org.esflod.bench.map;

import org.jspecify.annotations.Nullable;

/**
 * Where the mapping by hand puts its statements, so that it can be tried with several writers. All are about the subject named
 * last. Where a part that a record may lack is null, there is no statement.
 */
public interface Statements {
    /** What follows is about this: {@code begin}, then the key percent-encoded, then {@code end} as it is. */
    void about(Term begin, String key, String end);

    /** A constant. */
    void link(Term property, Term object);

    /** An IRI of a beginning and a key, which is percent-encoded. */
    void link(Term property, Term begin, @Nullable String key);

    /** An IRI of a beginning, a key, which is percent-encoded, and an end. */
    void link(Term property, Term begin, String key, String end);

    /** An IRI that the record has whole. */
    void iri(Term property, @Nullable String iri);

    /** An IRI of a beginning and a key, in a graph. */
    void linkInGraph(Term property, Term begin, @Nullable String key, Term graph);

    /** A text. */
    void text(Term property, @Nullable String text);

    /** A text in a language. */
    void text(Term property, @Nullable String text, String language);

    /** A text of a datatype. */
    void typed(Term property, @Nullable String text, Term datatype);
}
