/**
 * IRIs to documents: what is said about a thing, in the form that the client asks for.
 *
 * <p>In: the served version, an address such as {@code /id/project/1}. Out: 303, 301, 410 or a document in Turtle, JSON-LD,
 * N-Triples or RDF/XML; the page for people is made by what {@link org.esflod.document.Dereference} is given. Open that
 * class first; {@link org.esflod.document.Documents} says what a document has.
 */
@NullMarked
package org.esflod.document;

import org.jspecify.annotations.NullMarked;
