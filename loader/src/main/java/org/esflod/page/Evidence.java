package org.esflod.page;

import org.apache.jena.graph.Node;
import org.esflod.document.Document;
import org.esflod.document.Terms;
import org.esflod.project.BaseIri;
import org.jspecify.annotations.Nullable;

/**
 * Why a link was made, as a page tells it.
 *
 * @param link the decision, leading to its page
 * @param field what was linked, as in the sources: {@code owner}
 * @param fieldName what that is called: {@code projektägare}
 * @param scope where the name is understood so: a municipality, a programme period; empty for everywhere
 * @param label the name in the source
 * @param predicate what kind of link
 * @param object what it leads to; null where there is nothing to lead to
 * @param objectLabel what that is called in the register; empty where not said
 * @param method how it was found
 * @param confidence in per cent; empty where not said
 * @param register the file or register in which it was found; empty where not said
 * @param because a sentence, in English
 * @param records how many records have this name
 */
public record Evidence(
        Shown link,
        String field,
        String fieldName,
        String scope,
        String label,
        @Nullable Shown predicate,
        @Nullable Shown object,
        String objectLabel,
        @Nullable Shown method,
        String confidence,
        String register,
        String because,
        String records) {

    /** The evidence of a link that stands in a document. */
    static Evidence of(Document document, Node link, Values values) {
        String field = text(document, link, Terms.esf("linkedField"), values);
        return new Evidence(
                new Shown(
                        link.getURI().substring(link.getURI().lastIndexOf('/') + 1),
                        "",
                        values.href(link.getURI()),
                        false,
                        link.getURI()),
                field,
                values.thing(BaseIri.TERMS + field).text(),
                text(document, link, Terms.esf("linkScope"), values),
                text(document, link, Terms.SUBJECT_LABEL, values),
                shown(document, link, "predicate_id", values),
                shown(document, link, "object_id", values),
                text(document, link, Terms.sssom("object_label"), values),
                shown(document, link, "mapping_justification", values),
                text(document, link, Terms.sssom("confidence"), values),
                text(document, link, Terms.sssom("object_source"), values),
                text(document, link, Terms.esf("evidence"), values),
                text(document, link, Terms.esf("recordCount"), values));
    }

    private static String text(Document document, Node link, Node property, Values values) {
        Node value = document.value(link, property);
        return value == null
                ? ""
                : values.shown(document, link, property, value).text();
    }

    private static @Nullable Shown shown(Document document, Node link, String property, Values values) {
        Node value = document.value(link, Terms.sssom(property));
        return value == null ? null : values.shown(value);
    }
}
