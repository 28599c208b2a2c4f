package org.esflod.register;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.esflod.match.NameKeys;
import org.jspecify.annotations.Nullable;

/**
 * One part of an index, written by one thread: entries keep the order in which they were added, so the same inputs give the
 * same index.
 */
final class IndexPart implements Closeable {
    /** Nothing is merged before the end. */
    private static final int MERGE_FACTOR = 1_000;

    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setTokenized(true);
        TERMS.setOmitNorms(true);
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.freeze();
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final PreparedTerms tokens = new PreparedTerms();
    private final PreparedTerms grams = new PreparedTerms();
    private final Field tokenField = new Field(IndexFields.TOKEN, tokens, TERMS);
    private final Field gramField = new Field(IndexFields.GRAM, grams, TERMS);
    private final PreparedTerms townTokens = new PreparedTerms();
    private final PreparedTerms townGrams = new PreparedTerms();
    private final Field townTokenField = new Field(IndexFields.TOWN_TOKEN, townTokens, TERMS);
    private final Field townGramField = new Field(IndexFields.TOWN_GRAM, townGrams, TERMS);

    /**
     * An empty part.
     *
     * @param memory megabytes that it may hold before it writes
     */
    IndexPart(Path folder, double memory) throws IOException {
        this.directory = new MMapDirectory(folder);
        LogDocMergePolicy merges = new LogDocMergePolicy();
        merges.setMergeFactor(MERGE_FACTOR);
        merges.setNoCFSRatio(0);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setRAMBufferSizeMB(memory)
                        .setMergePolicy(merges)
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setUseCompoundFile(false)
                        .setSimilarity(new Rarity()));
    }

    /** Adds an entry; how many names of it are searched. */
    int add(RegisterEntry entry) throws IOException {
        Document first = new Document();
        first.add(new StringField(IndexFields.KEY, entry.key(), Field.Store.NO));
        first.add(new BinaryDocValuesField(IndexFields.ENTRY, EntryBytes.write(entry)));
        Set<String> exact = new LinkedHashSet<>();
        Set<String> folded = new LinkedHashSet<>();
        List<List<String>> names = new ArrayList<>();
        for (RegisterName name : entry.names()) {
            NameKeys keys = NameKeys.of(name.name());
            exact.add(keys.exact());
            exact.add(keys.canonical());
            if (folded.add(keys.folded())) {
                names.add(IndexFields.tokens(keys));
            }
        }
        exact.forEach(key -> first.add(new StringField(IndexFields.EXACT, key, Field.Store.NO)));
        folded.forEach(key -> first.add(new StringField(IndexFields.FOLDED, key, Field.Store.NO)));
        String town = entry.place() == null ? null : IndexFields.town(entry.place());
        for (int i = 0; i < names.size(); i++) {
            write(i == 0 ? first : new Document(), town, names.get(i), i);
        }
        return names.size();
    }

    private void write(Document document, @Nullable String town, List<String> words, int place) throws IOException {
        document.add(new NumericDocValuesField(IndexFields.PLACE, place));
        document.add(new BinaryDocValuesField(IndexFields.WORDS, new BytesRef(String.join(" ", words))));
        List<String> trigrams = IndexFields.grams(words);
        tokens.with(words);
        grams.with(trigrams);
        document.add(tokenField);
        document.add(gramField);
        if (town != null) {
            document.add(new StringField(IndexFields.TOWN, town, Field.Store.NO));
            townTokens.with(inTown(town, words));
            townGrams.with(inTown(town, trigrams));
            document.add(townTokenField);
            document.add(townGramField);
        }
        writer.addDocument(document);
    }

    private static List<String> inTown(String town, List<String> terms) {
        return terms.stream().map(term -> IndexFields.inTown(town, term)).toList();
    }

    /** Makes one segment of all and brings it to the disk. */
    void finish() throws IOException {
        writer.forceMerge(1);
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
