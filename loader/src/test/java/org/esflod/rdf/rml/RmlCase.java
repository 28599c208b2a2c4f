package org.esflod.rdf.rml;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;

/** What the tests over folders of cases share. */
final class RmlCase {
    private RmlCase() {}

    /** The folders in a folder, by name; none is a failure, since a test that runs nothing says nothing. */
    static List<Path> folders(Path of) throws IOException {
        try (Stream<Path> entries = Files.list(of)) {
            List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
            assertTrue(!folders.isEmpty(), "no case in " + of.getFileName());
            return folders;
        }
    }

    /** Runs a mapping over its own files; a record that is refused is an error. */
    static List<Statement> runFiles(Path mapping, String baseIri) throws RecordRefused {
        List<Statement> statements = new ArrayList<>();
        List<RecordRefused> refused = new ArrayList<>();
        RmlMapping.compile(mapping, baseIri).forFiles().run(statements::add, refused::add);
        if (!refused.isEmpty()) {
            throw refused.get(0);
        }
        return statements;
    }

    /** Isomorphism of datasets; on failure, what is missing and what is too much, sorted. */
    static void assertSame(Path expectedNquads, Collection<Statement> actual) throws IOException {
        Model expected = parse(Files.readString(expectedNquads));
        if (!Models.isomorphic(expected, actual)) {
            Set<String> missing = lines(expected);
            missing.removeAll(lines(actual));
            Set<String> unexpected = lines(actual);
            unexpected.removeAll(lines(expected));
            fail("missing:\n  " + String.join("\n  ", missing) + "\nunexpected:\n  " + String.join("\n  ", unexpected));
        }
    }

    private static Model parse(String nquads) throws IOException {
        // One published case expects an IRI with a space in it, which is what rml:UnsafeIRI is for.
        ParserConfig lenient = new ParserConfig();
        lenient.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        lenient.set(BasicParserSettings.VERIFY_RELATIVE_URIS, false);
        return Rio.parse(
                new StringReader(nquads), "", RDFFormat.NQUADS, lenient, SimpleValueFactory.getInstance(), null);
    }

    private static Set<String> lines(Collection<Statement> statements) {
        Set<String> lines = new TreeSet<>();
        statements.forEach(s -> lines.add(s.toString()));
        return lines;
    }
}
