package org.esflod.run;

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
}
