package org.esflod.endpoint;

import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.esflod.sparql.Limits;
import org.esflod.web.ClientAddress;

/** How the service listens: where, how long it waits, how many requests it works on at a time, and what it compresses. */
final class Listening {
    // An address with a query of some 10,000 characters, percent signs and all. Longer ones go by POST.
    private static final int HEADER_BYTES = 32 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(30);
    // A tenth of a poor mobile connection.
    private static final long BYTES_PER_SECOND = 4_000;
    // What is text. Not application/gzip, and not what it cannot make smaller.
    private static final List<String> TEXTS = List.of(
            "text/html",
            "text/plain",
            "text/css",
            "text/csv",
            "text/tab-separated-values",
            "text/turtle",
            "text/javascript",
            "text/markdown",
            "application/json",
            "application/ld+json",
            "application/geo+json",
            "application/csvm+json",
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "application/n-triples",
            "application/n-quads",
            "application/trig",
            "application/rdf+xml",
            "application/xml",
            "application/x-ndjson",
            "image/svg+xml");

    private Listening() {}

    /** Sets up a server that has not started. */
    static void setUp(Server server, EndpointConfig config, ClientAddress addresses) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector listener) {
                listener.setHost(config.host());
                listener.setIdleTimeout(IDLE.toMillis());
                HttpConfiguration http = listener.getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration();
                http.setRequestHeaderSize(HEADER_BYTES);
                http.setSendServerVersion(false);
                http.addCustomizer(forwarded(addresses));
            }
        }
        server.getDescendants(ServletContextHandler.class)
                .forEach(context -> context.setErrorHandler(new PlainErrors()));
        Handler handler = new SlowReaders(compressing(server.getHandler()), IDLE, BYTES_PER_SECOND);
        server.setHandler(oneAfterTheOther(handler, config.limits()));
        server.setErrorHandler(new PlainErrors());
    }

    /** Some requests at a time; the others wait, and those that wait too long are told so. */
    private static Handler oneAfterTheOther(Handler handler, Limits limits) {
        QoSHandler inTurn = new QoSHandler(handler);
        inTurn.setMaxRequestCount(limits.requests());
        inTurn.setMaxSuspendedRequestCount(4 * limits.requests());
        inTurn.setMaxSuspend(limits.patience());
        return inTurn;
    }

    private static Handler compressing(Handler handler) {
        CompressionConfig.Builder which = CompressionConfig.builder()
                .compressIncludeMethod("GET")
                .compressIncludeMethod("HEAD")
                .compressIncludeMethod("POST")
                // A small body can be the beginning of an endless one.
                .decompressExcludePath("/*");
        TEXTS.forEach(which::compressIncludeMimeType);
        CompressionHandler compressing = new CompressionHandler(handler) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                // A range is one of the file as it is.
                return request.getHeaders().contains(HttpHeader.RANGE)
                        ? getHandler().handle(request, response, callback)
                        : super.handle(request, response, callback);
            }
        };
        compressing.putCompression(new GzipCompression());
        compressing.putConfiguration("/*", which.build());
        return compressing;
    }

    /** What a proxy of ours says of the scheme and the host that the client asked; nobody else is believed. */
    private static HttpConfiguration.Customizer forwarded(ClientAddress addresses) {
        ForwardedRequestCustomizer believed = new ForwardedRequestCustomizer();
        // Who asks is read by ClientAddress, from the end of the header; Jetty takes its beginning, where anybody may
        // write.
        believed.setForwardedForHeader("X-Esf-Lod-Never-Sent");
        believed.setForwardedHeader("X-Esf-Lod-Never-Sent-Either");
        return (Request request, HttpFields.Mutable headers) ->
                addresses.fromProxy(Request.getRemoteAddr(request)) ? believed.customize(request, headers) : request;
    }
}
