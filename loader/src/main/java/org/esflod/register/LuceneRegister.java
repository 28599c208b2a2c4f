package org.esflod.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.esflod.match.NameKeys;

/**
 * A register in an index on disk.
 *
 * <p>Candidates are found in two steps. The rarest tokens and trigrams of a name give the documents that share most of them,
 * without regard to length; of these, {@link WordOverlap} tells the best.
 */
final class LuceneRegister implements Register {
    /** More entries of one name than anybody can tell apart. */
    private static final int MOST_EXACT = 200;

    private static final int RAREST_GRAMS = 12;
    private static final float TOKEN_BOOST = 2;

    /** Of the weight of all terms that are looked for; what shares less is not the one that was meant. */
    private static final double LEAST_SHARE = 0.3;

    /** What a candidate's town is worth beside its name's overlap, from 0 to 1. */
    private static final double IN_TOWN = 0.15;

    /** Documents that are compared closely for each candidate that is asked for. */
    private static final int COMPARED = 4;

    private final List<MMapDirectory> directories;
    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final TermCursors cursors;
    private final GramWeights gramWeights;
    private final TokenWeights tokenWeights;
    private final String snapshot;

    /** One for each thread that searches, of eight bytes a document. */
    private final Queue<TownHits> rooms = new ConcurrentLinkedQueue<>();

    private LuceneRegister(List<MMapDirectory> directories, IndexReader reader, String snapshot) throws IOException {
        this.directories = directories;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.snapshot = snapshot;
        searcher.setQueryCache(null);
        this.cursors = new TermCursors(reader);
        this.gramWeights = new GramWeights(reader);
        this.tokenWeights = new TokenWeights(reader, cursors);
    }

    static LuceneRegister open(Path index, String snapshot) throws IOException {
        List<MMapDirectory> directories = new ArrayList<>();
        IndexReader[] parts = new IndexReader[RegisterBuild.PARTS];
        for (int i = 0; i < parts.length; i++) {
            MMapDirectory directory = new MMapDirectory(RegisterBuild.part(index, i));
            directories.add(directory);
            parts[i] = DirectoryReader.open(directory);
        }
        return new LuceneRegister(directories, new MultiReader(parts), snapshot);
    }

    @Override
    public Optional<RegisterEntry> byKey(String key) {
        return entries(IndexFields.KEY, key, 1).values().stream().findFirst();
    }

    @Override
    public List<RegisterEntry> exact(String name, Set<String> towns) {
        NameKeys keys = NameKeys.of(name);
        Map<Integer, RegisterEntry> found = new LinkedHashMap<>();
        found.putAll(equal(IndexFields.EXACT, keys.exact(), towns));
        if (!keys.canonical().equals(keys.exact())) {
            found.putAll(equal(IndexFields.EXACT, keys.canonical(), towns));
        }
        if (!keys.folded().isEmpty()) {
            equal(IndexFields.FOLDED, keys.folded(), towns).forEach(found::putIfAbsent);
        }
        return List.copyOf(found.values());
    }

    /** Entries with a key; where there are too many of them, those in the towns besides. */
    private Map<Integer, RegisterEntry> equal(String field, String key, Set<String> towns) {
        Map<Integer, RegisterEntry> found = entries(field, key, MOST_EXACT);
        if (found.size() < MOST_EXACT || towns.isEmpty()) {
            return found;
        }
        try {
            BooleanQuery.Builder query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(field, key)), BooleanClause.Occur.FILTER)
                    .add(inTowns(towns), BooleanClause.Occur.FILTER);
            int[] documents = Arrays.stream(searcher.search(query.build(), MOST_EXACT, Sort.INDEXORDER).scoreDocs)
                    .mapToInt(hit -> hit.doc)
                    .toArray();
            read(documents).forEach(found::putIfAbsent);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query inTowns(Set<String> towns) {
        return new TermInSetQuery(
                IndexFields.TOWN,
                towns.stream().map(IndexFields::town).map(BytesRef::new).toList());
    }

    @Override
    public List<Candidate> candidates(String name, Set<String> towns, int most) {
        List<String> tokens = IndexFields.tokens(NameKeys.of(name));
        return cursors.lend(cursor -> {
            Terms terms = new Terms(cursor, tokens);
            SortedSet<Integer> documents = new TreeSet<>(terms.hits(most * COMPARED));
            List<Integer> inTowns =
                    towns.isEmpty() ? List.of() : inTowns(cursor, terms.weighed, towns, most * COMPARED);
            documents.addAll(inTowns);
            return best(documents, new HashSet<>(inTowns), new WordOverlap(tokens, gramWeights), most);
        });
    }

    private List<Integer> inTowns(TermCursor cursor, List<TownHits.Weighed> terms, Set<String> towns, int most)
            throws IOException {
        TownHits free = rooms.poll();
        TownHits room = free == null ? new TownHits(reader) : free;
        List<Integer> hits = room.of(cursor, terms, towns, most);
        rooms.add(room);
        return hits;
    }

    @Override
    public double weight(String token) {
        return tokenWeights.of(token);
    }

