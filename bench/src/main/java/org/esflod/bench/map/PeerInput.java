package org.esflod.bench.map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** What CARML and RMLMapper are given: {@code flat.json} and the mapping in their vocabulary. Its making is not timed. */
final class PeerInput {
    private PeerInput() {}

    /**
     * Writes {@code flat.json}, {@code carml.ttl} and {@code rmlmapper.ttl}.
     *
     * @param production {@code mapping/project.rml.ttl}
     * @param linked linked documents, JSON Lines
     */
    static void write(Path production, Path linked, Path folder) throws IOException {
        ViewMapping mapping = ViewMapping.read(production.toString());
        Flattening flattening = new Flattening(mapping, OlderMapping.decimals(mapping));
        Path flat = folder.resolve("flat.json");
        turtle(OlderMapping.of(mapping, flattening, ""), folder.resolve("carml.ttl"));
        turtle(OlderMapping.of(mapping, flattening, flat.toString()), folder.resolve("rmlmapper.ttl"));
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try (BufferedReader lines = Files.newBufferedReader(linked, StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(flat, StandardCharsets.UTF_8)) {
            out.write("[\n");
            String between = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode project = json.readTree(line).path("project");
                if (!project.isMissingNode()) {
                    out.write(between);
                    out.write(json.writeValueAsString(flattening.flat(project)));
                    between = ",\n";
                }
            }
            out.write("\n]\n");
        }
    }

    private static void turtle(Model model, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, model, Lang.TURTLE);
        }
    }
}
