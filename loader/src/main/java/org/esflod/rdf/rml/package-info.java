/**
 * An engine for RML mappings over JSON: RML-Core and logical views.
 *
 * <p>In: a mapping in Turtle, and JSON. Out: statements, or the reason why a record has none. It knows nothing of
 * projects.
 *
 * <p>Open {@link org.esflod.rdf.rml.RmlMapping} first. The way of a mapping, each step once, before any data is seen:
 *
 * <ol>
 *   <li>{@code MappingGraph}, {@code MappingNode}: the mapping as RDF, with places for messages; whatever is not
 *       supported is refused here and below by its name.
 *   <li>{@code MappingCompiler}, with {@code SourceCompiler}, {@code ViewCompiler}, {@code TermCompiler}, {@code
 *       ExpressionCompiler}, {@code JsonPathParser}, {@code Template}: from the graph to the model below.
 *   <li>{@code CompiledMapping}: for each {@code LogicalSource} the row sources ({@code LogicalView}s or the source
 *       itself), and for each of these its {@code TriplesMap}s, made of {@code TermGenerator}s.
 * </ol>
 *
 * <p>The way of a record: {@link org.esflod.rdf.rml.DocumentMapper} or {@link org.esflod.rdf.rml.FileMapper} gives it as
 * a {@code Row} to the row sources; these give rows to the triples maps; these ask their generators ({@code IriGenerator},
 * {@code LiteralGenerator}, {@code BlankNodeGenerator}) for terms, which ask an {@code Expression} and, in the end, a
 * {@code Reference} for values. No text of the mapping is parsed on this way. A bad value is a {@link
 * org.esflod.rdf.rml.RecordRefused}; a bad mapping was a {@link org.esflod.rdf.rml.MappingException} long before.
 */
@NullMarked
package org.esflod.rdf.rml;

import org.jspecify.annotations.NullMarked;
