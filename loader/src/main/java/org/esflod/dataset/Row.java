package org.esflod.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a table while its cells are collected; what is absent gets no cell. */
final class Row {
    private final Map<String, String> cells = new LinkedHashMap<>();

    Row cell(String column, @Nullable String text) {
        if (text != null) {
            cells.put(column, text);
        }
        return this;
    }

    /** A JSON value as text: a number exactly as it is written, a missing one as absent. */
    Row cell(String column, JsonNode value) {
        return cell(column, text(value));
    }

    static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    Map<String, String> cells() {
        return cells;
    }
}
