package org.esflod.curation;

import java.io.Closeable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.esflod.project.LineSort;
import org.esflod.project.RecordJson;

/**
 * What waits for a person, the most worth a decision first: by records affected times uncertainty.
 *
 * <p>Uncertainty is 1 where the best candidate is as likely right as wrong and falls to 0.01, never below: a candidate that
 * is certain but for a veto waits too. Names that weigh the same come by the number of records, then by themselves. Memory
 * does not grow with their number.
 */
public final class ReviewQueue implements Closeable {
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal TWO = new BigDecimal(2);

    /** Sorts the heaviest first as text. */
    private static final BigInteger MOST = BigInteger.TEN.pow(24);

    private final LineSort byMention;
    private final LineSort byWeight;

    /**
     * A name in a scope and its candidates.
     *
     * @param weight records affected times uncertainty
     * @param candidates the best first; one row without candidate where there is none
     */
    public record Waiting(BigDecimal weight, List<ReviewRow> candidates) {
        /** Copies the list. */
        public Waiting {
            candidates = List.copyOf(candidates);
        }

        /** The name. */
        public String label() {
            return candidates.get(0).label();
        }

        /** Where it was met. */
        public String scope() {
            return candidates.get(0).scope();
        }

        /** How many records wait for it. */
        public long records() {
            return candidates.get(0).records();
        }

        /** Why it waits. */
        public String why() {
            return candidates.get(0).why();
        }
    }

    /**
     * Reads the queue of a version.
     *
     * @param queue {@code links/review.sssom.tsv}
     * @param work a folder for work files
     */
    public ReviewQueue(Path queue, Path work) {
        this.byMention = new LineSort(work, "review-mentions");
        this.byWeight = new LineSort(work, "review-weights");
        SssomReader.read(queue, mapping -> {
            ReviewRow row = ReviewRow.of(mapping);
            byMention.add(row.mention() + "\t" + String.format(Locale.ROOT, "%09d", row.rank()) + "\t" + row.line());
        });
        try (LineSort.Lines lines = byMention.sorted()) {
            String mention = lines.key();
            while (mention != null) {
                List<ReviewRow> rows = new ArrayList<>();
                while (mention.equals(lines.key())) {
                    rows.add(row(lines.next(), 2));
                }
                add(mention, rows);
                mention = lines.key();
            }
        }
    }

    private void add(String mention, List<ReviewRow> rows) {
        BigDecimal weight = weight(rows);
        String heaviestFirst =
                MOST.subtract(weight.movePointRight(6).toBigInteger()).toString();
        String most = MOST.subtract(BigInteger.valueOf(rows.get(0).records())).toString();
        for (ReviewRow row : rows) {
            byWeight.add(heaviestFirst + most + RecordJson.text(row.label()) + mention + "\t"
                    + String.format(Locale.ROOT, "%09d", row.rank()) + "\t" + weight.toPlainString() + "\t"
                    + row.line());
        }
    }

    private static BigDecimal weight(List<ReviewRow> rows) {
        BigDecimal best = rows.stream()
                .map(ReviewRow::confidence)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        BigDecimal uncertainty = BigDecimal.ONE.subtract(
                best.multiply(TWO).subtract(BigDecimal.ONE).abs());
        return uncertainty
                .max(LEAST)
                .multiply(BigDecimal.valueOf(rows.get(0).records()))
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static ReviewRow row(String line, int tabsBefore) {
        int at = 0;
        for (int i = 0; i < tabsBefore; i++) {
            at = line.indexOf('\t', at) + 1;
        }
        return ReviewRow.ofLine(line.substring(at));
    }

    /** All that waits, in order; as often as wanted. */
    public void forEach(Consumer<Waiting> to) {
        try (LineSort.Lines lines = byWeight.sorted()) {
            String key = lines.key();
            while (key != null) {
                List<ReviewRow> rows = new ArrayList<>();
                BigDecimal weight = BigDecimal.ZERO;
                while (key.equals(lines.key())) {
                    String line = lines.next();
                    weight = new BigDecimal(line.split("\t", 4)[2]);
                    rows.add(row(line, 3));
                }
                to.accept(new Waiting(weight, rows));
                key = lines.key();
            }
        }
    }

    @Override
    public void close() {
        try (byMention) {
            byWeight.close();
        }
    }
}
