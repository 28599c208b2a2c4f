package org.esflod.rdf.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;

/**
 * How a JSON value is written in RDF.
 *
 * <p>Source: <a href="https://kg-construct.github.io/rml-core/spec/docs/#natural-mapping-of-source-values">RML-Core,
 * Natural mapping</a>, and the natural mapping of JSON in the RML-IO registry.
 */
final class NaturalForm {
    /** {@code 1E999999999} is ten bytes of JSON and a gigabyte of digits; no real amount has so many. */
    private static final int MOST_DIGITS = 1_000;

    private NaturalForm() {}

    /** The natural datatype: a number with fraction or exponent is a double, as in JSON-LD. */
    static Datatype datatype(JsonNode value) {
        if (value.isTextual()) {
            return Datatype.STRING;
        }
        if (value.isBoolean()) {
            return Datatype.BOOLEAN;
        }
        return value.isIntegralNumber() ? Datatype.INTEGER : Datatype.DOUBLE;
    }

    /**
     * The natural lexical form: {@code 10}, {@code true}, and doubles in canonical form, {@code 3.05E1}.
     *
     * <p>Errors: an object or array has none.
     */
    static String of(JsonNode value, Where where) throws RecordRefused {
        if (value.isTextual()) {
            return text(value, where);
        }
        String exact = exact(value, where);
        return value.isNumber() && !value.isIntegralNumber() ? XMLDatatypeUtil.normalizeDouble(exact) : exact;
    }

    /**
     * The value exactly as the document has it, numbers without exponent: {@code 12345678901234567890.10}.
     *
     * <p>Errors: an object or array has none.
     */
    static String exact(JsonNode value, Where where) throws RecordRefused {
        if (value.isTextual()) {
            return text(value, where);
        }
        if (value.isContainerNode()) {
            String kind = value.isArray() ? "an array" : "an object";
            throw new RecordRefused(where, kind + " where a single value is expected", value.toString());
        }
        if (value.isIntegralNumber() || value.isBoolean()) {
            return value.asText();
        }
        if (!value.isNumber()) {
            throw new RecordRefused(where, "a value that JSON has not", value.asText());
        }
        BigDecimal number = value.decimalValue();
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new RecordRefused(where, "a number with too large an exponent", value.asText());
        }
        return number.toPlainString();
    }

    /** Refuses half a character: no file in UTF-8 can hold it. */
    private static String text(JsonNode value, Where where) throws RecordRefused {
        String text = value.textValue();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw new RecordRefused(where, "text with half a character (a lone surrogate)", text);
                }
                i++;
            }
        }
        return text;
    }
}
