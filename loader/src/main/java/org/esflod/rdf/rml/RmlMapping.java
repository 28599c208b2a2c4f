package org.esflod.rdf.rml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esflod.rdf.rml.LogicalSource.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An RML mapping, read, checked and compiled once.
 *
 * <p>Shape: Turtle in the vocabulary {@code http://w3id.org/rml/}: RML-Core over JSON, and logical views without joins. A
 * logical source is either the document handed in ({@code rml:source} is an IRI without an {@code rml:path}) or a
 * file beside the mapping ({@code rml:RelativePathSource}); a mapping has sources of one kind. Errors: {@link
 * MappingException}, also for every construct of RML that is not executed, by its name. Source: <a
 * href="https://kg-construct.github.io/rml-core/spec/docs/">RML-Core</a>, <a
 * href="https://kg-construct.github.io/rml-lv/spec/docs/">RML-LV</a>.
 */
public final class RmlMapping {
    private final CompiledMapping compiled;
    private final @Nullable Path folder;

    private RmlMapping(CompiledMapping compiled, @Nullable Path folder) {
        this.compiled = compiled;
        this.folder = folder;
    }

    /**
     * Compiles a mapping file.
     *
     * @param file in Turtle and UTF-8
     * @param baseIri what relative IRIs are put after where a triples map has no {@code rml:baseIRI}; relative IRIs of the
     *     Turtle itself are resolved against it
     */
    public static RmlMapping compile(Path file, String baseIri) {
        Path name = file.getFileName();
        String turtle;
        try {
            turtle = Files.readString(file);
        } catch (IOException e) {
            throw new MappingException(Where.file(file.toString()), "cannot be read", e);
        }
        return new RmlMapping(
                compile(turtle, String.valueOf(name), baseIri),
                file.toAbsolutePath().getParent());
    }

    /** Compiles the text of a mapping; one without a folder cannot read files. */
    public static RmlMapping compile(String turtle, String baseIri) {
        return new RmlMapping(compile(turtle, "mapping", baseIri), null);
    }

    private static CompiledMapping compile(String turtle, String name, String baseIri) {
        return MappingCompiler.compile(MappingGraph.read(turtle, name, baseIri), name, baseIri);
    }

    /**
     * The mapping as a function from a document to statements.
     *
     * <p>Errors: {@link MappingException} where a source is a file, or where two sources have different IRIs, since there
     * is one document.
     */
    public DocumentMapper forDocuments() {
        String iri = null;
        for (CompiledMapping.SourceGroup group : compiled.groups()) {
            if (!(group.source().origin() instanceof Origin.Document document)) {
                throw new MappingException(
                        Where.file(compiled.name()), "a source is a file, where documents are handed in");
            }
            if (iri != null && !iri.equals(document.iri())) {
                throw new MappingException(
                        Where.file(compiled.name()),
                        "two names for the document handed in, <" + iri + "> and <" + document.iri() + ">");
            }
            iri = document.iri();
        }
        return new DocumentMapper(compiled);
    }

    /**
     * The mapping as something that reads its own files.
     *
     * <p>Errors: {@link MappingException} where a source is not a file, or lies outside of the mapping's folder.
     */
    public FileMapper forFiles() {
        if (folder == null) {
            throw new MappingException(Where.file(compiled.name()), "a mapping without a folder cannot read files");
        }
        for (CompiledMapping.SourceGroup group : compiled.groups()) {
            if (!(group.source().origin() instanceof Origin.File file)) {
                throw new MappingException(Where.file(compiled.name()), "a source is a document handed in, not a file");
            }
            if (!folder.resolve(file.path()).normalize().startsWith(folder.normalize())) {
                throw new MappingException(
                        Where.file(compiled.name()), "the path " + file.path() + " leaves the mapping's folder");
            }
        }
        return new FileMapper(compiled, folder);
    }
}
