package org.esflod.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ResourceServlet;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.jspecify.annotations.Nullable;

/**
 * The files of the served version, and the style sheet, for Jetty's resource servlet, which does the rest: HEAD, ranges,
 * conditional requests.
 *
 * <p>An address is looked up among the files that the version had when it was put in service; it is never made into a
 * path, so there is nothing to escape from.
 */
public final class Downloads implements HttpContent.Factory {
    /** Where {@link jakarta.servlet.ServletContext} must hold this for {@link Servlet} to find it. */
    public static final String ATTRIBUTE = HttpContent.Factory.class.getName();

    public static final String STYLE = "/style.css";
    private static final String BINARY = "application/octet-stream";
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("gz", "application/gzip"),
            Map.entry("nt", "application/n-triples"),
            Map.entry("nq", "application/n-quads"),
            Map.entry("ttl", "text/turtle;charset=utf-8"),
            Map.entry("trig", "application/trig"),
            Map.entry("rdf", "application/rdf+xml"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("ndjsonld", "application/x-ndjson"),
            Map.entry("json", "application/json"),
            Map.entry("csv", "text/csv;charset=utf-8"),
            Map.entry("tsv", "text/tab-separated-values;charset=utf-8"),
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("md", "text/markdown;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    private final Supplier<Version> current;
    private final Resource style;

    public Downloads(Supplier<Version> current) {
        this.current = current;
        URL styleSheet = Objects.requireNonNull(Downloads.class.getResource("style.css"));
        this.style = ResourceFactory.root().newMemoryResource(styleSheet);
    }

    @Override
    public @Nullable HttpContent getContent(String path) {
        if (path.equals(STYLE)) {
            return new Content(style, mediaType(path), null);
        }
        Version version = current.get();
        Path file = version.files().get(path);
        if (file == null) {
            return null;
        }
        // A version is named after its content, so a file of a version never changes: a strong tag.
        String tag = '"' + (version.id() + path).replaceAll("[^!#-~]", "_") + '"';
        return new Content(ResourceFactory.root().newResource(file), mediaType(path), tag);
    }

    /** The media type of a file, by its name. */
    static String mediaType(String name) {
        if (name.endsWith("/SHA256SUMS")) {
            return "text/plain;charset=utf-8";
        }
        if (name.endsWith("-metadata.json")) {
            return "application/csvm+json";
        }
        return MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), BINARY);
    }

    private static final class Content extends ResourceHttpContent {
        private final @Nullable HttpField tag;

        Content(Resource file, String mediaType, @Nullable String tag) {
            super(file, mediaType, ByteBufferPool.SIZED_NON_POOLING);
            this.tag = tag == null ? null : new HttpField(HttpHeader.ETAG, tag);
        }

        @Override
        public HttpField getETag() {
            return tag == null ? super.getETag() : tag;
        }

        /** Not null: null means that it is unknown, and makes every answer vary by encoding. */
        @Override
        public Set<CompressedContentFormat> getPreCompressedContentFormats() {
            return Set.of();
        }
    }

    /** Jetty's servlet for files, set up in code, as Fuseki's builder takes servlets without parameters. */
    public static final class Servlet extends ResourceServlet {
        private static final long serialVersionUID = 1L;
        private static final Map<String, String> SETTINGS =
                Map.of("pathInfoOnly", "false", "etags", "true", "dirAllowed", "false", "acceptRanges", "true");

        @Override
        public @Nullable String getInitParameter(String name) {
            return SETTINGS.get(name);
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
        }
    }
}
