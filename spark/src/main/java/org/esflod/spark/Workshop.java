package org.esflod.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.esflod.project.BaseIri;
import org.esflod.run.Home;
import org.esflod.run.RecordSteps;
import org.jspecify.annotations.Nullable;

/**
 * Mapping, vocabulary and reference data on every machine: the folders {@code mapping/} and {@code ontology/} of the driver are
 * broadcast as one archive (about 300 kB), so that nothing needs to be installed and all work with the same.
 *
 * @param archive a zip of both folders
 * @param id tells workshops of one process apart
 * @param base the IRI under which everything is published
 * @param preferred ids of forms, the preferred first
 * @param registers folder with the index of registers, at the same path on every machine; null where there is none
 */
record Workshop(
        Broadcast<byte[]> archive,
        String id,
        String base,
        List<String> preferred,
        @Nullable String registers) implements Serializable {
    private static final ConcurrentHashMap<String, RecordSteps> OPEN = new ConcurrentHashMap<>();
    private static final List<String> FOLDERS = List.of("mapping", "ontology");

    /** Packs a home and sends it. */
    static Workshop of(
            JavaSparkContext spark, Home home, BaseIri base, List<String> preferred, @Nullable Path registers) {
        Broadcast<byte[]> archive = spark.broadcast(packed(home.folder()));
        return new Workshop(
                archive,
                spark.sc().applicationId() + "-" + archive.id(),
                base.iri(),
                List.copyOf(preferred),
                registers == null ? null : registers.toString());
    }

    /** The steps, made when this process first needs them. */
    RecordSteps steps() {
        return OPEN.computeIfAbsent(id, unknown -> {
            Path home = unpacked(archive.value(), Path.of(SparkFiles.getRootDirectory()));
            return new RecordSteps(
                    new Home(home), new BaseIri(base), preferred, registers == null ? null : Path.of(registers));
        });
    }

    private static byte[] packed(Path home) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String folder : FOLDERS) {
                List<Path> files;
                try (Stream<Path> found = Files.walk(home.resolve(folder))) {
                    files = found.filter(Files::isRegularFile).sorted().toList();
                }
                for (Path file : files) {
                    zip.putNextEntry(
                            new ZipEntry(home.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, zip);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + home, e);
        }
        return bytes.toByteArray();
    }

    private static Path unpacked(byte[] archive, Path parent) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            Path home = Files.createTempDirectory(parent.toAbsolutePath(), "esf-lod-");
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack mapping and reference data in " + parent, e);
        }
    }
}
