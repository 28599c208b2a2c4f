package org.esflod.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * What stands in {@code register.json} of an index: which files it was made of.
 *
 * @param snapshot its id
 * @param entries how many legal persons
 * @param names how many names of them are searched
 * @param files what it was made of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndexDescription(String snapshot, long entries, long names, List<Input> files) {
    static final String FILE = "register.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A file, as it was when it was read. Which licence holds for it is said where it was taken from.
     *
     * @param register {@code bolagsverket}, {@code scb} or {@code gleif}
     * @param publishedAt where its keeper publishes it
     * @param name the file's
     * @param size in bytes
     * @param modified when the file was changed last, {@code 2026-06-29T04:00:00Z}
     * @param sha256 of its bytes
     * @param texts what was read in it
     */
    record Input(
            String register,
            String publishedAt,
            String name,
            long size,
            String modified,
            String sha256,
            List<Text> texts) {}

    /**
     * A text in a file, and what became of its rows.
     *
     * @param name in its archive; null where the file is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Text(
            @Nullable String name, String encoding, long rows, long kept, Map<String, Long> dropped, long refused) {}

    static IndexDescription read(Path index) {
        Path file = index.resolve(FILE);
        try {
            return JSON.readValue(file.toFile(), IndexDescription.class);
        } catch (IOException e) {
            throw new LoaderException(
                    "cannot read " + file + "; build the index again: ./esf-lod registers build "
                            + index.toAbsolutePath().getParent(),
                    e);
        }
    }

    void write(Path index) throws IOException {
        JSON.writeValue(index.resolve(FILE).toFile(), this);
    }
}
