package org.esflod.match.catalogue;

import java.util.BitSet;

/**
 * An entry that a line may name, by the best of its names there.
 *
 * @param entry position in the catalogue
 * @param span where the name stands
 * @param worth how good the name and its place are, among those of the same line
 * @param places the places of its words
 */
record Candidate(int entry, Span span, double worth, BitSet places) {
    static Candidate of(int entry, Span span, double worth) {
        BitSet places = new BitSet();
        for (int place : span.places()) {
            if (place >= 0) {
                places.set(place);
            }
        }
        return new Candidate(entry, span, worth, places);
    }
}
