package org.esflod.browser;

import java.util.List;

/** All kinds of pages of the service, by addresses in the published examples. */
final class PageKinds {
    private PageKinds() {}

    static List<PageKind> all() {
        return List.of(new PageKind("start", ""));
    }
}
