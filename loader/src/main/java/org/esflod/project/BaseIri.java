package org.esflod.project;

import java.net.URI;
import java.net.URISyntaxException;
import org.esflod.problem.LoaderException;

/**
 * The IRI under which everything is published, such as {@code https://esf-lod.example/}; ends with {@code /}.
 *
 * <p>The files in {@code ontology/}, {@code mapping/} and {@code queries/} are written with {@link #PLACEHOLDER} so that
 * any tool can read them as they stand; {@link #rebase} puts the configured base in its place.
 *
 * @param iri absolute, http or https, ends with {@code /}
 */
public record BaseIri(String iri) {
    /** What stands in the files of the project, and what is used where nothing is configured. */
    public static final String PLACEHOLDER = "https://esf-lod.example/";

    /** Terms of the vocabulary: the same whatever the base. */
    public static final String TERMS = "https://w3id.org/esf-lod/ns#";

    /** Refuses what is no base. */
    public BaseIri {
        URI uri;
        try {
            uri = new URI(iri);
        } catch (URISyntaxException e) {
            throw new LoaderException("--base-iri is no IRI: " + iri, e);
        }
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web
                || uri.getHost() == null
                || !iri.endsWith("/")
                || uri.getQuery() != null
                || uri.getFragment() != null) {
            throw new LoaderException(
                    "--base-iri must be an http or https address that ends with /, such as https://data.example.org/, not "
                            + iri);
        }
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
