package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.esflod.curation.LinkInputs;
import org.esflod.project.Keys;
import org.esflod.project.RecordJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private Path folder;
    private Statistics statistics;

    @BeforeEach
    void write(@TempDir Path temporary) throws IOException {
        folder = temporary;
        statistics = new DumpWriter(Sample.BASE).write(Sample.statements(), folder.resolve("dumps"));
        new DatasetDescription(Sample.BASE, statistics).write(folder.resolve("meta/void.ttl"));
        Files.createDirectories(folder.resolve("tdb2/Data-0001"));
        Files.writeString(folder.resolve("tdb2/Data-0001/nodes.dat"), "store");
        Files.createDirectories(folder.resolve("links"));
        Files.writeString(folder.resolve("links/links.sssom.tsv"), "a\tb\n");
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("read", 3L);
        counts.put("published", 2L);
        new Manifest("aaaaaaaaaaaaaaaa", Sample.BASE, "1.0", counts, statistics).write(folder);
    }

    @Test
    void theManifestListsEveryPublishedFile() throws IOException {
        JsonNode manifest = RecordJson.document(Files.readString(folder.resolve("meta/manifest.json")));
        assertEquals("aaaaaaaaaaaaaaaa", manifest.path("version").asText());
        assertEquals("https://esf-lod.example/", manifest.path("base").asText());
        assertEquals("{\"read\":3,\"published\":2}", manifest.path("counts").toString());
        assertEquals(114, manifest.at("/triples/default").asLong());
        assertEquals(
                10,
                manifest.path("triples")
                        .path("https://esf-lod.example/graph/links")
                        .asLong());
        assertEquals(
                List.of(
                        "dumps/esf.ndjsonld.gz",
                        "dumps/esf.nt.gz",
                        "dumps/esf.rdf.gz",
                        "dumps/esf.trig.gz",
                        "dumps/esf.ttl.gz",
                        "links/links.sssom.tsv",
                        "meta/void.ttl"),
                manifest.path("files").findValuesAsText("path"));
        for (JsonNode file : manifest.path("files")) {
            assertEquals(sha256(file.path("path").asText()), file.path("sha256").asText());
            assertEquals(
                    Files.size(folder.resolve(file.path("path").asText())),
                    file.path("bytes").asLong());
        }
    }

    @Test
    void theSumsCoverTheManifestToo() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("meta/SHA256SUMS"));
        assertEquals(8, lines.size());
        for (String line : lines) {
            String[] sumAndPath = line.split(" {2}", 2);
            assertEquals(sha256(sumAndPath[1]), sumAndPath[0]);
        }
        assertTrue(lines.stream().anyMatch(line -> line.endsWith("  meta/manifest.json")));
        assertEquals(
                lines.stream().map(line -> line.substring(66)).sorted().toList(),
                lines.stream().map(line -> line.substring(66)).toList());
    }

    @Test
    void theIdIsThatOfTheContent() throws IOException {
        String id = VersionId.of(folder);
        assertTrue(VersionId.isOne(id));

        Files.writeString(folder.resolve("meta/CHANGES.md"), "since the version before");
        Files.writeString(folder.resolve("links/link-diff.tsv"), "since the version before");
        Files.writeString(folder.resolve("tdb2/Data-0001/nodes.dat"), "laid out differently");
        new Manifest("bbbbbbbbbbbbbbbb", Sample.BASE, "2.0", Map.of(), statistics).write(folder);
        assertEquals(id, VersionId.of(folder), "what tells of the version does not make it another one");

        Files.writeString(folder.resolve("links/links.sssom.tsv"), "a\tc\n");
        assertNotEquals(id, VersionId.of(folder));
    }

    @Test
    void aPathIsNoId() {
        assertFalse(VersionId.isOne("../aaaaaaaaaaaaa"));
        assertFalse(VersionId.isOne("aaaaaaaaaaaaaaa0"));
    }

    private String sha256(String path) throws IOException {
        return HexFormat.of().formatHex(Keys.sha256(Files.readAllBytes(folder.resolve(path))));
    }

    @Test
    void compressionDoesNotMakeAVersionNew() throws IOException {
        String id = VersionId.of(folder);
        Path dump = folder.resolve("dumps/esf.nt.gz");
        String text = Sample.text(dump);
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(dump)) {
            {
                def.setLevel(1);
            }
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(id, VersionId.of(folder));
    }

    @Test
    void itSaysWhatDecidedOnLinks() {
        assertEquals(Optional.empty(), Manifest.linkInputs(folder));
        assertEquals(Optional.empty(), Manifest.linkInputs(folder.resolve("absent")));
        LinkInputs inputs = new LinkInputs("3f9a", "", "c", "t", "1.0");
        new Manifest("bbbbbbbbbbbbbbbb", Sample.BASE, "2.0", Map.of(), statistics)
                .linkedBy(inputs)
                .write(folder);
        assertEquals(Optional.of(inputs), Manifest.linkInputs(folder));
    }
}
