package org.esflod.bench.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/** Maps linked documents by CONSTRUCT queries, a hundred documents at a time: {@code MAPPING INPUT OUTPUT}. */
final class SparqlMapping {
    private static final int BATCH = 100;
    private static final int BUFFER = 1 << 17;

    private final JsonParser in;
    private final Map<String, Node> members = new HashMap<>();
    private Graph graph = GraphFactory.createDefaultGraph();

    private SparqlMapping(JsonParser in) {
        this.in = in;
    }

    /** Entry point. */
    public static void main(String[] args) throws IOException {
        List<Query> queries = SparqlQueries.of(ViewMapping.read(args[0])).stream()
                .map(text -> QueryFactory.create(text, Syntax.syntaxARQ))
                .toList();
        try (JsonParser in = new JsonFactory().createParser(Files.newInputStream(Path.of(args[1])));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), BUFFER)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
            writer.start();
            SparqlMapping mapping = new SparqlMapping(in);
            while (mapping.read()) {
                DatasetGraph batch = DatasetGraphFactory.wrap(mapping.graph);
                for (Query query : queries) {
                    try (QueryExec run = QueryExec.dataset(batch).query(query).build()) {
                        run.constructQuads().forEachRemaining(quad -> write(quad, writer));
                    }
                }
            }
            writer.finish();
        }
    }

    private static void write(Quad quad, StreamRDF writer) {
        if (quad.isDefaultGraph()) {
            writer.triple(quad.asTriple());
        } else {
            writer.quad(quad);
        }
    }

    /** Fills the graph anew; false at the end of the input. */
    private boolean read() throws IOException {
        graph = GraphFactory.createDefaultGraph();
        int documents = 0;
        while (documents < BATCH && in.nextToken() == JsonToken.START_OBJECT) {
            object();
            documents++;
        }
        return documents > 0;
    }

    private Node object() throws IOException {
        Node object = NodeFactory.createBlankNode();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            Node member = members.computeIfAbsent(name, unseen -> NodeFactory.createURI(SparqlQueries.MEMBER + unseen));
            if (in.nextToken() == JsonToken.START_ARRAY) {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    graph.add(object, member, value());
                }
            } else {
                graph.add(object, member, value());
            }
        }
        return object;
    }

    private Node value() throws IOException {
        return in.currentToken() == JsonToken.START_OBJECT ? object() : NodeFactory.createLiteralString(in.getText());
    }
}
