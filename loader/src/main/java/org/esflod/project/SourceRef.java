package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a record was found.
 *
 * @param key the last part of the source record's IRI, see {@link Keys#sourceRecord}
 * @param form such as {@code page-2007-2013}
 * @param file relative to the input, such as {@code pages/001.txt}; after linking without personal data, as the address
 * @param line where the record begins, from 1; 0 for the whole file
 * @param address where the page was saved from; absent where nothing says so
 * @param modified the day on which the source says that it last changed the record; absent where it says nothing
 * @param contentHash 64 hexadecimal digits, lower case: SHA-256 of the file's bytes as parsed, which is never published;
 *     after linking SHA-256 of the record's line without its sources
 */
@JsonPropertyOrder({"key", "form", "file", "line", "address", "modified", "contentHash"})
public record SourceRef(
        String key,
        String form,
        String file,
        int line,
        @Nullable String address,
        @Nullable LocalDate modified,
        String contentHash) {
    private static final Pattern KEY = Pattern.compile("[a-z2-7]{16}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** An absolute address without what no IRI may hold. */
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+:[^\\s\\p{Z}\\p{Cc}<>\"{}|\\\\^`]+");

    /** Refuses what is no source. */
    public SourceRef {
        Valid.form("source.key", key, KEY);
        Valid.text("form", form);
        Valid.text("file", file);
        Valid.atLeast("line", line, 0);
        if (address != null) {
            Valid.form("address", address, ADDRESS);
        }
        Valid.form("contentHash", contentHash, SHA_256);
    }

    /** A source that does not say when it changed. */
    public SourceRef(String key, String form, String file, int line, @Nullable String address, String contentHash) {
        this(key, form, file, line, address, null, contentHash);
    }
}
