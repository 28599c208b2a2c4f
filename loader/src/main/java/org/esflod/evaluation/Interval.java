package org.esflod.evaluation;

/**
 * Where a figure lies with 95 % confidence.
 *
 * @param low at least
 * @param high at most
 */
public record Interval(double low, double high) {
    /** The normal quantile of .975. */
    private static final double Z = 1.959963984540054;

    /**
     * The score interval of a proportion.
     *
     * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927);
     * without correction for continuity. It holds for 0 and for all of them too, where the usual interval has no width.
     *
     * @param hits at most {@code of}
     * @param of at least 1
     */
    public static Interval wilson(long hits, long of) {
        if (of < 1 || hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
        double n = of;
        double p = hits / n;
        double scale = 1 + Z * Z / n;
        double middle = (p + Z * Z / (2 * n)) / scale;
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / scale;
        return new Interval(hits == 0 ? 0 : middle - half, hits == of ? 1 : middle + half);
    }
}
