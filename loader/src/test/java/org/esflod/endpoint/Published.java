package org.esflod.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.esflod.TestFiles;

/** A published folder as publishing writes it, small. */
public record Published(Path folder) {
    public static final String EX = "https://esf-lod.example/";

    public static Path assembler() {
        return TestFiles.home("fuseki-config/esf-lod.ttl");
    }

    /** Served on a free port, looked at for a new version only when a test says so. */
    public EndpointConfig config() {
        return EndpointConfig.of(folder, assembler())
                .at("127.0.0.1", 0)
                .switching(Duration.ofHours(1), Duration.ofSeconds(20));
    }

    public Path version(String id) {
        return folder.resolve("versions").resolve(id);
    }

    /** Writes a version with that Turtle in its store. */
    public Published with(String id, String turtle) throws IOException {
        Path version = version(id);
        Path store = Files.createDirectories(version.resolve("tdb2"));
        Dataset dataset = TDB2Factory.connectDataset(store.toString());
        Txn.executeWrite(
                dataset, () -> RDFParser.fromString(turtle, Lang.TURTLE).parse(dataset));
        TDBInternal.expel(dataset.asDatasetGraph(), true);
        write(version.resolve("dumps/esf.nt"), "<a:b> <a:c> <a:d> .\n");
        write(version.resolve("dumps/esf.nt.gz"), "not really gzip");
        write(version.resolve("tables/projects.csv"), "key,title\n1,Åäö\n");
        write(version.resolve("meta/dcat.rdf"), "<rdf:RDF/>");
        write(version.resolve("meta/service.ttl"), "# service of " + id + "\n");
        write(version.resolve("reports/problems.html"), "<p>none</p>");
        write(version.resolve("meta/manifest.json"), "{\"counts\":{\"projects\":12345,\"other things\":7}}");
        write(version.resolve("meta/SHA256SUMS"), "0  dumps/esf.nt\n");
        write(folder.resolve("private/secret.txt"), "secret");
        return this;
    }

    /** Many things, so that products of them are slow. */
    public static String many(int things) {
        StringBuilder turtle = new StringBuilder();
        for (int i = 0; i < things; i++) {
            turtle.append('<')
                    .append(EX)
                    .append("thing/")
                    .append(i)
                    .append("> a <")
                    .append(EX)
                    .append("Thing> .\n");
        }
        return turtle.toString();
    }

    /** A store that says which version it is. */
    public static String saying(String name) {
        return "<" + EX + "version> <" + EX + "name> \"" + name + "\" .\n";
    }

    /** Switches as publishing does: the link is replaced in one step. */
    public Published current(String id) throws IOException {
        Path next = folder.resolve("current.next");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, Path.of("versions", id));
        Files.move(
                next, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return this;
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
