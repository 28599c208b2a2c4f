package org.esflod.rdf.rml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes IRIs of a template that gives a valid IRI whatever it is filled with, so that only the mapping must be looked at and
 * not every IRI.
 *
 * @param written the template, with what an IRI stands between in N-Triples
 */
record TemplateIris(Expression.Filled written) implements TermGenerator {

    /** Null where it depends on the values. */
    static @Nullable TermGenerator of(IriGenerator general) {
        boolean encodes = general.encoding() == IriEncoding.IRI || general.encoding() == IriEncoding.URI;
        if (!encodes || !(general.expression() instanceof Expression.Filled template)) {
            return null;
        }
        String beginning = template.texts().get(0);
        String before = IriSyntax.hasNeverScheme(beginning) ? general.base() : "";
        if (before.isEmpty() && !IriSyntax.hasScheme(beginning)) {
            return null;
        }
        // What is filled in is encoded, and never empty: any letter is as good.
        if (!general.isAcceptable(before + String.join("x", template.texts()))) {
            return null;
        }
        List<String> texts = new ArrayList<>(template.texts());
        texts.set(0, '<' + before + beginning);
        int last = texts.size() - 1;
        texts.set(last, texts.get(last) + '>');
        return new TemplateIris(
                new Expression.Filled(texts, template.references(), template.encoding(), template.where()));
    }

    @Override
    public List<Term> terms(Row row) throws RecordRefused {
        List<String> filled = written.texts(row);
        if (filled.size() == 1) {
            return List.of(Term.written(filled.get(0)));
        }
        List<Term> terms = new ArrayList<>(filled.size());
        filled.forEach(text -> terms.add(Term.written(text)));
        return terms;
    }
}
