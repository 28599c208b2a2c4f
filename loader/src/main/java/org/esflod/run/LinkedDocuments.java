package org.esflod.run;

import java.util.function.BooleanSupplier;

/** Where linked documents go. */
interface LinkedDocuments {
    /**
     * Takes a document or refuses it.
     *
     * @param kind what it is about, such as {@code project}
     * @param document the thing itself
     * @return whether it was taken; one that was not leaves no trace but its problems
     */
    boolean take(String kind, Object document);

    /**
     * Does of {@link #take} what needs no other document: on any thread, for several at the same time.
     *
     * @return the rest of it, for the one thread that takes documents, in their order
     */
    default BooleanSupplier prepare(String kind, Object document) {
        return () -> take(kind, document);
    }
}
