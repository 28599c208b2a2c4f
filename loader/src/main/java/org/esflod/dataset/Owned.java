package org.esflod.dataset;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one organisation owns, summed up project by project. */
final class Owned {
    private long projects;
    private BigDecimal granted = BigDecimal.ZERO;
    private final SortedSet<String> currencies = new TreeSet<>();

    /** Counts a project that states no granted amount. */
    void add() {
        projects++;
    }

    /** Counts a project. */
    void add(BigDecimal amount, String currency) {
        add();
        granted = granted.add(amount);
        currencies.add(currency);
    }

    long projects() {
        return projects;
    }

    /** Sum of what was granted; null where no project states an amount, or where currencies differ. */
    @Nullable
    String granted() {
        return currencies.size() == 1 ? granted.toPlainString() : null;
    }

    /** {@code SEK}; null where no project states an amount. */
    @Nullable
    String currencies() {
        return currencies.isEmpty() ? null : String.join(" ", currencies);
    }
}
