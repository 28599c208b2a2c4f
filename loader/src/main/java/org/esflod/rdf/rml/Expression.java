package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled expression map: from a row to values.
 *
 * <p>Source: <a href="https://kg-construct.github.io/rml-core/spec/docs/#expression-map-rml-expressionmap">RML-Core,
 * Expression map</a>.
 */
sealed interface Expression {
    /** The values, in order; empty where the row has none. */
    List<JsonNode> values(Row row) throws RecordRefused;

    /** Always the same value. */
    record Constant(List<JsonNode> value) implements Expression {
        Constant(JsonNode value) {
            this(List.of(value));
        }

        @Override
        public List<JsonNode> values(Row row) {
            return value;
        }
    }

    /** What a reference gives. */
    record Referred(Reference reference) implements Expression {
        @Override
        public List<JsonNode> values(Row row) throws RecordRefused {
            return reference.values(row);
        }
    }

    /**
     * A template filled in, once for each combination of the values of its references.
     *
     * @param texts always one more than there are references
     * @param encoding what is done to each value that is filled in
     */
    record Filled(List<String> texts, List<Reference> references, IriEncoding encoding, Where where)
            implements Expression {
        public Filled {
            texts = List.copyOf(texts);
            references = List.copyOf(references);
        }

        @Override
        public List<JsonNode> values(Row row) throws RecordRefused {
            List<String> filled = texts(row);
            if (filled.size() == 1) {
                return List.of(TextNode.valueOf(filled.get(0)));
            }
            List<JsonNode> values = new ArrayList<>(filled.size());
            filled.forEach(text -> values.add(TextNode.valueOf(text)));
            return values;
        }

        /** The template filled in; empty where a reference has no value. */
        List<String> texts(Row row) throws RecordRefused {
            List<List<JsonNode>> values = new ArrayList<>(references.size());
            int combinations = 1;
            for (Reference reference : references) {
                List<JsonNode> some = reference.values(row);
                if (some.isEmpty()) {
                    return List.of();
                }
                combinations *= some.size();
                values.add(some);
            }
            if (combinations == 1) {
                return filledOnce(values);
            }
            List<String> filled = new ArrayList<>(combinations);
            fill(0, values, new StringBuilder(texts.get(0)), filled);
            return filled;
        }

        /** The common case, of one value for each reference. */
        private List<String> filledOnce(List<List<JsonNode>> values) throws RecordRefused {
            StringBuilder text = new StringBuilder(96).append(texts.get(0));
            for (int i = 0; i < values.size(); i++) {
                String natural = NaturalForm.of(values.get(i).get(0), where);
                if (isNoKey(natural)) {
                    return List.of();
                }
                encoding.append(natural, text);
                text.append(texts.get(i + 1));
            }
            return List.of(text.toString());
        }

        private void fill(int next, List<List<JsonNode>> values, StringBuilder text, List<String> into)
                throws RecordRefused {
            if (next == values.size()) {
                into.add(text.toString());
                return;
            }
            int length = text.length();
            for (JsonNode value : values.get(next)) {
                String natural = NaturalForm.of(value, where);
                if (isNoKey(natural)) {
                    continue;
                }
                encoding.append(natural, text);
                text.append(texts.get(next + 1));
                fill(next + 1, values, text, into);
                text.setLength(length);
            }
        }

        /** An empty key would give many things one IRI. */
        private boolean isNoKey(String value) {
            return value.isEmpty() && encoding != IriEncoding.NONE;
        }
    }
}
