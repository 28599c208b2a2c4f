package org.esflod.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Files of the program itself that pages need: scripts, styles, and what the WebJars of the editor and the map hold. Each
 * has an address with the version in its name, so that browsers may keep it for ever.
 *
 * <p>Only what is registered has an address; nothing is looked up by what a visitor writes.
 */
public final class Assets implements Route {
    private static final String PATH = "/assets/";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "json", "application/json",
            "txt", "text/plain;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private final Map<String, byte[]> files = new HashMap<>();

    /**
     * Adds a file.
     *
     * @param address below {@code /assets/}, such as {@code yasgui-4.5.0/yasgui.min.js}
     * @param owner a class of the module that holds the resource
     * @param resource its absolute name, without the slash at its beginning
     * @throws IllegalStateException where there is no such resource
     */
    public Assets with(String address, Class<?> owner, String resource) {
        try (InputStream file = owner.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            files.put(PATH + address, file.readAllBytes());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        if (!exchange.path().startsWith(PATH)) {
            return false;
        }
        if (exchange.refusedMethod()) {
            return true;
        }
        byte[] file = files.get(exchange.path());
        if (file == null) {
            return false;
        }
        exchange.response().setHeader("Cache-Control", "public, max-age=31536000, immutable");
        String type = exchange.path().substring(exchange.path().lastIndexOf('.') + 1);
        exchange.send(200, MEDIA_TYPES.getOrDefault(type, "application/octet-stream"), file);
        return true;
    }
}
