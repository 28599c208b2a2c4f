package org.esflod.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.esflod.project.BaseIri;

/** The hand-written input of these tests, and dumps re-read by Jena. */
final class Sample {
    static final BaseIri BASE = BaseIri.placeholder();
    static final String PROJECT = "2008-00648";
    static final String REFUSED = "x-abcdefghijklmnop";

    private Sample() {}

    static Path statements() {
        return resource("statements.nq");
    }

    static Path linked() {
        return resource("linked.jsonl");
    }

    private static Path resource(String name) {
        URL url = Objects.requireNonNull(Sample.class.getResource("/dataset/" + name));
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All statements of the input, as Jena reads them. */
    static Set<Quad> quads() throws IOException {
        return quads(Files.readString(statements()), Lang.NQUADS);
    }

    static Set<Triple> defaultGraph(Set<Quad> quads) {
        return quads.stream().filter(Quad::isDefaultGraph).map(Quad::asTriple).collect(Collectors.toSet());
    }

    static Set<Quad> quads(String text, Lang lang) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.create().source(new StringReader(text)).lang(lang).parse(dataset);
        // A set of terms, not of values: "1.0" and "1.00" are two.
        Set<Quad> quads = new HashSet<>();
        dataset.find().forEachRemaining(quads::add);
        return quads;
    }

    static List<String> lines(Path gzipped) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    static String text(Path gzipped) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(gzipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
