package org.esflod.rdf;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;

/** The code lists of {@code ontology/schemes} as statements under the configured base, grouped by subject. */
final class CodeListStatements {
    private final List<Scheme> schemes;

    /**
     * One code list.
     *
     * @param name the file's name without {@code .ttl}, such as {@code phase}
     * @param statements all of it, grouped by subject, in the file's order
     */
    record Scheme(String name, List<Statement> statements) {
        Scheme {
            statements = List.copyOf(statements);
        }
    }

    CodeListStatements(Path folder, BaseIri base) {
        List<Scheme> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\.ttl$", "");
                String turtle = base.rebase(Files.readString(file, StandardCharsets.UTF_8));
                Map<Resource, List<Statement>> bySubject = new LinkedHashMap<>();
                for (Statement statement : Rio.parse(new StringReader(turtle), base.iri(), RDFFormat.TURTLE)) {
                    bySubject
                            .computeIfAbsent(statement.getSubject(), subject -> new ArrayList<>())
                            .add(statement);
                }
                read.add(new Scheme(
                        name, bySubject.values().stream().flatMap(List::stream).toList()));
            }
        } catch (IOException | RDFParseException e) {
            throw new LoaderException("cannot read the code lists in " + folder + ": " + e.getMessage(), e);
        }
        this.schemes = List.copyOf(read);
    }

    /** All code lists, by name. */
    List<Scheme> schemes() {
        return schemes;
    }
}
