package org.esflod.bench.rmlmapper;

import be.ugent.idlab.knows.functions.agent.Agent;
import be.ugent.rml.Executor;
import be.ugent.rml.StrictMode;
import be.ugent.rml.records.RecordsFactory;
import be.ugent.rml.store.QuadStore;
import be.ugent.rml.store.RDF4JStore;
import be.ugent.rml.term.NamedNode;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.rdf4j.rio.RDFFormat;

/** Maps with RDF4J's store, which is the faster of its two: {@code MAPPING OUTPUT}; the mapping names its input. */
final class RmlMapper {
    private static final int BUFFER = 1 << 17;

    private RmlMapper() {}

    /** Entry point. */
    public static void main(String[] args) throws Exception {
        QuadStore mapping = new RDF4JStore();
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            mapping.read(in, "https://esf-lod.example/", RDFFormat.TURTLE);
        }
        Agent noFunctions = new Agent() {};
        Executor executor = new Executor(
                mapping,
                new RecordsFactory("."),
                new RDF4JStore(),
                "https://esf-lod.example/",
                StrictMode.BEST_EFFORT,
                noFunctions);
        QuadStore result =
                Objects.requireNonNull(executor.execute(null).get(new NamedNode("rmlmapper://default.store")));
        try (BufferedWriter out =
                new BufferedWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8), BUFFER)) {
            result.write(out, "nquads");
        }
    }
}
