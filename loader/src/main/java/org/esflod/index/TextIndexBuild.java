package org.esflod.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.esflod.problem.LoaderException;

/**
 * The texts of a dump to the folder {@code text} of a version: one document for each literal of one of {@link
 * TextSearch#PROPERTIES}, for queries in SPARQL. The texts themselves are in the store.
 */
public final class TextIndexBuild {
    // As TDB2 refuses none and Lucene takes no longer term than 32,766 bytes.
    private static final int LONGEST_IRI = 8_000;

    private TextIndexBuild() {}

    /**
     * Builds it.
     *
     * @param version the folder of the version
     * @param dump the public statements, N-Triples, gzip
     * @throws LoaderException where a file cannot be read or written
     */
    public static void build(Path version, Path dump) {
        Path folder = version.resolve(TextSearch.FOLDER);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter index = new IndexWriter(directory, SearchIndexBuild.settings(TextSearch.analyzer()));
                InputStream in = new GZIPInputStream(Files.newInputStream(dump), 1 << 16)) {
            RDFParser.create().source(in).lang(Lang.NTRIPLES).checking(false).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    add(index, triple);
                }
            });
            index.forceMerge(1);
            index.commit();
        } catch (IOException | UncheckedIOException | RiotException e) {
            throw new LoaderException("cannot write the index in " + folder + " from " + dump, e);
        }
    }

    private static void add(IndexWriter index, Triple triple) {
        Node subject = triple.getSubject();
        if (!TextSearch.PROPERTIES.contains(triple.getPredicate())
                || !triple.getObject().isLiteral()
                || !subject.isURI()
                || subject.getURI().length() > LONGEST_IRI) {
            return;
        }
        String language = triple.getObject().getLiteralLanguage();
        Document document = new Document();
        term(document, TextSearch.SUBJECT, subject.getURI());
        term(document, TextSearch.PROPERTY, triple.getPredicate().getURI());
        document.add(new StringField(TextSearch.LANGUAGE, language, Field.Store.NO));
        document.add(new TextField(
                language.equals("en") ? TextSearch.TEXT_EN : TextSearch.TEXT_SV,
                triple.getObject().getLiteralLexicalForm(),
                Field.Store.NO));
        try {
            index.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void term(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
}
