package org.esflod.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.esflod.document.Terms;
import org.esflod.project.BaseIri;
import org.esflod.web.Served;

/** Where pages about things are. */
final class Addresses {
    private static final List<String> DESCRIPTIONS = List.of("dataset/", "graph/", ".well-known/sparql-examples/");

    private Addresses() {}

    /** The page of an IRI of ours, or of a term of our vocabulary, below the root; empty where the IRI is not ours. */
    static String ours(Served served, String iri) {
        if (iri.startsWith(BaseIri.TERMS)) {
            return "ns#" + iri.substring(BaseIri.TERMS.length());
        }
        String below = served.below(iri);
        if (below.startsWith("id/")) {
            return "doc/" + encoded(below.substring(3));
        }
        return DESCRIPTIONS.stream().anyMatch(below::startsWith) ? "doc/" + encoded(below) : below;
    }

    /** The page of a region; its IRI is Eurostat's. */
    static String region(String iri) {
        return "region/" + encoded(iri.substring(Terms.NUTS.length()));
    }

    /** Whether a browser may be sent there: to a place on the web, and not, say, into {@code javascript:}. */
    static boolean leadsOut(String iri) {
        try {
            URI uri = new URI(iri);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What would end the path of an address, as percent signs. */
    private static String encoded(String path) {
        return path.replace("?", "%3F").replace("#", "%23");
    }
}
