package org.esflod.index;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts found projects and sums what was granted to them, exactly.
 *
 * <p>Sums are kept in öre. An amount that is finer than an öre, or so large that a sum could leave the range of a long, is
 * added as a decimal number.
 */
final class Tally {
    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::projects).reversed().thenComparing(Count::value);

    private final IndexReader index;
    private final FixedBitSet found;

    /**
     * For one selection.
     *
     * @param found the documents that it found
     */
    Tally(IndexReader index, FixedBitSet found) {
        this.index = index;
        this.found = found;
    }

    private static final class Sum {
        private long projects;
        private long ore;
        private BigDecimal odd = BigDecimal.ZERO;

        Count of(String value) {
            return new Count(value, projects, BigDecimal.valueOf(ore, 2).add(odd));
        }
    }

    private interface Use {
        void of(int document) throws IOException;
    }

    private void forEach(Use use) throws IOException {
        BitSetIterator documents = new BitSetIterator(found, found.length());
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            use.of(document);
        }
    }

    /** The values of a facet, the one with most projects first. */
    List<Count> counts(Facet facet) throws IOException {
        return counts(facet, document -> true);
    }

    /** The municipalities of projects that name one municipality and no other. */
    List<Count> inOneMunicipality() throws IOException {
        NumericDocValues named = MultiDocValues.getNumericValues(index, Fields.MUNICIPALITIES);
        return named == null
                ? List.of()
                : counts(Facet.MUNICIPALITY, document -> named.advanceExact(document) && named.longValue() == 1);
    }

    private interface Test {
        boolean takes(int document) throws IOException;
    }

    private List<Count> counts(Facet facet, Test test) throws IOException {
        SortedSetDocValues values = values(facet);
        if (values == null) {
            return List.of();
        }
        Grants grants = new Grants(index);
        @Nullable Sum[] sums = new Sum[Math.toIntExact(values.getValueCount())];
        forEach(document -> {
            if (test.takes(document) && values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    int value = Math.toIntExact(values.nextOrd());
                    Sum sum = sums[value];
                    if (sum == null) {
                        sum = new Sum();
                        sums[value] = sum;
                    }
                    grants.addTo(sum, document, i == 0);
                }
            }
        });
        List<Count> counts = new ArrayList<>();
        for (int value = 0; value < sums.length; value++) {
            Sum sum = sums[value];
            if (sum != null) {
                counts.add(sum.of(values.lookupOrd(value).utf8ToString()));
            }
        }
        counts.sort(MOST_FIRST);
        return counts;
    }

    /** The pairs of values of two facets that projects have, in the order of the values. */
    List<SearchIndex.Cell> cross(Facet rows, Facet columns) throws IOException {
        SortedSetDocValues rowValues = values(rows);
        SortedSetDocValues columnValues = values(columns);
        if (rowValues == null || columnValues == null) {
            return List.of();
        }
        Grants grants = new Grants(index);
        long width = columnValues.getValueCount();
        Map<Long, Sum> sums = new TreeMap<>();
        forEach(document -> {
            if (rowValues.advanceExact(document) && columnValues.advanceExact(document)) {
                long[] columnsOf = new long[columnValues.docValueCount()];
                for (int i = 0; i < columnsOf.length; i++) {
                    columnsOf[i] = columnValues.nextOrd();
                }
                boolean first = true;
                for (int i = 0; i < rowValues.docValueCount(); i++) {
                    long row = rowValues.nextOrd();
                    for (long column : columnsOf) {
                        grants.addTo(sums.computeIfAbsent(row * width + column, pair -> new Sum()), document, first);
                        first = false;
                    }
                }
            }
        });
        List<SearchIndex.Cell> cells = new ArrayList<>();
        for (Map.Entry<Long, Sum> pair : sums.entrySet()) {
            String row = rowValues.lookupOrd(pair.getKey() / width).utf8ToString();
            String column = columnValues.lookupOrd(pair.getKey() % width).utf8ToString();
            cells.add(new SearchIndex.Cell(row, pair.getValue().of(column)));
        }
        return cells;
    }

    private @Nullable SortedSetDocValues values(Facet facet) throws IOException {
        return MultiDocValues.getSortedSetValues(index, Fields.of(facet));
    }

    /** What was granted to the project that is looked at; looked up once for all values that it has. */
    private static final class Grants {
        private final @Nullable NumericDocValues ore;
        private final @Nullable BinaryDocValues odd;
        private long oreOfProject;
        private BigDecimal oddOfProject = BigDecimal.ZERO;

        Grants(IndexReader index) throws IOException {
            ore = MultiDocValues.getNumericValues(index, Fields.ORE);
            odd = MultiDocValues.getBinaryValues(index, Fields.ODD);
        }

        void addTo(Sum sum, int document, boolean first) throws IOException {
            if (first) {
                oreOfProject = ore != null && ore.advanceExact(document) ? ore.longValue() : 0;
                oddOfProject = odd != null && odd.advanceExact(document)
                        ? new BigDecimal(odd.binaryValue().utf8ToString())
                        : BigDecimal.ZERO;
            }
            sum.projects++;
            sum.ore += oreOfProject;
            if (oddOfProject.signum() != 0) {
                sum.odd = sum.odd.add(oddOfProject);
            }
        }
    }
}
