package org.esflod.dataset;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.esflod.curation.LinkInputs;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;
import org.esflod.project.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * What a version consists of: {@code meta/manifest.json}, to be read by programs, and {@code meta/SHA256SUMS}, to be
 * checked by {@code sha256sum -c meta/SHA256SUMS} in the version folder.
 */
public final class Manifest {
    private static final String MANIFEST = "meta/manifest.json";
    private static final String SUMS = "meta/SHA256SUMS";

    private final String versionId;
    private final BaseIri base;
    private final String toolVersion;
    private final Map<String, Long> counts;
    private final Statistics statistics;
    private @Nullable LinkInputs links;

    /**
     * Collects what the manifest says besides the files.
     *
     * @param toolVersion version of the program
     * @param counts what the run counted, such as {@code read} to 1000, in the order to show
     */
    public Manifest(
            String versionId, BaseIri base, String toolVersion, Map<String, Long> counts, Statistics statistics) {
        this.versionId = versionId;
        this.base = base;
        this.toolVersion = toolVersion;
        this.counts = counts;
        this.statistics = statistics;
    }

    /** Adds what decided on links: the member {@code links}. */
    public Manifest linkedBy(LinkInputs inputs) {
        this.links = inputs;
        return this;
    }

    /**
     * What decided on the links of a version; empty where its manifest does not say.
     *
     * @throws LoaderException where the manifest cannot be read
     */
    public static Optional<LinkInputs> linkInputs(Path folder) {
        Path file = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode links = RecordJson.document(Files.readString(file)).path("links");
            return links.isObject()
                    ? Optional.of(new LinkInputs(
                            links.path("registers").asText(),
                            links.path("model").asText(),
                            links.path("curation").asText(),
                            links.path("tables").asText(),
                            links.path("program").asText()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file, e);
        }
    }

    /**
     * Writes both files, over all published files that stand in the folder by then.
     *
     * @throws LoaderException where a file cannot be read or written
     */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder.resolve("meta"));
            Files.deleteIfExists(folder.resolve(MANIFEST));
            Files.deleteIfExists(folder.resolve(SUMS));
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            // Line ends of this system would make the file differ from that of another.
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
            Files.writeString(
                    folder.resolve(MANIFEST),
                    RecordJson.MAPPER.writer(printer).writeValueAsString(json(folder)) + "\n");
            Files.writeString(folder.resolve(SUMS), sums(folder));
        } catch (IOException e) {
            throw new LoaderException("cannot write the manifest of " + folder, e);
        }
    }

    private ObjectNode json(Path folder) throws IOException {
        ObjectNode json = RecordJson.MAPPER.createObjectNode();
        json.put("version", versionId);
        json.put("base", base.iri());
        json.put("licence", Licence.IRI);
        json.put("tool", "esf-lod " + toolVersion);
        ObjectNode counted = json.putObject("counts");
        counts.forEach(counted::put);
        LinkInputs inputs = links;
        if (inputs != null) {
            json.putObject("links")
                    .put("registers", inputs.registers())
                    .put("model", inputs.model())
                    .put("curation", inputs.curation())
                    .put("tables", inputs.tables())
                    .put("program", inputs.program());
        }
        ObjectNode triples = json.putObject("triples");
        triples.put("default", statistics.triples());
        statistics.graphs().forEach(triples::put);
        ArrayNode files = json.putArray("files");
        for (Map.Entry<String, Path> file : PublishedFiles.of(folder).entrySet()) {
            files.addObject()
                    .put("path", file.getKey())
                    .put("bytes", Files.size(file.getValue()))
                    .put("sha256", PublishedFiles.sha256(file.getValue()));
        }
        return json;
    }

    private static String sums(Path folder) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, Path> file : PublishedFiles.of(folder).entrySet()) {
            sums.append(PublishedFiles.sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return sums.toString();
    }
}
