package org.esflod.bench.map;

import java.nio.charset.StandardCharsets;

/** What templates do to values that they put into an IRI: all but {@code iunreserved} (RFC 3987) is percent-encoded. */
public final class IriSafe {
    private static final String HEX = "0123456789ABCDEF";

    private IriSafe() {}

    /** {@code å b/c} becomes {@code å%20b%2Fc}; what needs nothing is given back as it is. */
    public static String encode(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isSafe(value.charAt(i))) {
                return encoded(value);
            }
        }
        return value;
    }

    private static boolean isSafe(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '~'
                || c >= 0xA0;
    }

    private static String encoded(String value) {
        StringBuilder safe = new StringBuilder();
        value.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            if (isSafe(letter.charAt(0))) {
                safe.append(letter);
                return;
            }
            for (byte b : letter.getBytes(StandardCharsets.UTF_8)) {
                safe.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        });
        return safe.toString();
    }
}
