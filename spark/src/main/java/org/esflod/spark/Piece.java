package org.esflod.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the dump; or, in the end of a task, how it went.
 *
 * @param triples N-Triples of one document; null where this is no piece
 * @param owner who owns the project; null where it is none
 */
record Piece(
        @Nullable String triples,
        @Nullable OwnerMention owner,
        @Nullable Outcome outcome) implements Serializable {
    Piece(Outcome outcome) {
        this(null, null, outcome);
    }
}
