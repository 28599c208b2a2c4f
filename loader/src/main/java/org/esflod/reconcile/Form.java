package org.esflod.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request, from its address or its body.
 *
 * <p>A body is read here and not by the servlet container, whose own bound for forms is below that of a full batch.
 */
final class Form {
    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The fields of a request. */
    static Form of(HttpServletRequest request) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        if (request.getQueryString() != null) {
            add(fields, request.getQueryString());
        }
        if (request.getMethod().equals("POST")) {
            String mediaType = request.getContentType();
            if (mediaType == null || !mediaType.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE)) {
                throw Refused.wrongMediaType("a body must be " + MEDIA_TYPE);
            }
            byte[] body = request.getInputStream().readNBytes(Limits.BODY + 1);
            if (body.length > Limits.BODY) {
                throw Refused.tooLarge("a body has at most " + Limits.BODY + " bytes");
            }
            add(fields, new String(body, StandardCharsets.UTF_8));
        }
        return new Form(fields);
    }

    private static void add(Map<String, String> fields, String encoded) {
        for (String field : encoded.split("&", -1)) {
            int equals = field.indexOf('=');
            try {
                String name = equals < 0 ? field : field.substring(0, equals);
                fields.putIfAbsent(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        equals < 0 ? "" : URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw Refused.wrong("a field is not encoded as a form encodes it: a % sign without two digits");
            }
        }
    }

    /** A field; null where it is absent or blank. */
    @Nullable
    String get(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A field that is a number of 0 or more; the other number where it is absent. */
    int number(String name, int otherwise) {
        String value = get(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,9}")) {
            return Integer.parseInt(value);
        }
        throw Refused.wrong(name + " must be a whole number of 0 or more");
    }
}