    @Override
    public String snapshot() {
        return snapshot;
    }

    @Override
    public void close() {
        try {
            reader.close();
            for (MMapDirectory directory : directories) {
                directory.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rarest terms of a name. */
    private final class Terms {
        private final BooleanQuery.Builder query = new BooleanQuery.Builder();
        private final List<TownHits.Weighed> weighed = new ArrayList<>();
        private double all;

        Terms(TermCursor cursor, List<String> tokens) throws IOException {
            for (String token : tokens) {
                TermCursor.Known known = cursor.find(new Term(IndexFields.TOKEN, token));
                if (known.documents() > 0) {
                    add(cursor, known, TOKEN_BOOST);
                }
            }
            List<String> rarest = IndexFields.grams(tokens).stream()
                    .filter(gramWeights::occurs)
                    .sorted(Comparator.comparingDouble((String gram) -> gramWeights.of(GramWeights.number(gram)))
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(RAREST_GRAMS)
                    .toList();
            for (String gram : rarest) {
                add(cursor, cursor.find(new Term(IndexFields.GRAM, gram)), 1);
            }
        }

        private void add(TermCursor cursor, TermCursor.Known known, float boost) {
            double weight = boost * Rarity.weight(known.documents(), reader.maxDoc());
            query.add(new TermWorth(cursor, known, (float) weight), BooleanClause.Occur.SHOULD);
            weighed.add(new TownHits.Weighed(known.term().field(), known.term().text(), (float) weight));
            all += weight;
        }

        /** Documents that share most of them; few terms that many share make none. */
        List<Integer> hits(int most) throws IOException {
            ScoreDoc[] hits = searcher.search(query.build(), new AtLeast(most, (float) (LEAST_SHARE * all))).scoreDocs;
            return Arrays.stream(hits).map(hit -> hit.doc).toList();
        }
    }

    /** The best name of each entry, compared closely. */
    private List<Candidate> best(SortedSet<Integer> hits, Set<Integer> inTown, WordOverlap overlap, int most)
            throws IOException {
        Map<Integer, Found> byEntry = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues words = leaf.reader().getBinaryDocValues(IndexFields.WORDS);
            NumericDocValues places = leaf.reader().getNumericDocValues(IndexFields.PLACE);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int hit : hits.subSet(leaf.docBase, end)) {
                int document = hit - leaf.docBase;
                words.advanceExact(document);
                places.advanceExact(document);
                int place = (int) places.longValue();
                double town = inTown.contains(hit) ? IN_TOWN : 0;
                Found found = new Found(hit - place, place, overlap.with(words.binaryValue()) + town);
                byEntry.merge(found.first(), found, (one, other) -> other.score() > one.score() ? other : one);
            }
        }
        List<Found> best = byEntry.values().stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparingInt(Found::first))
                .limit(most)
                .toList();
        Map<Integer, RegisterEntry> entries =
                read(best.stream().mapToInt(Found::first).sorted().toArray());
        return best.stream().map(found -> found.candidate(entries)).toList();
    }

    /**
     * A document that was found.
     *
     * @param first the first document of its entry
     * @param place which name of the entry it is
     */
    private record Found(int first, int place, double score) {
        Candidate candidate(Map<Integer, RegisterEntry> entries) {
            RegisterEntry entry = Objects.requireNonNull(entries.get(first));
            return new Candidate(entry, place == 0 ? entry.name() : name(entry), score);
        }

        /** Names with the same folded key have one document. */
        private String name(RegisterEntry entry) {
            Set<String> folded = new HashSet<>();
            for (RegisterName name : entry.names()) {
                if (folded.add(NameKeys.of(name.name()).folded()) && folded.size() == place + 1) {
                    return name.name();
                }
            }
            return entry.name();
        }
    }

    /** Entries by their first documents, in ascending order. */
    private Map<Integer, RegisterEntry> read(int[] documents) throws IOException {
        Map<Integer, RegisterEntry> entries = new LinkedHashMap<>();
        int next = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(IndexFields.ENTRY);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < documents.length && documents[next] < end; next++) {
                values.advanceExact(documents[next] - leaf.docBase);
                entries.put(documents[next], EntryBytes.read(values.binaryValue()));
            }
        }
        return entries;
    }

    private Map<Integer, RegisterEntry> entries(String field, String term, int most) {
        return cursors.lend(cursor -> {
            Map<Integer, RegisterEntry> found = new LinkedHashMap<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                PostingsEnum documents = cursor.documents(leaf, field, new BytesRef(term), null);
                if (documents == null) {
                    continue;
                }
                BinaryDocValues values = leaf.reader().getBinaryDocValues(IndexFields.ENTRY);
                for (int document = documents.nextDoc();
                        document != DocIdSetIterator.NO_MORE_DOCS && found.size() < most;
                        document = documents.nextDoc()) {
                    values.advanceExact(document);
                    found.put(leaf.docBase + document, EntryBytes.read(values.binaryValue()));
                }
            }
            return found;
        });
    }
}
