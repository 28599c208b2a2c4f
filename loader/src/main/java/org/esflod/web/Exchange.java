package org.esflod.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One request, the version that answers it, and the answer.
 *
 * <p>Addresses in pages are relative ({@link #root}), so that the service works below any path of a proxy.
 */
public final class Exchange {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Served served;
    private final String path;
    private @Nullable String keepAs;

    public Exchange(HttpServletRequest request, HttpServletResponse response, Served served) {
        this.request = request;
        this.response = response;
        this.served = served;
        this.path = decoded(request.getRequestURI());
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    /** The version that this request is answered from. */
    public Served served() {
        return served;
    }

    /** The address below the service, percent signs resolved: {@code /doc/project/2019-99001}. */
    public String path() {
        return path;
    }

    /** Whether nothing but reading is asked: GET or HEAD. */
    public boolean reads() {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** The value of a parameter; null where it is absent or blank. */
    public @Nullable String parameter(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public Language language() {
        return Language.of(request);
    }

    /** From this address to the root of the service: {@code ./} at {@code /}, {@code ../../} at {@code /doc/project/1}. */
    public String root() {
        String raw = request.getRequestURI();
        long deep = raw.chars().filter(c -> c == '/').count() - 1;
        return deep <= 0 ? "./" : "../".repeat((int) deep);
    }

    /**
     * Whether the client has this already; then 304 has been answered and nothing more is to be done. Sets ETag,
     * Last-Modified and Cache-Control.
     *
     * @param representation what, beside version and address, decides on the bytes: {@code text/turtle}, {@code sv}
     */
    public boolean unchanged(String... representation) {
        String query = request.getQueryString();
        String what =
                String.join("|", representation) + "|" + request.getRequestURI() + "?" + (query == null ? "" : query);
        String tag = "\"" + served.version().id() + "-" + Build.ID + "-" + Integer.toHexString(what.hashCode()) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Last-Modified", HTTP_DATE.format(served.since()));
        response.setHeader("Cache-Control", "public, max-age=300");
        String known = request.getHeader("If-None-Match");
        boolean same = known == null
                ? request.getDateHeader("If-Modified-Since") >= served.since().toEpochMilli()
                : known.strip().equals("*") || known.contains(tag);
        if (same && reads()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same && reads();
    }

    /**
     * Like {@link #unchanged}; and where the same was sent to anybody lately, sends it again and nothing more is to be done.
     * Else what is sent with status 200 from then on is kept.
     *
     * <p>Only for what depends on nothing else than version, address and representation, such as a page in its language.
     */
    public boolean answered(String... representation) throws IOException {
        if (unchanged(representation)) {
            return true;
        }
        if (!reads()) {
            return false;
        }
        String key = String.join("|", representation) + "|" + request.getRequestURI() + "?" + request.getQueryString();
        KeptAnswers.Answer kept = served.kept().get(key);
        if (kept == null) {
            keepAs = key;
            return false;
        }
        if (kept.language() != null) {
            inLanguage(kept.language());
        }
        send(200, kept.mediaType(), kept.body());
        return true;
    }

    /** Says that the answer is in a language, and depends on those that the client prefers. */
    void inLanguage(String tag) {
        response.setHeader("Content-Language", tag);
        response.addHeader("Vary", "Accept-Language");
    }

    /** Sends a whole answer. */
    public void send(int status, String mediaType, byte[] body) throws IOException {
        if (keepAs != null && status == HttpServletResponse.SC_OK) {
            served.kept().put(keepAs, new KeptAnswers.Answer(mediaType, response.getHeader("Content-Language"), body));
        }
        response.setStatus(status);
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Sends a text in UTF-8. */
    public void send(int status, String mediaType, String body) throws IOException {
        send(status, mediaType + ";charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends elsewhere.
     *
     * @param address relative to the root of the service, without a slash at its beginning
     */
    public void redirect(int status, String address) {
        response.setStatus(status);
        response.setHeader("Location", root() + address);
    }

    /** Refuses what is neither GET nor HEAD; gives whether it did. */
    public boolean refusedMethod() {
        if (reads()) {
            return false;
        }
        response.setHeader("Allow", "GET, HEAD, OPTIONS");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return true;
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw; // a lone % sign
        }
    }
}
