package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.esflod.TestFiles;
import org.esflod.endpoint.LocalStore;
import org.jspecify.annotations.Nullable;

/**
 * A folder that {@code publish} wrote, and what its store holds.
 *
 * @param dir the published folder
 * @param run what publishing said
 * @param store all graphs of the store of the version that was current then, in memory
 */
record Published(Path dir, Run run, Dataset store) {
    private static final String PREFIXES = """
            PREFIX adms: <http://www.w3.org/ns/adms#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX esf: <https://w3id.org/esf-lod/ns#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX m8g: <http://data.europa.eu/m8g/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <http://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final Map<String, Published> MADE = new LinkedHashMap<>();

    /** Publishes into a new folder, and looks into the store. */
    static Published to(Path dir, Object... inputs) {
        List<Object> arguments = new ArrayList<>(List.of("publish", "--to", dir));
        arguments.addAll(List.of(inputs));
        return opened(dir, Run.of(arguments.toArray()));
    }

    /** What is served from a folder now. */
    static Published at(Path dir) {
        return opened(dir, new Run(0, "", ""));
    }

    /** {@code ../shared/data/seeds}, published once for all tests. */
    static Published seeds() {
        return once("seeds", TestFiles.shared("data/seeds"));
    }

    /** {@code ../shared/data/pages}, published once for all tests. */
    static Published pages() {
        return once("pages", TestFiles.shared("data/pages"));
    }

    /** {@code examples}, published once for all tests. */
    static Published examples() {
        return once("examples", TestFiles.home("examples"));
    }

    /**
     * {@code examples}, published once more: a store is open only once in a process, so what is served all the time is no
     * folder that others serve and close.
     */
    static Published examplesToServe() {
        return once("examples to serve", TestFiles.home("examples"));
    }

    /** The inputs by their name; the first two need {@code ../shared}. */
    static Published of(String name) {
        return switch (name) {
            case "seeds" -> seeds();
            case "pages" -> pages();
            case "examples" -> examples();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The folder of the version that is served. */
    Path current() {
        try {
            return dir.resolve("current").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the version that are published as files: all but store and indexes, by their path below the version. */
    Map<String, Path> files() {
        Map<String, Path> files = new LinkedHashMap<>();
        Path version = current();
        all(version).stream()
                .filter(file -> !Set.of("tdb2", "search", "text")
                        .contains(version.relativize(file).getName(0).toString()))
                .forEach(file -> files.put(version.relativize(file).toString(), file));
        return files;
    }

    /** All files below a folder, sorted. */
    static List<Path> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The default graph of the store without what describes the dataset. */
    Model data() {
        Model data = ModelFactory.createDefaultModel().add(store.getDefaultModel());
        for (String description : VersionWriter.DESCRIPTIONS) {
            data.remove(RDFDataMgr.loadModel(
                    current().resolve("meta/" + description).toString()));
        }
        return data;
    }

    /** Answers of the store: a row a text, its values joined by {@code |}; sorted unless the query sorts. */
    List<String> rows(String query) {
        return rows(store, query);
    }

    /** Answers of the store: the values of its one row. */
    String row(String query) {
        List<String> rows = rows(query);
        assertEquals(1, rows.size(), query);
        return rows.get(0);
    }

    /** The same over any dataset. */
    static List<String> rows(Dataset data, String query) {
        try (QueryExecution execution = QueryExecutionFactory.create(PREFIXES + query, data)) {
            List<String> rows = new ArrayList<>();
            var results = execution.execSelect();
            results.forEachRemaining(row -> rows.add(results.getResultVars().stream()
                    .map(name -> text(row.get(name)))
                    .collect(Collectors.joining("|"))));
            if (!query.contains("ORDER BY")) {
                rows.sort(Comparator.naturalOrder());
            }
            return rows;
        }
    }

    private static String text(@Nullable RDFNode node) {
        return node == null ? "" : node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    }

    private static synchronized Published once(String name, Path input) {
        return MADE.computeIfAbsent(name, key -> {
            try {
                Path dir = Files.createTempDirectory("esf-lod-" + name + "-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(dir)));
                return to(dir, input);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Published opened(Path dir, Run run) {
        if (!Files.exists(dir.resolve("current"))) {
            return new Published(dir, run, DatasetFactory.createGeneral());
        }
        try (LocalStore local = LocalStore.current(dir)) {
            Dataset memory = DatasetFactory.createGeneral();
            Txn.executeRead(
                    local.dataset(),
                    () -> local.dataset().asDatasetGraph().find().forEachRemaining(memory.asDatasetGraph()::add));
            return new Published(dir, run, memory);
        }
    }

    private static void delete(Path dir) {
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
