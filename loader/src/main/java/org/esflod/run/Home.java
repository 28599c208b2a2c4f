package org.esflod.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.problem.LoaderException;

/**
 * The folder that holds what domain experts may change: {@code ontology/}, {@code mapping/}, {@code queries/}, {@code
 * fuseki-config/}.
 *
 * @param folder the folder
 */
public record Home(Path folder) {
    /** Set by the launcher. */
    private static final String PROPERTY = "esflod.home";

    /** Refuses a folder without these folders. */
    public Home {
        if (!Files.isDirectory(folder.resolve("mapping")) || !Files.isDirectory(folder.resolve("ontology"))) {
            throw new LoaderException(folder
                    + " holds no mapping/ and ontology/; start with ./esf-lod, or set -D" + PROPERTY
                    + " to the project's folder");
        }
    }

    /** The folder that the launcher names, else the working directory. */
    public static Home find() {
        return new Home(
                Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize());
    }

    /** The mapping from records to RDF. */
    public Path mapping() {
        return folder.resolve("mapping/project.rml.ttl");
    }

    /** Forms of sources. */
    public Path sources() {
        return folder.resolve("mapping/sources");
    }

    /** Tables of official identifiers. */
    public Path reference() {
        return folder.resolve("mapping/reference");
    }

    /** Fitted models. */
    public Path models() {
        return folder.resolve("mapping/models");
    }

    /** What was measured of links; see {@code docs/linking-quality.md}. */
    public Path quality() {
        return models().resolve("quality.json");
    }

    /** Curated links. */
    public Path links() {
        return folder.resolve("mapping/links");
    }

    /** The vocabulary. */
    public Path ontology() {
        return folder.resolve("ontology/esf.ttl");
    }

    /** Code lists. */
    public Path schemes() {
        return folder.resolve("ontology/schemes");
    }

    /** What published data must look like. */
    public Path shapes() {
        return folder.resolve("ontology/shapes.ttl");
    }

    /** What a catalogue must look like. */
    public Path catalogueShapes() {
        return folder.resolve("ontology/dcat-ap-se.shapes.ttl");
    }

    /** Sample queries. */
    public Path queries() {
        return folder.resolve("queries");
    }

    /** What the service offers, for those who ask it. */
    public Path serviceDescription() {
        return folder.resolve("fuseki-config/service.ttl");
    }

    /** The assembler file of the service. */
    public Path assembler() {
        return folder.resolve("fuseki-config/esf-lod.ttl");
    }
}
