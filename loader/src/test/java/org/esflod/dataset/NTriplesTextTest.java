package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.esflod.rdf.StatementFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NTriplesTextTest {
    @Test
    void piecesPutTogetherAreTheDump(@TempDir Path folder) throws IOException {
        new DumpWriter(Sample.BASE).write(Sample.statements(), folder);
        StringBuilder pieces = new StringBuilder(NTriplesText.beginning());
        try (StatementFile.Groups groups = StatementFile.read(Sample.statements())) {
            groups.forEachRemaining(group -> pieces.append(NTriplesText.of(group)));
        }
        try (InputStream dump =
                new GZIPInputStream(Files.newInputStream(folder.resolve(DumpFormat.N_TRIPLES.fileName())))) {
            assertEquals(new String(dump.readAllBytes(), StandardCharsets.UTF_8), pieces.toString());
        }
    }
}
