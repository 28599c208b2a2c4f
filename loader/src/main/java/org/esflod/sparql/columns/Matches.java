package org.esflod.sparql.columns;

/** Numbers of nodes for the variables of a pattern, so far. */
final class Matches {
    private final long[] ids;
    private long bound;

    Matches(int variables) {
        ids = new long[variables];
    }

    void clear() {
        bound = 0;
    }

    boolean has(int variable) {
        return (bound & 1L << variable) != 0;
    }

    long get(int variable) {
        return ids[variable];
    }

    void set(int variable, long id) {
        ids[variable] = id;
        bound |= 1L << variable;
    }

    /** Which variables have one: a bit for each. */
    long bound() {
        return bound;
    }

    /** Goes back to where only those had one. */
    void back(long earlier) {
        bound = earlier;
    }
}
