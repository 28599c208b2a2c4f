package org.esflod;

import java.util.Set;

/** The headings of running text that pages of 2007-2013 have. */
public final class SectionHeadings {
    /** As ontology/schemes/section-type.ttl lists them. */
    public static final Set<String> ALL = Set.of(
            "Sammanfattning",
            "Bakgrund",
            "Syfte",
            "Målsättning",
            "Tillgänglighet för personer med funktionsnedsättning",
            "Transnationellt samarbete");

    private SectionHeadings() {}
}
