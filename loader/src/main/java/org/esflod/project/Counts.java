package org.esflod.project;

import java.math.BigDecimal;
import org.esflod.problem.ProblemCode;
import org.esflod.source.RawField;

/** Whole numbers of people or things: {@code 11650}, {@code 1 250}, {@code 0}. */
final class Counts {
    private Counts() {}

    /** The count of a field. */
    static Reading<Integer> read(RawField field) {
        BigDecimal value = (field.kind() == RawField.Kind.NUMBER
                        ? Decimals.exact(field.value())
                        : Decimals.read(field.value(), field.column().datatype()))
                .value();
        if (value == null || value.signum() < 0) {
            return Reading.none(ProblemCode.COUNT_UNREADABLE);
        }
        try {
            return Reading.of(value.intValueExact());
        } catch (ArithmeticException e) {
            return Reading.none(ProblemCode.COUNT_UNREADABLE); // half a person, or more than there are
        }
    }
}
