/**
 * Statements to findings, before they are published.
 *
 * <p>In: a {@link org.esflod.rdf.StatementFile}, a dump or a store. Out: which records must not be published, and why.
 * Jena SHACL does the work. Open {@link org.esflod.check.RecordCheck} first.
 */
@NullMarked
package org.esflod.check;

import org.jspecify.annotations.NullMarked;
