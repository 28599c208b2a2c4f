package org.esflod.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.esflod.problem.ProblemCode;

/** Reads the members of one JSON object, those of objects in it among them. */
final class JsonMembers {
    private final Map<String, JsonMember> members = new LinkedHashMap<>();
    private int length;

    private JsonMembers() {}

    /**
     * Reads an object whose beginning was read, up to its end.
     *
     * @throws BrokenInput {@code VALUE_TOO_LONG} at line 0 where it holds more than a row of a table may
     */
    static Map<String, JsonMember> read(JsonParser parser) throws IOException {
        JsonMembers read = new JsonMembers();
        read.object(parser, "");
        return read.members;
    }

    private void object(JsonParser parser, String prefix) throws IOException {
        for (JsonToken token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String key = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                object(parser, key + ".");
            } else if (value == JsonToken.START_ARRAY) {
                list(parser, key);
            } else {
                put(key, new JsonMember(List.of(cell(parser, value)), false));
            }
        }
    }

    /** A list of values is one value; objects in it have no place in a record, which their key shows: {@code partners[]}. */
    private void list(JsonParser parser, String key) throws IOException {
        List<Cell> items = new ArrayList<>();
        boolean nested = false;
        int taken = 0;
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token.isStructStart()) {
                parser.skipChildren();
                nested = true;
            } else if (!parser.getText().isEmpty() && token != JsonToken.VALUE_NULL) {
                Cell cell = cell(parser, token);
                taken += cell.value().length() + 1;
                requireShort(taken);
                items.add(cell);
            }
        }
        put(nested ? key + "[]" : key, new JsonMember(items, true));
    }

    private void put(String key, JsonMember member) throws IOException {
        for (Cell cell : member.cells()) {
            length += cell.value().length();
        }
        length += key.length();
        requireShort(length);
        members.put(key, member);
        if (members.size() > TableRow.MOST_CELLS) {
            throw new BrokenInput(ProblemCode.VALUE_TOO_LONG, 0);
        }
    }

    private static void requireShort(int length) throws BrokenInput {
        if (length > TableRow.LONGEST_ROW) {
            throw new BrokenInput(ProblemCode.VALUE_TOO_LONG, 0);
        }
    }

    private static Cell cell(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> PlainNumber.cell(parser.getText());
            case VALUE_TRUE -> Cell.truth(true);
            case VALUE_FALSE -> Cell.truth(false);
            case VALUE_STRING -> Cell.text(parser.getText());
            default -> Cell.EMPTY;
        };
    }
}
