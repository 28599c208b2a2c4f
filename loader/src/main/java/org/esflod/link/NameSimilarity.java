package org.esflod.link;

import java.util.stream.DoubleStream;
import org.esflod.match.Compared;
import org.esflod.match.NameComparison;

/** How much of two names is the same: 0 nothing, 1 all of one of them. */
@FunctionalInterface
public interface NameSimilarity {
    /** The similarity of a name in a source and a name in a register. */
    double of(String stated, String registered);

    /**
     * The share of the rarer words of one name that stand in the other, whichever share is greater: a name may be longer than
     * the other one and still be the same. One that is made of the other's initials is the same.
     */
    static NameSimilarity by(NameComparison comparison) {
        return (stated, registered) -> {
            Compared compared = comparison.compare(stated, registered);
            return compared.folded()
                    ? 1
                    : DoubleStream.of(
                                    compared.features().get("cov_q"),
                                    compared.features().get("cov_r"),
                                    compared.features().get("acronym"))
                            .max()
                            .orElseThrow();
        };
    }
}
