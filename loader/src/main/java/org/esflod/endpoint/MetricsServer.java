package org.esflod.endpoint;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.esflod.problem.LoaderException;
import org.esflod.web.Meters;

/** The metrics, for programs of this machine only: {@code http://127.0.0.1:PORT/metrics}. */
final class MetricsServer implements AutoCloseable {
    private static final String PATH = "/metrics";

    private final Server server;

    private MetricsServer(Server server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @throws LoaderException where the port is taken
     */
    static MetricsServer start(int port, Meters meters) {
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                if (!Request.getPathInContext(request).equals(PATH)) {
                    return false;
                }
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
                Content.Sink.write(response, true, meters.text(), callback);
                return true;
            }
        });
        try {
            server.start();
            return new MetricsServer(server);
        } catch (Exception e) {
            throw new LoaderException(
                    "cannot listen on 127.0.0.1 port " + port + " for metrics (" + e.getMessage()
                            + "); choose another with --metrics-port",
                    e);
        }
    }

    int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new LoaderException("the metrics do not stop: " + e.getMessage(), e);
        }
    }
}
