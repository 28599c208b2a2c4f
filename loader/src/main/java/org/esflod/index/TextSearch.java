package org.esflod.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * {@code text:query} of jena-text over the index that was built when the version was published.
 *
 * <p>Jena's own index keeps a writer open, cuts an answer off at 10,000 hits, and takes patterns that run for as long as
 * they like. This one only reads, and refuses what has more than {@link #MOST_HITS}: an answer never looks whole when it is
 * not. Words are read as the search page reads them.
 */
public final class TextSearch implements TextIndex, AutoCloseable {
    /** The folder of a version that has it. */
    static final String FOLDER = "text";

    /** Hits of one look into the index; a query that has more is refused, unless it says how many it wants. */
    public static final int MOST_HITS = 100_000;

    /** What is searched where a query names no property. */
    private static final List<Node> MAIN = List.of(
            SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(),
            DCTerms.title.asNode(),
            DCTerms.abstract_.asNode(),
            RDF.value.asNode());

    /** What can be searched. A label that is also a title or a preferred label is found only where it is asked for. */
    static final Set<Node> PROPERTIES =
            Set.of(MAIN.get(0), MAIN.get(1), MAIN.get(2), MAIN.get(3), MAIN.get(4), RDFS.label.asNode());

    static final String SUBJECT = "subject";
    static final String PROPERTY = "property";
    static final String LANGUAGE = "language";
    static final String TEXT_SV = Fields.TEXT_SV;
    static final String TEXT_EN = Fields.TEXT_EN;

    private static final Map<String, Float> WEIGHTS = Map.of(TEXT_SV, 1f, TEXT_EN, 1f);

    /** No subject in particular: null says which of Jena's methods is meant only with its type. */
    private static final @Nullable Node ANY = null;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer = analyzer();
    private final EntityDefinition definition = new Definition();

    private TextSearch(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /**
     * Opens the index in the folder {@code text} of a version; null where that version has none.
     *
     * @throws LoaderException where it is damaged
     */
    public static @Nullable TextSearch open(Path version) {
        Path folder = version.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try {
            return new TextSearch(DirectoryReader.open(FSDirectory.open(folder)));
        } catch (IOException e) {
            throw new LoaderException(
                    "cannot open the index " + folder + ": " + e.getMessage() + ". Publish the version again", e);
        }
    }

    static Analyzer analyzer() {
        return Fields.analyzer();
    }

    /** The properties that can be asked for, for Jena. */
    private static final class Definition extends EntityDefinition {
        Definition() {
            super(SUBJECT, TEXT_SV);
            PROPERTIES.forEach(property -> set(property.getURI(), property));
            setLangField(LANGUAGE);
            setCacheQueries(false);
        }

        /** Never null, where Jena would log a warning and find nothing. */
        @Override
        public String getField(Node property) {
            if (!PROPERTIES.contains(property)) {
                throw new TextQueryRefused("text:query cannot search " + property + ". It can search "
                        + PROPERTIES.stream().map(Node::toString).sorted().collect(Collectors.joining(", ")));
            }
            return super.getField(property);
        }
    }

    @Override
    public EntityDefinition getDocDef() {
        return definition;
    }

    /**
     * The hits.
     *
     * @param subject the only one that is looked at; null for all
     * @param properties the only ones that are looked at; empty for the main ones
     * @param words read as {@link Words} says
     * @param language tag of the texts; null for all
     * @param limit how many; below 0 for all
     * @throws TextQueryRefused where there are more than can be given
     */
    @Override
    public List<TextHit> query(
            @Nullable Node subject,
            @Nullable List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        if (highlight != null) {
            throw new TextQueryRefused("text:query highlights nothing here; leave highlight: out");
        }
        int most = limit < 0 ? MOST_HITS : Math.min(limit, MOST_HITS);
        if (most == 0) {
            return List.of();
        }
        try {
            Query query = query(subject, properties, words, language);
            ScoreDoc[] found = searcher.search(query, new TopScoreDocCollectorManager(most + 1, null, 1)).scoreDocs;
            if (found.length > MOST_HITS && (limit < 0 || limit > MOST_HITS)) {
                throw new TextQueryRefused("text:query finds more than " + MOST_HITS + " texts for \"" + words
                        + "\". Say more words, a property, or how many hits you want: text:query (\"" + words
                        + "\" 1000)");
            }
            return hits(Arrays.copyOf(found, Math.min(found.length, most)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(
            @Nullable Node subject, @Nullable List<Resource> properties, String words, @Nullable String language) {
        List<String> wanted = properties == null || properties.isEmpty()
                ? MAIN.stream().map(Node::getURI).toList()
                : properties.stream().map(Resource::getURI).toList();
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(
                        Words.query(
                                words.substring(0, Math.min(words.length(), SearchIndex.MAX_TEXT)), analyzer, WEIGHTS),
                        Occur.MUST)
                .add(
                        new TermInSetQuery(
                                PROPERTY, wanted.stream().map(BytesRef::new).toList()),
                        Occur.FILTER);
        if (subject != null && subject.isURI()) {
            query.add(new TermQuery(new Term(SUBJECT, subject.getURI())), Occur.FILTER);
        }
        if (language != null) {
            query.add(new TermQuery(new Term(LANGUAGE, language)), Occur.FILTER);
        }
        return query.build();
    }

    private List<TextHit> hits(ScoreDoc[] found) throws IOException {
        // Values are read in the order of the documents.
        Arrays.sort(found, Comparator.comparingInt(hit -> hit.doc));
        SortedDocValues subjects = MultiDocValues.getSortedValues(reader, SUBJECT);
        SortedDocValues properties = MultiDocValues.getSortedValues(reader, PROPERTY);
        List<TextHit> hits = new ArrayList<>();
        for (ScoreDoc hit : found) {
            if (subjects.advanceExact(hit.doc) && properties.advanceExact(hit.doc)) {
                hits.add(new TextHit(node(subjects), hit.score, null, null, node(properties)));
            }
        }
        return hits;
    }

    private static Node node(SortedDocValues values) throws IOException {
        return NodeFactory.createURI(values.lookupOrd(values.ordValue()).utf8ToString());
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language, int limit) {
        return query(ANY, of(property), words, graph, language, limit, null);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language) {
        return query(ANY, of(property), words, graph, language, -1, null);
    }

    @Override
    public List<TextHit> query(
            Node property, String words, String graph, String language, int limit, String highlight) {
        return query(ANY, of(property), words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties, String words, String graph, String language, int limit, String highlight) {
        return query(ANY, properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String words,
            String graph,
            String language,
            int limit,
            String highlight) {
        return query(NodeFactory.createURI(subject), properties, words, graph, language, limit, highlight);
    }

    private static List<Resource> of(@Nullable Node property) {
        return property == null ? List.of() : List.of(ResourceFactory.createResource(property.getURI()));
    }

    @Override
    public Map<String, Node> get(String subject) {
        return Map.of();
    }

    @Override
    public void prepareCommit() {}

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void addEntity(Entity entity) {
        throw onlyRead();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw onlyRead();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw onlyRead();
    }

    private static UnsupportedOperationException onlyRead() {
        return new UnsupportedOperationException("the index of a version is only read");
    }

    @Override
    public void close() {
        try {
            reader.close();
            reader.directory().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
