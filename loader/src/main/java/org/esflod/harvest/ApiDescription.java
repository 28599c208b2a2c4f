package org.esflod.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.esflod.web.Exchange;
import org.esflod.web.Route;

/** {@code /openapi.json}: what can be asked of the service over HTTP. It stands beside this class, written by hand. */
final class ApiDescription implements Route {
    private final byte[] json;

    ApiDescription() {
        try (InputStream in = Objects.requireNonNull(ApiDescription.class.getResourceAsStream("openapi.json"))) {
            json = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        if (!exchange.path().equals("/openapi.json")) {
            return false;
        }
        if (!exchange.refusedMethod() && !exchange.unchanged("openapi")) {
            exchange.send(200, "application/json", json);
        }
        return true;
    }
}
