package org.esflod.reconcile;

import java.util.List;

/** How things of one type, or of a few, are found by name. */
interface Matching {
    /** What a query may mean among the things of a type, in any order. */
    List<Candidate> candidates(Things things, Type type, Question question);
}
