package org.esflod.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * The index of a version, open for searching by many threads at a time. It is only read: {@link SearchIndexBuild} wrote it
 * when the version was published.
 */
public final class SearchIndex implements AutoCloseable {
    /** How many characters of a text to be found are looked at; more than anybody types, and few enough to be quick. */
    public static final int MAX_TEXT = 200;

    private static final Map<String, Float> WEIGHTS =
            Map.of(Fields.NAME_SV, 4f, Fields.NAME_EN, 4f, Fields.TEXT_SV, 1f, Fields.TEXT_EN, 1f);

    private static final SortField BY_KEY = new SortField(Fields.KEY, SortField.Type.STRING);
    private static final SortField BY_PLACE = SortField.FIELD_DOC;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer = Fields.analyzer();

    private SearchIndex(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /**
     * Opens the index in the folder {@code search} of a version; null where that version has none.
     *
     * @throws LoaderException where it is damaged
     */
    public static @Nullable SearchIndex open(Path version) {
        Path folder = version.resolve(Fields.FOLDER);
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try {
            return new SearchIndex(DirectoryReader.open(FSDirectory.open(folder)));
        } catch (IOException e) {
            throw new LoaderException(
                    "cannot open the index " + folder + ": " + e.getMessage() + ". Publish the version again", e);
        }
    }

    /** The thing with that IRI; null where the index does not have it. */
    public @Nullable Entry find(String iri) {
        try {
            TopDocs found = searcher.search(new TermQuery(new Term(Fields.IRI, iri)), 1);
            return found.scoreDocs.length == 0 ? null : entry(searcher.storedFields(), found.scoreDocs[0].doc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hits and counts of a selection. Of its text the first {@link #MAX_TEXT} characters are looked at. */
    public Found search(Selection selection) {
        Query query = query(selection);
        try {
            Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
            long total;
            if (selection.counted().isEmpty()) {
                total = searcher.count(query);
            } else {
                FixedBitSet found = all(query);
                total = found.cardinality();
                Tally tally = new Tally(reader, found);
                for (Facet facet : selection.counted()) {
                    counts.put(facet, tally.counts(facet));
                }
            }
            return new Found(total, hits(query, selection), counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Projects and grants of a selection for each pair of values that occurs, such as of programme period and year. */
    public List<Cell> cross(Selection selection, Facet rows, Facet columns) {
        try {
            return new Tally(reader, all(query(selection))).cross(rows, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Of a selection, the projects that name one municipality and no other: by municipality, most projects first. What was
     * granted to them was granted for that municipality alone.
     */
    public List<Count> inOneMunicipality(Selection selection) {
        try {
            return new Tally(reader, all(query(selection))).inOneMunicipality();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One cell of a table.
     *
     * @param row value of the first facet
     * @param count value of the second facet, and what has both
     */
    public record Cell(String row, Count count) {}

    @Override
    public void close() {
        try {
            reader.close();
            reader.directory().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(Selection selection) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String text = selection.text();
        if (text == null || text.isBlank()) {
            query.add(new MatchAllDocsQuery(), Occur.MUST);
        } else {
            query.add(Words.query(text.substring(0, Math.min(text.length(), MAX_TEXT)), analyzer, WEIGHTS), Occur.MUST);
        }
        if (!selection.kinds().isEmpty()) {
            query.add(
                    new TermInSetQuery(
                            Fields.KIND,
                            selection.kinds().stream()
                                    .map(kind -> new BytesRef(kind.name()))
                                    .toList()),
                    Occur.FILTER);
        }
        selection.chosen().forEach((facet, values) -> {
            if (!values.isEmpty()) {
                query.add(
                        KeywordField.newSetQuery(
                                Fields.of(facet),
                                values.stream().map(BytesRef::new).toList()),
                        Occur.FILTER);
            }
        });
        return query.build();
    }

    private List<Entry> hits(Query query, Selection selection) throws IOException {
        // A page far beyond the last hit must not ask for room for all before it.
        long last = Math.min(reader.maxDoc(), (long) selection.offset() + selection.size());
        if (selection.size() <= 0 || selection.offset() < 0 || last <= selection.offset()) {
            return List.of();
        }
        TopDocs found = searcher.search(
                query, new TopFieldCollectorManager(sort(selection.order()), (int) last, null, (int) last));
        StoredFields stored = searcher.storedFields();
        List<Entry> entries = new ArrayList<>();
        ScoreDoc[] hits = found.scoreDocs;
        for (int i = selection.offset(); i < hits.length; i++) {
            entries.add(entry(stored, hits[i].doc));
        }
        return entries;
    }

    private static Sort sort(Selection.Order order) {
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_KEY, BY_PLACE);
            case NEWEST -> new Sort(missingLast(Fields.START, SortField.Type.LONG, true), BY_KEY, BY_PLACE);
            case OLDEST -> new Sort(missingLast(Fields.START, SortField.Type.LONG, false), BY_KEY, BY_PLACE);
            case LARGEST -> new Sort(missingLast(Fields.SIZE, SortField.Type.DOUBLE, true), BY_KEY, BY_PLACE);
            case NAME -> new Sort(new SortField(Fields.NAME_ORDER, SortField.Type.STRING), BY_KEY, BY_PLACE);
        };
    }

    private static SortField missingLast(String field, SortField.Type type, boolean largestFirst) {
        SortField sort = new SortField(field, type, largestFirst);
        if (type == SortField.Type.LONG) {
            sort.setMissingValue(largestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        } else {
            sort.setMissingValue(largestFirst ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return sort;
    }

    private static Entry entry(StoredFields stored, int document) throws IOException {
        BytesRef json = stored.document(document, Set.of(Fields.ENTRY)).getBinaryValue(Fields.ENTRY);
        return Fields.JSON.readValue(json.bytes, json.offset, json.length, Entry.class);
    }

    private FixedBitSet all(Query query) throws IOException {
        return searcher.search(query, new CollectorManager<Matching, FixedBitSet>() {
            @Override
            public Matching newCollector() {
                return new Matching(new FixedBitSet(Math.max(1, reader.maxDoc())));
            }

            @Override
            public FixedBitSet reduce(Collection<Matching> collectors) {
                FixedBitSet all = new FixedBitSet(Math.max(1, reader.maxDoc()));
                collectors.forEach(collector -> all.or(collector.documents));
                return all;
            }
        });
    }

    private static final class Matching extends SimpleCollector {
        private final FixedBitSet documents;
        private int begin;

        Matching(FixedBitSet documents) {
            this.documents = documents;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) {
            begin = segment.docBase;
        }

        @Override
        public void collect(int document) {
            documents.set(begin + document);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
