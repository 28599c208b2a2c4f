package org.esflod.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a service, without following redirections. */
public final class Client {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;

    public Client(String base) {
        this.base = base;
    }

    /** GET of an address below the base, with headers as name, value, name, value. */
    public HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return send(request(address, headers).GET());
    }

    public HttpResponse<String> query(String sparql, String... headers) throws IOException, InterruptedException {
        return get("sparql?query=" + encode(sparql), headers);
    }

    /**
     * POST on a connection of its own: a server that refuses before it has read the body closes the connection, and the
     * JDK's client may by then have taken it for the next request.
     */
    public HttpResponse<String> post(String address, String mediaType, String body)
            throws IOException, InterruptedException {
        return new Client(base).send(request(address, "Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(String method, String address, String... headers)
            throws IOException, InterruptedException {
        return send(request(address, headers).method(method, BodyPublishers.noBody()));
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + address)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
