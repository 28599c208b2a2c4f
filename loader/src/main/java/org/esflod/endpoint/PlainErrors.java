package org.esflod.endpoint;

import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Errors that no part of the service has answered itself, in a sentence, without names of classes or addresses. */
final class PlainErrors extends ErrorHandler {
    private static final int UNAVAILABLE = 503;
    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "The request cannot be read. See that the address is written with percent signs where it must be.",
            404, "There is nothing at this address.",
            405, "This address can only be read (GET, HEAD).",
            408, "The request took too long to come.",
            413, "The request is too long.",
            414, "The address is too long. Send a long query by POST (application/sparql-query).",
            415, "A request of this kind is not taken. Send a query as application/sparql-query.",
            431, "The headers of the request are too long. Send a long query by POST (application/sparql-query).",
            500, "Something went wrong here; it is in the service's log.",
            503, "The service is busy. Ask again in a while.");

    @Override
    public boolean errorPageForMethod(String method) {
        return !method.equals("HEAD");
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback)
            throws IOException {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.getHeaders().put("Access-Control-Allow-Origin", "*");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        if (code == UNAVAILABLE && !response.getHeaders().contains(HttpHeader.RETRY_AFTER)) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "10");
        }
        String sentence =
                SENTENCES.getOrDefault(code, code < 500 ? "The request was refused." : "Something went wrong here.");
        Content.Sink.write(response, true, code + ". " + sentence + "\n", callback);
    }
}
