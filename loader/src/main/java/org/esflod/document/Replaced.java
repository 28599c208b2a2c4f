package org.esflod.document;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.esflod.problem.LoaderException;
import org.esflod.web.Version;
import org.jspecify.annotations.Nullable;

/** Which things have another key now, by {@code meta/replaced.csv} of the served version, kept in memory per version. */
final class Replaced {
    private static final CsvMapper CSV = new CsvMapper();
    // A file of the years before organisations could be replaced has no kinds.
    private static final String DEFAULT_KIND = "project";

    private volatile @Nullable Of last;

    private record Of(String version, Map<String, String> keys) {}

    /**
     * Where a thing is now.
     *
     * @param below its IRI below the base: {@code id/project/x-old/grant}
     * @return the same of the thing that replaced it, {@code id/project/2015-1/grant}; empty where it was not replaced
     */
    Optional<String> now(Version version, String below) {
        String[] parts = below.split("/", 4);
        if (parts.length < 3 || !parts[0].equals("id")) {
            return Optional.empty();
        }
        String key = of(version).get(parts[1] + "/" + parts[2]);
        return key == null
                ? Optional.empty()
                : Optional.of("id/" + parts[1] + "/" + key + (parts.length > 3 ? "/" + parts[3] : ""));
    }

    private Map<String, String> of(Version version) {
        Of known = last;
        if (known == null || !known.version().equals(version.id())) {
            known = new Of(version.id(), read(version.files().get("/meta/replaced.csv")));
            last = known;
        }
        return known.keys();
    }

    private static Map<String, String> read(@Nullable Path file) {
        Map<String, String> keys = new HashMap<>();
        if (file == null) {
            return keys;
        }
        try (Reader in = Files.newBufferedReader(file);
                MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            while (rows.hasNextValue()) {
                Map<String, String> row = rows.nextValue();
                keys.put(
                        row.getOrDefault("kind", DEFAULT_KIND) + "/" + row.getOrDefault("old_key", ""),
                        row.getOrDefault("new_key", ""));
            }
            return keys;
        } catch (IOException e) {
            throw new LoaderException("cannot read " + file, e);
        }
    }
}
