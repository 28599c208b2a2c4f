package org.esflod.register;

import org.esflod.problem.ProblemCode;

/** What became of one row: kept, dropped or refused. */
sealed interface RowOutcome {
    /** It is about a legal person. */
    record Kept(Statement statement) implements RowOutcome {}

    /** It is sound, and not kept. */
    record Dropped(Drop reason) implements RowOutcome {}

    /**
     * It cannot be read.
     *
     * @param field the column, as the register calls it
     */
    record Refused(ProblemCode code, String field) implements RowOutcome {}

    /** A row that has not the columns or parts of its form. */
    static RowOutcome broken(String field) {
        return new Refused(ProblemCode.REGISTER_ROW_BROKEN, field);
    }

    /** What becomes of a row whose number is no organisation number. */
    static RowOutcome without(HolderNumber number, String field) {
        Drop drop = number.drop();
        return drop == null ? new Refused(ProblemCode.REGISTER_NUMBER_INVALID, field) : new Dropped(drop);
    }
}
