package org.esflod.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of pages: absolute, http or https, with a host. */
final class WebAddress {
    private WebAddress() {}

    /** The text as an address; empty where it is none. */
    static Optional<String> of(String text) {
        String address = Blanks.strip(text);
        try {
            URI uri = new URI(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // no address: the caller knows whether there should be one
        }
    }

    /** The address on the first line of a sidecar; empty where there is none. */
    static Optional<String> ofSidecar(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            String first = new BufferedReader(new StringReader(text)).readLine();
            return first == null ? Optional.empty() : of(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
