package org.esflod.browser;

import java.util.List;

/** All kinds of pages of the service, by addresses in the published examples. */
final class PageKinds {
    private static final String QUERY = "query=SELECT%20%3Fproject%20%3Ftitle%20WHERE%20%7B%20%3Fproject%20a%20%3Chttps%3A%2F%2Fw3id.org"
            + "%2Fesf-lod%2Fns%23Project%3E%20%3B%20%3Chttp%3A%2F%2Fpurl.org%2Fdc%2Fterms%2Ftitle%3E%20%3Ftitle%20%7D";

    private PageKinds() {}

    static List<PageKind> all() {
        return List.of(
                new PageKind("start", ""),
                new PageKind("browse", "browse"),
                new PageKind("narrowed", "browse?period=2014-2020&region=SE31"),
                new PageKind("search", "search?q=arbete"),
                new PageKind("nothing", "search?q=xyzzy"),
                new PageKind("map", "map"),
                new PageKind("project", "doc/project/2019-99001"),
                new PageKind("organisation", "doc/organisation/2120001850"),
                new PageKind("municipality", "doc/municipality/1280"),
                new PageKind("region", "region/SE31"),
                new PageKind("programme", "doc/scheme/programme/2014-2020"),
                new PageKind("scheme", "doc/scheme/programme-area"),
                new PageKind("vocabulary", "ns"),
                new PageKind("data", "data"),
                new PageKind("queries", "queries"),
                new PageKind("sparql", "sparql"),
                new PageKind("result", "sparql?format=html&" + QUERY),
                new PageKind("fault", "sparql?format=html&query=SELECT", 400),
                new PageKind("about", "about"),
                new PageKind("limits", "about/limits"),
                new PageKind("quality", "about/quality"),
                new PageKind("accessibility", "about/accessibility"),
                new PageKind("not-found", "doc/project/none", 404),
                new PageKind("preview", "reconcile/preview?id=organisation/2120001850"));
    }
}
