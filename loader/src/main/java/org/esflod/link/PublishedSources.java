package org.esflod.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.esflod.problem.PersonalData;
import org.esflod.project.Keys;
import org.esflod.project.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a record was found, as it may be told: file names and addresses name persons too, and a checksum of the page would
 * let what was masked on it be found by trying.
 */
final class PublishedSources {
    private static final Pattern SIGNS = Pattern.compile("[/?&=#;]");

    private final PersonalDataMask mask;

    PublishedSources(PersonalDataMask mask) {
        this.mask = mask;
    }

    /**
     * The sources with masked file names and addresses, each once.
     *
     * @param contentHash of the record as it is published, in place of the files' own
     */
    List<SourceRef> of(List<SourceRef> sources, String contentHash) {
        Map<String, SourceRef> published = new LinkedHashMap<>();
        for (SourceRef source : sources) {
            String file = file(source.file());
            String key = Keys.sourceRecord(file, source.line(), contentHash);
            String address = source.address() == null ? null : address(source.address());
            published.putIfAbsent(
                    key,
                    new SourceRef(key, source.form(), file, source.line(), address, source.modified(), contentHash));
        }
        return List.copyOf(published.values());
    }

    /** Whether a file name or an address loses something. */
    boolean takesOut(SourceRef source) {
        return !file(source.file()).equals(source.file())
                || (source.address() != null && !source.address().equals(address(source.address())));
    }

    /** The file's name, each folder by itself: {@code 2008/[…].txt}. */
    String file(String file) {
        return Arrays.stream(file.split("/", -1)).map(this::masked).collect(Collectors.joining("/"));
    }

    /**
     * An address without user name and password; without query and fragment where they or the rest would be masked; null
     * where the rest would be masked.
     */
    @Nullable
    String address(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            return address.contains("@") || tells(address) ? null : address;
        }
        if (uri.getRawAuthority() == null) {
            return tells(address) ? null : address;
        }
        String path = uri.getScheme() + "://" + uri.getRawAuthority().replaceFirst(".*@", "") + uri.getRawPath();
        String whole = path
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
        if (!tells(whole)) {
            return whole;
        }
        return tells(path) ? null : path;
    }

    private boolean tells(String address) {
        String read = decoded(address);
        return loses(address)
                || (!read.equals(address) && loses(read))
                || loses(SIGNS.matcher(read).replaceAll("|"));
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address; // a lone % sign
        }
    }

    private boolean loses(String text) {
        return PersonalData.tookOut(text, mask.mask(text));
    }

    /** The name as it is where nothing is taken out of it: it names a file, whatever the form of its letters. */
    private String masked(String name) {
        String masked = mask.mask(name);
        return PersonalData.tookOut(name, masked) ? masked : name;
    }
}
