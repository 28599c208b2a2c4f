/**
 * Which organisations of a catalogue a long free text names: lines of affiliation, owners with units and addresses.
 *
 * <p>In: a catalogue of names and a line of text. Out: the organisations of the catalogue that the line names, each with its
 * probability and evidence; nothing for organisations that the catalogue has not. Open first:
 * {@link org.esflod.match.catalogue.CatalogueMatcher}.
 */
@NullMarked
package org.esflod.match.catalogue;

import org.jspecify.annotations.NullMarked;
