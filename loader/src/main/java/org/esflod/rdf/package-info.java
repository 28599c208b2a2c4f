/**
 * Linked records to statements.
 *
 * <p>In: documents of the record's JSON form. Out: statements, by {@code mapping/project.rml.ttl}, in a {@link
 * org.esflod.rdf.StatementFile}. Package {@code rml} holds the engine; it knows nothing of projects.
 */
@NullMarked
package org.esflod.rdf;

import org.jspecify.annotations.NullMarked;
