package org.esflod.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
final class FilesTest {
    @SuppressWarnings("NullAway.Init")
    private Published published;

    @SuppressWarnings("NullAway.Init")
    private Endpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private Client client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        published = new Published(folder).with("v1", Published.saying("v1")).with("v2", Published.saying("v2"));
        Path version = published.version("v1");
        // Links inside a published folder, to a file and to a folder outside it: neither is followed.
        Files.createSymbolicLink(version.resolve("dumps/secret.txt"), folder.resolve("private/secret.txt"));
        Files.createSymbolicLink(version.resolve("links"), folder.resolve("private"));
        Files.writeString(version.resolve("meta/csv-metadata.json"), "{}");
        published.current("v1");
        endpoint = Endpoint.start(published.config());
        client = new Client(endpoint.url());
    }

    @AfterAll
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({
        "dumps/esf.nt, application/n-triples",
        "dumps/esf.nt.gz, application/gzip",
        "tables/projects.csv, text/csv;charset=utf-8",
        "meta/dcat.rdf, application/rdf+xml",
        "meta/service.ttl, text/turtle;charset=utf-8",
        "meta/csv-metadata.json, application/csvm+json",
        "reports/problems.html, text/html;charset=utf-8",
        "meta/manifest.json, application/json",
        "meta/SHA256SUMS, text/plain;charset=utf-8",
        "style.css, text/css;charset=utf-8"
    })
    void sendsFilesWithTheirMediaType(String address, String mediaType) throws Exception {
        HttpResponse<String> response = client.get(address, "Accept-Encoding", "gzip");
        assertEquals(200, response.statusCode());
        assertEquals(mediaType, header(response, "Content-Type"));
        // A .gz file is what is asked for, not a way of sending it.
        if (address.endsWith(".gz")) {
            assertEquals("", header(response, "Content-Encoding"));
        }
        assertFalse(response.body().isEmpty());
    }

    @Test
    void sendsHeadRangesAndNotModified() throws Exception {
        HttpResponse<String> whole = client.get("dumps/esf.nt.gz");
        assertEquals("not really gzip", whole.body());
        assertEquals("\"v1/dumps/esf.nt.gz\"", header(whole, "ETag"));
        assertFalse(header(whole, "Last-Modified").isEmpty());
        HttpResponse<String> head = client.send("HEAD", "dumps/esf.nt.gz");
        assertEquals(200, head.statusCode());
        assertEquals("15", header(head, "Content-Length"));
        assertEquals("", head.body());
        HttpResponse<String> part = client.get("dumps/esf.nt.gz", "Range", "bytes=4-9");
        assertEquals(206, part.statusCode());
        assertEquals("really", part.body());
        assertEquals(
                304,
                client.get("dumps/esf.nt.gz", "If-None-Match", header(whole, "ETag"))
                        .statusCode());
        assertEquals(405, client.post("dumps/esf.nt", "text/plain", "x").statusCode());
        assertEquals(405, client.send("DELETE", "dumps/esf.nt").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/private/secret.txt",
                "/tdb2/tdb.lock",
                "/tdb2/Data-0001/nodes.dat",
                "/dumps/",
                "/dumps",
                "/dumps/secret.txt",
                "/links/secret.txt",
                "/versions/v2/dumps/esf.nt",
                "/current/dumps/esf.nt",
                "/../private/secret.txt",
                "/dumps/../../../private/secret.txt",
                "/dumps/..%2f..%2f..%2fprivate/secret.txt",
                "/dumps/%2e%2e/%2e%2e/%2e%2e/private/secret.txt",
                "/dumps/%252e%252e/%252e%252e/private/secret.txt",
                "/dumps/..;/..;/private/secret.txt",
                "/dumps/..%5c..%5c..%5cprivate%5csecret.txt",
                "/dumps/%00/../private/secret.txt",
                "/dumps//../../../private/secret.txt",
                "//private/secret.txt",
                "/dumps/../tdb2/tdb.lock",
                "/dumps/%c0%ae%c0%ae/private/secret.txt",
                "/META-INF/MANIFEST.MF",
                "/style.css/../start.ftlh",
                "/start.ftlh"
            })
    void sendsNothingElse(String address) throws Exception {
        String response = raw(address);
        String status = response.substring(0, response.indexOf('\r'));
        assertTrue(status.contains(" 404 ") || status.contains(" 400 "), status);
        assertFalse(response.contains("secret\n") || response.endsWith("secret"), response);
    }

    /** The whole answer to a request for that address, which no client has tidied before. */
    private String raw(String address) throws IOException {
        int port = URI.create(endpoint.url()).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
