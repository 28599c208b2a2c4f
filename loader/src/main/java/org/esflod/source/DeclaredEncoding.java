package org.esflod.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that an HTML or XML file says it has: {@code <meta charset="windows-1252">}, {@code <?xml encoding="...">}. */
final class DeclaredEncoding {
    private static final Pattern DECLARATION = Pattern.compile(
            "<meta\\b[^>]{0,200}?\\bcharset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)"
                    + "|^\\s*<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)",
            Pattern.CASE_INSENSITIVE);

    /** Where it must stand: the HTML standard says 1,024 bytes; pages saved by browsers have comments before it. */
    private static final int START = 4096;

    private DeclaredEncoding() {}

    /** Empty where nothing is declared, or no encoding has that name. */
    static Optional<Charset> of(Bytes bytes) throws IOException {
        Matcher matcher = DECLARATION.matcher(new String(bytes.first(START), StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        try {
            Charset charset = Charset.forName(name);
            boolean latin1 = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin1 ? Charset.forName("windows-1252") : charset); // as browsers take it
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
