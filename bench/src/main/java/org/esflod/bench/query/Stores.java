package org.esflod.bench.query;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.esflod.bench.run.Workbench;

/**
 * The stores that are compared, all running, ours first. All hold what our store holds: the others are loaded with what
 * stock Fuseki gives of a copy of it as N-Quads.
 */
final class Stores implements AutoCloseable {
    private static final String VIRTUOSO = """
            [Database]
            DatabaseFile = virtuoso.db
            ErrorLogFile = virtuoso.log
            LockFile = virtuoso.lck
            TransactionFile = virtuoso.trx
            xa_persistent_file = virtuoso.pxa
            [TempDatabase]
            DatabaseFile = virtuoso-temp.db
            TransactionFile = virtuoso-temp.trx
            [Parameters]
            ServerPort = 127.0.0.1:4212
            DirsAllowed = .
            NumberOfBuffers = 170000
            MaxDirtyBuffers = 130000
            ThreadsPerQuery = 2
            AdjustVectorSize = 1
            MaxQueryMem = 1G
            [HTTPServer]
            ServerPort = 127.0.0.1:4213
            [SPARQL]
            ResultSetMaxRows = 1000000
            DefaultGraph = urn:esf
            """;

    /** A form of source, and how many records of it to a hundred projects. */
    private record Part(String form, int percent) {}

    // Of all funding periods, so that the queries find something; pages of 2014-2020 tell of projects that the export
    // has too.
    private static final List<Part> PARTS = List.of(
            new Part("esf-export-csv", 70),
            new Part("page-2021-2027", 20),
            new Part("page-2007-2013", 10),
            new Part("page-2014-2020", 5));

    private final Workbench bench;
    private final List<SparqlServer> all = new ArrayList<>();
    private long projects;
    private long statements;

    private Stores(Workbench bench) {
        this.bench = bench;
    }

    /** Publishes what is to be asked, unless the work folder has it, and starts all stores. */
    static Stores start(Workbench bench, long records) throws IOException {
        Stores stores = new Stores(bench);
        try {
            stores.begin(records);
            return stores;
        } catch (IOException | RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    List<SparqlServer> all() {
        return all;
    }

    long projects() {
        return projects;
    }

    long statements() {
        return statements;
    }

    private void begin(long records) throws IOException {
        Path work = bench.work();
        Path home = bench.home();
        Path published = work.resolve("published");
        if (!Files.exists(published.resolve("current"))) {
            Path input = Files.createDirectories(work.resolve("in"));
            for (Part part : PARTS) {
                bench.run(List.of(
                        home.resolve("bench/generate").toString(),
                        part.form(),
                        String.valueOf(Math.max(1, records * part.percent() / 100)),
                        input.resolve(part.form()).toString() + (part.form().endsWith("-csv") ? ".csv" : "")));
            }
            bench.run(List.of(
                    home.resolve("esf-lod").toString(), "publish", input.toString(), "--to", published.toString()));
        }
        try (Stream<String> lines =
                Files.lines(published.resolve("current/tables/projects.csv"), StandardCharsets.UTF_8)) {
            projects = lines.count() - 1;
        }
        Path stock = work.resolve("stock");
        copy(published.resolve("current/tdb2").toRealPath(), stock.resolve("tdb2"));
        String jars = home.resolve("loader/target/lib") + "/*";
        all.add(SparqlServer.start(
                "esf-lod (2 GB of heap)",
                List.of(
                        "bash",
                        "-c",
                        "ESF_LOD_JAVA_OPTS=-Xmx2g exec '" + home.resolve("esf-lod") + "' serve '" + published
                                + "' --port 4210 --trusted-proxies 127.0.0.1"),
                work,
                "http://127.0.0.1:4210/sparql"));
        all.add(SparqlServer.start(
                "Fuseki 5.6.0, TDB2 (a copy of our store, 2 GB of heap)",
                List.of(
                        "java",
                        "-Dlog4j2.configurationFile=none",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Xmx2g",
                        "-cp",
                        jars,
                        "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                        "--localhost",
                        "--port=4211",
                        "--tdb2",
                        "--loc=" + stock.resolve("tdb2"),
                        "/ds"),
                stock,
                "http://127.0.0.1:4211/ds/query"));
        Path quads = work.resolve("all.nq");
        export(URI.create("http://127.0.0.1:4211/ds"), quads);
        virtuoso(quads);
        oxigraph(quads);
    }

    private void virtuoso(Path quads) throws IOException {
        Path folder = Files.createDirectories(bench.work().resolve("virtuoso"));
        Files.writeString(folder.resolve("virtuoso.ini"), VIRTUOSO, StandardCharsets.UTF_8);
        split(quads, folder.resolve("default.nt"), folder.resolve("links.nt"));
        SparqlServer server = SparqlServer.start(
                "Virtuoso 7.2.5 (Debian; 170,000 buffers, 2 threads a query)",
                List.of("virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"),
                folder,
                "http://127.0.0.1:4213/sparql");
        all.add(server);
        bench.run(List.of(
                "isql-vt",
                "127.0.0.1:4212",
                "dba",
                "dba",
                "exec=DB.DBA.TTLP_MT(file_to_string_output('default.nt'),'','urn:esf',255,2);"
                        + "DB.DBA.TTLP_MT(file_to_string_output('links.nt'),'','urn:links',255,2); checkpoint;"));
    }

    private void oxigraph(Path quads) throws IOException {
        Path folder = bench.home().resolve("bench/peers/oxigraph");
        bench.run(List.of(
                "npm",
                "install",
                "--silent",
                "--no-fund",
                "--no-audit",
                "--no-package-lock",
                "--prefix",
                folder.toString()));
        all.add(SparqlServer.start(
                "Oxigraph 0.5.11 (npm, in memory)",
                List.of("node", folder.resolve("serve.mjs").toString(), "4214", quads.toString()),
                Files.createDirectories(bench.work().resolve("oxigraph")),
                "http://127.0.0.1:4214/"));
    }

    private static void export(URI dataset, Path file) throws IOException {
        HttpRequest all = HttpRequest.newBuilder(dataset)
                .header("Accept", "application/n-quads")
                .build();
        try {
            HttpClient.newHttpClient().send(all, HttpResponse.BodyHandlers.ofFile(file));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The statements of the default graph and those of the graph of links, as N-Triples. */
    private void split(Path quads, Path plain, Path links) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(quads, StandardCharsets.UTF_8);
                BufferedWriter first = Files.newBufferedWriter(plain, StandardCharsets.UTF_8);
                BufferedWriter second = Files.newBufferedWriter(links, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int end = line.lastIndexOf("graph/links> .");
                int graph = end < 0 ? -1 : line.lastIndexOf(" <", end);
                // As an object it comes after a subject and a property.
                boolean linked = graph >= 0 && line.indexOf(' ', line.indexOf(' ') + 1) < graph;
                (linked ? second : first).write(linked ? line.substring(0, graph) + " .\n" : line + "\n");
                statements++;
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.endsWith("tdb.lock")) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Override
    public void close() {
        all.forEach(SparqlServer::close);
    }
}
