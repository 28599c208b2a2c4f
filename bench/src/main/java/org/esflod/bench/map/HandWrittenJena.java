package org.esflod.bench.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** The mapping by hand, written by Jena's {@code StreamRDFWriter}: {@code INPUT OUTPUT THREADS}. */
final class HandWrittenJena {
    private static final int BUFFER = 1 << 17;
    private static final JsonFactory JSON = new JsonFactory();

    private HandWrittenJena() {}

    /** Entry point. */
    public static void main(String[] args) throws IOException {
        int threads = Integer.parseInt(args[2]);
        try (InputStream in = Files.newInputStream(Path.of(args[0]));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), BUFFER)) {
            if (threads == 1) {
                try (JsonParser parser = JSON.createParser(in)) {
                    write(parser, out);
                }
            } else {
                LineBlocks.inOrder(in, threads, HandWrittenJena::mapped, out);
            }
        }
    }

    private static byte[] mapped(byte[] lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(lines.length * 3);
        try (JsonParser parser = JSON.createParser(lines)) {
            write(parser, bytes);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonParser parser, OutputStream out) throws IOException {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
        stream.start();
        ProjectStatements mapping = new ProjectStatements(new JenaStatements(stream));
        ProjectReader reader = new ProjectReader(parser);
        for (Project project = reader.next(); project != null; project = reader.next()) {
            mapping.write(project);
        }
        stream.finish();
    }
}
