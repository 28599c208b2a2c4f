package org.esflod.bench.map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The mapping by hand, bytes written directly: {@code INPUT OUTPUT THREADS}. */
final class HandWritten {
    private static final int BLOCK = 1 << 16;
    private static final JsonFactory JSON = new JsonFactory();

    private HandWritten() {}

    /** Entry point. */
    public static void main(String[] args) throws IOException {
        int threads = Integer.parseInt(args[2]);
        try (InputStream in = Files.newInputStream(Path.of(args[0]));
                OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            if (threads == 1) {
                ByteStatements statements = new ByteStatements();
                ProjectStatements mapping = new ProjectStatements(statements);
                try (JsonParser parser = JSON.createParser(in)) {
                    ProjectReader reader = new ProjectReader(parser);
                    for (Project project = reader.next(); project != null; project = reader.next()) {
                        mapping.write(project);
                        if (statements.length() > BLOCK) {
                            statements.drainTo(out);
                        }
                    }
                }
                statements.drainTo(out);
            } else {
                LineBlocks.inOrder(in, threads, HandWritten::mapped, out);
            }
        }
    }

    private static byte[] mapped(byte[] lines) throws IOException {
        ByteStatements statements = new ByteStatements();
        ProjectStatements mapping = new ProjectStatements(statements);
        try (JsonParser parser = JSON.createParser(lines)) {
            ProjectReader reader = new ProjectReader(parser);
            for (Project project = reader.next(); project != null; project = reader.next()) {
                mapping.write(project);
            }
        }
        return statements.drain();
    }
}
