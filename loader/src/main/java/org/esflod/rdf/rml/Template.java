package org.esflod.rdf.rml;

import java.util.ArrayList;
import java.util.List;

/**
 * A string template, parsed: text and references in turn.
 *
 * <p>Shape: {@code http://example.com/{$.id}/{$.name}}; braces and backslashes that are meant as such stand behind a
 * backslash. Errors: {@link MappingException} for a brace that is neither closed nor escaped, a backslash before anything
 * else, an empty reference. Source: <a
 * href="https://kg-construct.github.io/rml-core/spec/docs/#template-rml-template">RML-Core, Template</a>.
 *
 * @param texts what stands before, between and after the references: always one more than there are references
 * @param references without their braces and escapes
 */
record Template(List<String> texts, List<String> references) {

    Template {
        texts = List.copyOf(texts);
        references = List.copyOf(references);
    }

    static Template parse(String template, Where where) {
        List<String> texts = new ArrayList<>();
        List<String> references = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '\\') {
                i++;
                char escaped = i < template.length() ? template.charAt(i) : ' ';
                if (escaped != '{' && escaped != '}' && escaped != '\\') {
                    throw error(template, "a backslash stands before a brace or a backslash only", where);
                }
                part.append(escaped);
            } else if (c == '{' || c == '}') {
                if ((c == '{') == inside) {
                    throw error(
                            template,
                            "'" + c + "' at " + i + " has no partner; a brace itself is written \\" + c,
                            where);
                }
                if (inside && part.length() == 0) {
                    throw error(template, "an empty reference at " + i, where);
                }
                (inside ? references : texts).add(part.toString());
                part.setLength(0);
                inside = !inside;
            } else {
                part.append(c);
            }
        }
        if (inside) {
            throw error(template, "a reference is not closed", where);
        }
        texts.add(part.toString());
        return new Template(texts, references);
    }

    private static MappingException error(String template, String message, Where where) {
        return new MappingException(where, "template " + template + ": " + message);
    }
}
