package org.esflod.rdf.rml;

import java.util.ArrayList;
import java.util.List;
import org.esflod.rdf.rml.JsonPath.Step;

/**
 * Reads the text of a JSONPath.
 *
 * <p>Errors: {@link MappingException} for what is no JSONPath, and, by name, for what is JSONPath but not executed:
 * descendants ({@code ..}), filters, slices, unions, negative indexes, functions.
 */
final class JsonPathParser {
    private final String text;
    private final Where where;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    private JsonPathParser(String text, Where where) {
        this.text = text;
        this.where = where;
    }

    static JsonPath parse(String text, Where where) {
        return new JsonPathParser(text, where).path();
    }

    private JsonPath path() {
        if (!text.startsWith("$")) {
            throw error("it must begin with $");
        }
        at = 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.') {
                at++;
                dotted();
            } else if (c == '[') {
                at++;
                bracketed();
            } else {
                throw error("unexpected '" + c + "' at " + at);
            }
        }
        return new JsonPath(steps);
    }

    private void dotted() {
        refuse('.', "descendants (..) are not supported");
        refuse('*', ".* is not supported; write [*]");
        int start = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        if (start == at || (text.charAt(start) >= '0' && text.charAt(start) <= '9')) {
            throw error("no name after the dot at " + (start - 1) + "; other names are written ['…']");
        }
        steps.add(new Step.Member(text.substring(start, at)));
    }

    private void bracketed() {
        refuse('?', "filters ([?…]) are not supported");
        refuse(':', "slices ([n:m]) are not supported");
        refuse('-', "negative indexes are not supported");
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '*') {
            at++;
            steps.add(new Step.All());
        } else if (c == '\'' || c == '"') {
            at++;
            steps.add(new Step.Member(quoted(c)));
        } else if (c >= '0' && c <= '9') {
            steps.add(new Step.Element(number()));
        } else {
            throw error("no name, number or * after the bracket at " + (at - 1));
        }
        refuse(',', "unions ([a,b]) are not supported");
        refuse(':', "slices ([n:m]) are not supported");
        if (at >= text.length() || text.charAt(at) != ']') {
            throw error("no closing bracket at " + at);
        }
        at++;
    }

    private String quoted(char quote) {
        StringBuilder name = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\') {
                c = at < text.length() ? text.charAt(at++) : ' ';
                if (c != quote && c != '\\') {
                    throw error("the escape \\" + c + " is not supported");
                }
            }
            name.append(c);
        }
        if (at >= text.length()) {
            throw error("no closing quote");
        }
        at++;
        return name.toString();
    }

    private int number() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        try {
            return Integer.parseInt(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw error("the index at " + start + " is too large");
        }
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
    }

    private void refuse(char c, String message) {
        if (at < text.length() && text.charAt(at) == c) {
            throw error(message);
        }
    }

    private MappingException error(String message) {
        return new MappingException(where, "JSONPath " + text + ": " + message);
    }
}
