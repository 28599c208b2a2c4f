package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.esflod.dataset.VersionChanges;
import org.esflod.project.RecordJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a version says of the one before it. Projects and persons are invented. */
class ChangesTest {
    private Path in;
    private Path dir;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        in = folder.resolve("in");
        dir = folder.resolve("published");
        Page.good().to(in.resolve("a.txt"));
        Page.good().titled("Zebrarandiga vägar").to(in.resolve("zebra.txt"));
    }

    private Path publish() {
        Run run = Run.of("publish", in, "--to", dir);
        assertEquals(0, run.exit(), run.out() + run.err());
        return Published.at(dir).current();
    }

    /** Without one project, with another, and with other words in the third. */
    private Path publishChanged() throws IOException {
        Files.delete(in.resolve("zebra.txt"));
        Page.good().with("veckan.", "veckan, \"alltid\"\\n.").to(in.resolve("a.txt"));
        Page.good().titled("Ett tredje projekt").to(in.resolve("c.txt"));
        return publish();
    }

    @Test
    void thePatchMakesTheNewerDumpOfTheOlderOne() throws IOException {
        Path first = publish();
        assertTrue(Files.readString(first.resolve(VersionChanges.PAGE)).contains("first version"));
        assertFalse(Files.exists(first.resolve(VersionChanges.PATCH)));
        Path second = publishChanged();

        DatasetGraph data = dump(first);
        assertFalse(IsoMatcher.isomorphic(data, dump(second)));
        RDFPatch patch = patch(second);
        RDFPatchOps.applyChange(data, patch);
        assertTrue(IsoMatcher.isomorphic(data, dump(second)));
        assertEquals(
                "https://esf-lod.example/versions/" + first.getFileName(),
                patch.getPrevious().getURI());
        assertEquals(
                "https://esf-lod.example/versions/" + second.getFileName(),
                patch.getId().getURI());
    }

    @Test
    void whatCameWentAndChangedIsCountedByKind() throws IOException {
        Path first = publish();
        Path second = publishChanged();
        JsonNode counts = RecordJson.document(Files.readString(second.resolve(VersionChanges.COUNTS)));
        assertEquals(first.getFileName().toString(), counts.path("previous").asText());
        JsonNode projects = counts.at("/kinds/project");
        assertEquals("{\"before\":2,\"added\":1,\"removed\":1,\"changed\":1,\"after\":2}", projects.toString());
        assertEquals(290, counts.at("/kinds/municipality/before").asInt());
        assertEquals(0, counts.at("/kinds/municipality/changed").asInt());
        assertEquals(
                Files.size(second.resolve(VersionChanges.PATCH)),
                counts.at("/patch/bytes").asLong());
        String page = Files.readString(second.resolve(VersionChanges.PAGE));
        assertTrue(page.contains("| Projects | 2 | 1 | 1 | 1 | 2 |"), page);
    }

    @Test
    void theVersionBeforeDoesNotShowInTheIdAndThePatchIsTheSameEachTime(@TempDir Path other) throws IOException {
        publish();
        Path second = publishChanged();
        Path alone = Published.to(other.resolve("published"), in).current();
        assertEquals(second.getFileName(), alone.getFileName());
        for (String file : List.of("meta/manifest.json", "meta/SHA256SUMS")) {
            String text = Files.readString(second.resolve(file));
            assertFalse(text.contains("CHANGES") || text.contains("changes"), text);
        }
        byte[] patch = Files.readAllBytes(second.resolve(VersionChanges.PATCH));
        assertEquals(0, Run.of("erase", dir, "--project", "9999/00001").exit());
        assertArrayEquals(patch, Files.readAllBytes(second.resolve(VersionChanges.PATCH)));
    }

    /** The version that came after the project had gone holds nothing of it, but its patch did. */
    @Test
    void whatIsErasedIsInNoPatch() throws IOException {
        Path first = publish();
        String key = Files.readAllLines(first.resolve("tables/projects.csv")).stream()
                .filter(line -> line.contains("Zebrarandiga"))
                .map(line -> line.split(",", -1)[1])
                .findFirst()
                .orElseThrow();
        Path second = publishChanged();
        assertTrue(Canaries.content(second.resolve(VersionChanges.PATCH)).contains("Zebrarandiga"));
        assertEquals(0, Run.of("erase", dir, "--project", key).exit());
        for (Path file : Published.all(dir)) {
            String content = Canaries.content(file);
            assertFalse(content.contains("Zebrarandiga"), file.toString());
            assertTrue(file.endsWith("gone.tsv") || !content.contains(key), file.toString());
        }
        Path now = Published.at(dir).current();
        Path before;
        try (var all = Files.list(dir.resolve("versions"))) {
            before = all.filter(version -> !version.equals(now)).findFirst().orElseThrow();
        }
        DatasetGraph data = dump(before);
        RDFPatchOps.applyChange(data, patch(now));
        assertTrue(IsoMatcher.isomorphic(data, dump(now)));
    }

    private static DatasetGraph dump(Path version) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        RDFDataMgr.read(data, version.resolve("dumps/esf.trig.gz").toUri().toString());
        return data;
    }

    private static RDFPatch patch(Path version) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(version.resolve(VersionChanges.PATCH)))) {
            return RDFPatchOps.read(in);
        }
    }
}
