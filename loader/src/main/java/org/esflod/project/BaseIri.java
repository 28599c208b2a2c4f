package org.esflod.project;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * The IRI under which everything is published, such as {@code https://esf-lod.example/}; ends with {@code /}.
 *
 * <p>The files in {@code ontology/}, {@code mapping/} and {@code queries/} are written with {@link #PLACEHOLDER} so that
 * any tool can read them as they stand; {@link #rebase} puts the configured base in its place.
 *
 * @param iri absolute, http or https, an ASCII host, ends with {@code /}; its path may have letters of any script
 */
public record BaseIri(String iri) {
    /** What stands in the files of the project, and what is used where nothing is configured. */
    public static final String PLACEHOLDER = "https://esf-lod.example/";

    /** Terms of the vocabulary: the same whatever the base. */
    public static final String TERMS = "https://w3id.org/esf-lod/ns#";

    /** Parts of a path that programs leave out when they compare or resolve addresses. */
    private static final Pattern LEFT_OUT = Pattern.compile("/\\.{0,2}/");

    /** What RFC 3987 allows in no IRI, and quotes, which would end a string in what is made of the base. */
    private static final String NOT_ALLOWED = " \"'<>{}|\\^`";

    /**
     * Refuses what is no base.
     *
     * @throws LoaderException says why
     */
    public BaseIri {
        String wrong = wrong(iri);
        if (!wrong.isEmpty()) {
            throw new LoaderException(
                    "--base-iri must be an address such as https://data.example.org/, not " + iri + ": " + wrong);
        }
    }

    /** Why a text is no base; empty where it is one. */
    private static String wrong(String iri) {
        if (!iri.startsWith("http://") && !iri.startsWith("https://")) {
            return "it does not begin with http:// or https://";
        }
        for (int i = 0; i < iri.length(); i += Character.charCount(iri.codePointAt(i))) {
            int c = iri.codePointAt(i);
            if (NOT_ALLOWED.indexOf(c) >= 0 || isNoLetter(c)) {
                return String.format(
                        Locale.ROOT, "no IRI of a base may hold the character U+%04X at place %d", c, i + 1);
            }
        }
        URI uri;
        try {
            uri = new URI(iri);
        } catch (URISyntaxException e) {
            return e.getReason() + (e.getIndex() < 0 ? "" : " at place " + (e.getIndex() + 1));
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "it has a query (?) or a fragment (#)";
        }
        if (uri.getHost() == null) {
            return wrongHost(uri.getRawAuthority());
        }
        if (uri.getRawUserInfo() != null) {
            return "it has a user before its host";
        }
        if (LEFT_OUT.matcher(uri.getRawPath()).find()) {
            return "its path has empty parts, or parts . and .., which programs leave out";
        }
        return iri.endsWith("/") ? "" : "it does not end with /";
    }

    private static String wrongHost(@Nullable String authority) {
        if (authority == null) {
            return "it has no host";
        }
        if (authority.chars().allMatch(c -> c < 0x80)) {
            return authority + " is no name of a host";
        }
        try {
            return "its host has letters beyond a to z; write " + IDN.toASCII(authority);
        } catch (IllegalArgumentException e) {
            return authority + " is no name of a host";
        }
    }

    /** Controls, blanks, and what is assigned to no character: not in an IRI, even beyond ASCII. */
    private static boolean isNoLetter(int c) {
        return Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || switch (Character.getType(c)) {
                    case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.FORMAT -> true;
                    default -> false;
                };
    }

    /** The placeholder. */
    public static BaseIri placeholder() {
        return new BaseIri(PLACEHOLDER);
    }

    /** Whether nothing was configured. */
    public boolean isPlaceholder() {
        return iri.equals(PLACEHOLDER);
    }

    /** The text of a file of the project with this base in place of the placeholder. */
    public String rebase(String text) {
        return isPlaceholder() ? text : text.replace(PLACEHOLDER, iri);
    }

    /** An IRI under the base, such as {@code id("municipality", "1280")} for {@code …/id/municipality/1280}. */
    public String id(String kind, String key) {
        return iri + "id/" + kind + "/" + key;
    }

    /** A named graph, such as {@code …/graph/links}. */
    public String graph(String name) {
        return iri + "graph/" + name;
    }
}
