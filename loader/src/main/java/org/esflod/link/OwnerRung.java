package org.esflod.link;

import java.util.Optional;
import java.util.Set;

/** One way to find an owner's organisation. Safe for several threads. */
interface OwnerRung {
    /**
     * What it finds; empty where it knows nothing, so that the next one is asked.
     *
     * @param blocked organisations that a curator said it is not
     */
    Optional<OwnerAnswer> answer(OwnerQuestion question, Set<String> blocked);
}
