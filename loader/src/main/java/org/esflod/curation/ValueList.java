package org.esflod.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several values in one cell: {@code a|b}, a {@code |} inside a value as {@code \|}, a {@code \} as {@code \\}.
 *
 * <p>Source: SSSOM/TSV, Multi-valued slots.
 */
final class ValueList {
    private ValueList() {}

    /** The values of a cell; empty ones are left out. A backslash before anything else is itself. */
    static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
            if (c == '\\' && (next == '|' || next == '\\')) {
                value.append(next);
                i++;
            } else if (c == '|') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        values.removeIf(String::isBlank);
        return values;
    }

    /** The cell of values. */
    static String join(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }
}
