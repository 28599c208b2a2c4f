package org.esflod.page;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.document.Document;
import org.esflod.document.Terms;

/** The kinds of things that have a page of their own form; the first that fits counts. */
@SuppressWarnings("ImmutableEnumChecker") // nodes of Jena do not change
enum ThingKind {
    PROJECT(Terms.esf("Project")),
    ORGANISATION(Terms.iri("http://www.w3.org/ns/org#Organization")),
    MUNICIPALITY(Terms.esf("Municipality")),
    REGION(Terms.esf("Region")),
    SCHEME(SKOS.ConceptScheme.asNode()),
    CONCEPT(SKOS.Concept.asNode()),
    RECORD(Terms.esf("SourceRecord")),
    LINK(Terms.sssom("Mapping"), Terms.sssom("NoTermFound")),
    /** Anything else: all its properties in a table. */
    THING;

    private final List<Node> classes;

    ThingKind(Node... classes) {
        this.classes = List.of(classes);
    }

    static ThingKind of(Document document) {
        for (ThingKind kind : values()) {
            if (kind.classes.stream().anyMatch(document::is)) {
                return kind;
            }
        }
        return THING;
    }

    /** As in the names of texts and templates: {@code project}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
