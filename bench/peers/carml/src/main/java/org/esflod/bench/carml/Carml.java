package org.esflod.bench.carml;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.model.TriplesMap;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriterSettings;

/**
 * Maps {@code flat.json}: {@code MAPPING INPUT OUTPUT THREADS}.
 *
 * <p>On one thread the input is one stream. On several it is taken in batches of lines, since CARML itself uses one; each thread has a
 * mapper of its own, and the batches are written in order.
 */
final class Carml {
    private static final int BUFFER = 1 << 17;
    private static final int BATCH = 500;

    private Carml() {}

    /** Entry point. */
    public static void main(String[] args) throws IOException {
        Set<TriplesMap> mapping = RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(args[0]));
        int threads = Integer.parseInt(args[3]);
        Path input = Path.of(args[1]);
        try (BufferedWriter out =
                new BufferedWriter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8), BUFFER)) {
            if (threads == 1) {
                try (InputStream in = Files.newInputStream(input)) {
                    map(mapper(mapping), in, out);
                }
            } else {
                batches(mapping, input, threads, out);
            }
        }
    }

    private static void batches(Set<TriplesMap> mapping, Path input, int threads, Writer out) throws IOException {
        ThreadLocal<RdfRmlMapper> mappers = ThreadLocal.withInitial(() -> mapper(mapping));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<Future<String>> begun = new ArrayDeque<>();
        try (BufferedReader lines = Files.newBufferedReader(input, StandardCharsets.UTF_8)) {
            StringBuilder batch = new StringBuilder();
            int size = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{")) {
                    batch.append(size == 0 ? "[" : ",").append(line, 0, line.length() - (line.endsWith(",") ? 1 : 0));
                    size++;
                }
                if (size == BATCH || (size > 0 && line.equals("]"))) {
                    byte[] json = batch.append(']').toString().getBytes(StandardCharsets.UTF_8);
                    begun.add(pool.submit(() -> {
                        StringWriter text = new StringWriter();
                        map(mappers.get(), new ByteArrayInputStream(json), text);
                        return text.toString();
                    }));
                    batch.setLength(0);
                    size = 0;
                }
                if (begun.size() >= 2 * threads) {
                    out.write(begun.remove().get());
                }
            }
            for (Future<String> one : begun) {
                out.write(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static RdfRmlMapper mapper(Set<TriplesMap> mapping) {
        return RdfRmlMapper.builder()
                .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
                .triplesMaps(mapping)
                .build();
    }

    private static void map(RdfRmlMapper mapper, InputStream in, Writer out) {
        NQuadsWriter writer = new NQuadsWriter(out);
        writer.set(NTriplesWriterSettings.ESCAPE_UNICODE, false);
        writer.set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true);
        writer.startRDF();
        mapper.map(in).doOnNext(writer::handleStatement).blockLast();
        writer.endRDF();
    }
}
