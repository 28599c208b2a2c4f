package org.esflod.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Between subject and object of a line: {@code  <http://purl.org/dc/terms/title> }. */
    private static final Set<String> PROPERTIES = TextSearch.PROPERTIES.stream()
            .map(property -> "> <" + property.getURI() + "> \"")
            .collect(Collectors.toSet());

    /** Characters that are parsed at a time. */
    private static final int BATCH = 1 << 20;

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
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(dump), 1 << 16), StandardCharsets.UTF_8))) {
            StringBuilder wanted = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (hasText(line)) {
                    wanted.append(line).append('\n');
                }
                if (wanted.length() > BATCH) {
                    addAll(index, wanted);
                }
            }
            addAll(index, wanted);
            index.forceMerge(1);
            index.commit();
        } catch (IOException | UncheckedIOException | RiotException e) {
            throw new LoaderException("cannot write the index in " + folder + " from " + dump, e);
        }
    }

    /** Whether a line may be for the index: five in six are not, and to parse them takes longer than the index. */
    private static boolean hasText(String line) {
        int property = line.indexOf("> <");
        int object = line.indexOf("> \"", property + 1);
        return property >= 0 && object >= 0 && PROPERTIES.contains(line.substring(property, object + 3));
    }

    private static void addAll(IndexWriter index, StringBuilder lines) {
        RDFParser.fromString(lines.toString(), Lang.NTRIPLES).checking(false).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                add(index, triple);
            }
        });
        lines.setLength(0);
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
