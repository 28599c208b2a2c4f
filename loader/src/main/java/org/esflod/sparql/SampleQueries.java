package org.esflod.sparql;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;

/**
 * The sample queries in {@code queries/}: one Turtle file each, in the form of the SIB's sparql-examples.
 *
 * <p>Shape: one {@code sh:SPARQLExecutable} with {@code rdfs:comment} in sv and en and the text in {@code sh:select},
 * {@code sh:construct} or {@code sh:ask}; what people may choose in {@code sh:parameter} ({@link QueryParameters}). Source: <a
 * href="https://github.com/sib-swiss/sparql-examples-utils">sparql-examples-utils</a>.
 */
public final class SampleQueries {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Resource EXECUTABLE = ResourceFactory.createResource(SH + "SPARQLExecutable");
    private static final List<Property> TEXTS = Stream.of("select", "construct", "ask")
            .map(name -> ResourceFactory.createProperty(SH + name))
            .toList();

    private SampleQueries() {}

    /**
     * All sample queries, by file name.
     *
     * @param base takes the place of the placeholder in the queries
     * @throws LoaderException where a file cannot be read or is not in this form
     */
    public static List<SampleQuery> read(Path folder, BaseIri base) {
        List<SampleQuery> queries = new ArrayList<>();
        for (Path file : files(folder)) {
            Model model = ModelFactory.createDefaultModel();
            try {
                RDFParser.create()
                        .source(new StringReader(text(file, base)))
                        .lang(Lang.TURTLE)
                        .parse(model);
            } catch (RiotException e) {
                throw new LoaderException(file + " is no Turtle: " + e.getMessage(), e);
            }
            model.listSubjectsWithProperty(RDF.type, EXECUTABLE).forEach(query -> queries.add(query(file, query)));
        }
        return queries;
    }

    /** All files of the folder as one Turtle document, under the configured base. */
    public static String turtle(Path folder, BaseIri base) {
        StringBuilder all = new StringBuilder();
        files(folder).forEach(file -> all.append(text(file, base)).append('\n'));
        return all.toString();
    }

    private static SampleQuery query(Path file, Resource query) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.ttl$", "");
        String sparql = TEXTS.stream()
                .filter(query::hasProperty)
                .map(text -> query.getProperty(text).getString())
                .findFirst()
                .orElseThrow(() -> new LoaderException(file + " has no sh:select, sh:construct or sh:ask"));
        return new SampleQuery(
                name,
                comment(file, query, "sv"),
                comment(file, query, "en"),
                sparql,
                QueryParameters.read(file, query, sparql));
    }

    private static String comment(Path file, Resource query, String language) {
        return query.listProperties(RDFS.comment, language)
                .nextOptional()
                .map(statement -> statement.getString())
                .orElseThrow(() -> new LoaderException(file + " has no rdfs:comment in " + language));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LoaderException("cannot read the sample queries in " + folder, e);
        }
    }

    private static String text(Path file, BaseIri base) {
        try {
            return base.rebase(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file, e);
        }
    }
}
