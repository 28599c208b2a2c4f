package org.esflod.spark;

import java.io.Serializable;
import java.util.List;
import org.esflod.problem.Problem;
import org.esflod.run.RecordSteps;

/** {@link RecordSteps.Linking}, in a form that is sent between machines. */
record LinkedGroup(
        String document,
        OwnerMention mention,
        long records,
        long refused,
        List<Problem> problems,
        List<Problem> conflicts)
        implements Serializable {
    static LinkedGroup of(RecordSteps.Linking linking) {
        return new LinkedGroup(
                linking.document(),
                OwnerMention.of(linking.mention()),
                linking.records(),
                linking.refused(),
                linking.problems(),
                linking.conflicts());
    }
}
