package org.esflod.rdf.rml;

/**
 * Which strings are absolute IRIs.
 *
 * <p>Written out rather than left to a parser: it is asked for every IRI of every record. Source: <a
 * href="https://www.rfc-editor.org/rfc/rfc3987#section-2.2">RFC 3987, section 2.2</a>.
 */
final class IriSyntax {
    private static final String OTHER_ASCII = "-._~:/?@!$&'()*+,;=";

    private IriSyntax() {}

    /** A scheme, and after it nothing that an IRI cannot have. */
    static boolean isAbsoluteIri(String text) {
        return isAbsolute(text, false);
    }

    /** The same with characters of ASCII only. */
    static boolean isAbsoluteUri(String text) {
        return isAbsolute(text, true);
    }

    /** Whether the text begins with a scheme, whatever comes after it. */
    static boolean hasScheme(String text) {
        return schemeEnd(text) > 0;
    }

    /** Whether nothing that begins so can have a scheme: {@code id/project/} cannot, {@code id} can, as in {@code id:1}. */
    static boolean hasNeverScheme(String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            char c = beginning.charAt(i);
            if (c == ':') {
                return i == 0;
            }
            if (!isLetter(c) && (i == 0 || (!isDigit(c) && c != '+' && c != '-' && c != '.'))) {
                return true;
            }
        }
        return false;
    }

    static boolean isUnreserved(int c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    }

    /** {@code ucschar}: what an IRI may have beyond ASCII. */
    static boolean isUcschar(int c) {
        if (c < 0xA0) {
            return false;
        }
        if (c <= 0xFFEF) {
            return c <= 0xD7FF || (c >= 0xF900 && c <= 0xFDCF) || c >= 0xFDF0;
        }
        return c >= 0x10000 && c <= 0xEFFFD && (c & 0xFFFF) <= 0xFFFD && (c < 0xE0000 || c >= 0xE1000);
    }

    private static boolean isAbsolute(String text, boolean asciiOnly) {
        int i = schemeEnd(text);
        if (i <= 0) {
            return false;
        }
        int authorityEnd = authorityEnd(text, i + 1);
        boolean fragment = false;
        for (i++; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '%') {
                if (i + 2 >= text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
                    return false;
                }
            } else if (c == '#') {
                if (fragment) {
                    return false;
                }
                fragment = true;
            } else if (c == '[' || c == ']') {
                if (i >= authorityEnd) {
                    return false;
                }
            } else if (c >= 0x80) {
                if (asciiOnly || !isUcschar(c)) {
                    return false;
                }
            } else if (!isLetter(c) && !isDigit(c) && OTHER_ASCII.indexOf(c) < 0) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /** Where the colon after the scheme stands; -1 where there is no scheme. */
    private static int schemeEnd(String text) {
        if (text.isEmpty() || !isLetter(text.charAt(0))) {
            return -1;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i;
            }
            if (!isLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.') {
                return -1;
            }
        }
        return -1;
    }

    private static int authorityEnd(String text, int start) {
        if (!text.startsWith("//", start)) {
            return start;
        }
        int i = start + 2;
        while (i < text.length() && "/?#".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
