package org.esflod.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.esflod.web.Archive.Kept;
import org.esflod.web.Archive.Place;

/**
 * What an answer with a file says beside the file: which version it is of, where the same file of other versions stands, its
 * checksum, and where its columns are described.
 *
 * <p>Source: Memento (RFC 7089), of which an address such as {@code /dumps/esf.nt.gz} is both the resource and its TimeGate;
 * relations of versions (RFC 5829); digests (RFC 9530); CSVW's {@code describedby}.
 */
final class Mementos {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Archive archive;

    Mementos(Archive archive) {
        this.archive = archive;
    }

    /** Sends a client that asks for a point in time to the version of that time; gives whether it did. */
    boolean negotiated(HttpServletRequest request, HttpServletResponse response, Place place) throws IOException {
        response.addHeader("Vary", "Accept-Datetime");
        String asked = request.getHeader("Accept-Datetime");
        if (asked == null) {
            return false;
        }
        Instant time;
        try {
            time = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked.strip()));
        } catch (DateTimeException e) {
            response.sendError(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Accept-Datetime must be a date as HTTP has them, such as Thu, 31 May 2026 20:35:00 GMT");
            return true;
        }
        List<Kept> having = archive.all().stream()
                .filter(kept -> kept.version().files().containsKey(place.path()))
                .toList();
        if (having.isEmpty()) {
            return false;
        }
        Kept chosen = having.stream()
                .filter(kept -> !kept.since().isAfter(time))
                .findFirst()
                .orElse(having.get(having.size() - 1));
        String root = root(request);
        response.setHeader("Link", "<" + root + place.path().substring(1) + ">; rel=\"original timegate\"");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", address(root, chosen, place.path()));
        return true;
    }

    /**
     * Sets the headers.
     *
     * @param permanent whether the address asked names the version
     */
    void describe(HttpServletRequest request, HttpServletResponse response, Place place, boolean permanent) {
        String path = place.path();
        String root = root(request);
        response.addHeader("Link", "<" + root + path.substring(1) + ">; rel=\"original timegate\"");
        List<Kept> having = archive.all().stream()
                .filter(kept -> kept.version().files().containsKey(path))
                .toList();
        String id = place.kept().version().id();
        for (int i = 0; i < having.size(); i++) {
            if (having.get(i).version().id().equals(id)) {
                link(response, root, having.get(i), path, i == 0 ? "memento latest-version" : "memento");
                if (i + 1 < having.size()) {
                    link(response, root, having.get(i + 1), path, "prev memento predecessor-version");
                }
                if (i > 0) {
                    link(response, root, having.get(i - 1), path, "next memento successor-version");
                }
            }
        }
        response.addHeader("Link", "<" + root + "versions/>; rel=\"version-history\"");
        if (permanent) {
            response.setHeader("Memento-Datetime", HTTP_DATE.format(place.kept().since()));
        }
        describeColumns(response, place);
        digest(request, response, place);
    }

    private static void describeColumns(HttpServletResponse response, Place place) {
        String path = place.path();
        if (path.endsWith(".csv")) {
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            for (String metadata : List.of(path + "-metadata.json", folder + "csv-metadata.json")) {
                if (place.kept().version().files().containsKey(metadata)) {
                    response.addHeader(
                            "Link",
                            "<" + metadata.substring(folder.length())
                                    + ">; rel=\"describedby\"; type=\"application/csvm+json\"");
                    return;
                }
            }
        }
    }

    /** Of the file as it stands, so not where it may be compressed on the way. */
    private static void digest(HttpServletRequest request, HttpServletResponse response, Place place) {
        String sha256 = place.kept().sha256(place.path());
        boolean asIs = place.path().endsWith(".gz") || request.getHeader("Accept-Encoding") == null;
        if (sha256 != null && asIs) {
            response.setHeader(
                    "Repr-Digest",
                    "sha-256=:"
                            + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":");
        }
    }

    private static void link(HttpServletResponse response, String root, Kept kept, String path, String relation) {
        response.addHeader(
                "Link",
                "<" + address(root, kept, path) + ">; rel=\"" + relation + "\"; datetime=\""
                        + HTTP_DATE.format(kept.since()) + "\"");
    }

    private static String address(String root, Kept kept, String path) {
        return root + "versions/" + kept.version().id() + path;
    }

    private static String root(HttpServletRequest request) {
        long deep = request.getRequestURI().chars().filter(c -> c == '/').count() - 1;
        return "../".repeat((int) deep);
    }
}
