package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that take a large answer at their ease. */
final class SlowReadersTest {
    private static final int SIZE = 40_000_000;
    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    @BeforeEach
    void start() throws Exception {
        server.setHandler(new SlowReaders(
                new Handler.Abstract() {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback) {
                        write(response, callback, 0);
                        return true;
                    }
                },
                Duration.ofMillis(500),
                4_000_000));
        server.start();
    }

    private static void write(Response response, Callback callback, int sent) {
        int part = 20_000;
        boolean last = sent + part >= SIZE;
        response.write(
                last,
                ByteBuffer.allocate(part),
                Callback.from(
                        () -> {
                            if (last) {
                                callback.succeeded();
                            } else {
                                write(response, callback, sent + part);
                            }
                        },
                        callback::failed));
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void isCutOffWhereItTakesNothing() throws Exception {
        try (Socket socket = ask()) {
            Thread.sleep(8_000);
            assertThrows(IOException.class, () -> {
                if (drain(socket.getInputStream()) < SIZE) {
                    throw new IOException("the connection was closed");
                }
            });
        }
    }

    @Test
    void isServedWhereItReads() throws Exception {
        try (Socket socket = ask()) {
            assertTrue(drain(socket.getInputStream()) >= SIZE);
        }
    }

    private Socket ask() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), ((ServerConnector) server.getConnectors()[0]).getLocalPort()));
        socket.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        assertEquals('H', socket.getInputStream().read());
        return socket;
    }

    private static long drain(InputStream in) throws IOException {
        byte[] bytes = new byte[65_536];
        long all = 0;
        for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
            all += read;
        }
        return all;
    }
}
