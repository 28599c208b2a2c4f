package org.esflod.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object of a metadata file, each read as what it must be.
 *
 * <p>Errors: {@link LoaderException} that names the file and the member, such as {@code tableSchema.columns[3].required}.
 *
 * @param file the metadata file, for messages
 * @param path where the object stands in it; empty for the whole document
 * @param node the object
 */
record Members(String file, String path, JsonNode node) {
    /** Refuses what is no object. */
    Members {
        if (!node.isObject()) {
            throw new LoaderException(file + ": " + (path.isEmpty() ? "the document" : path) + " is no JSON object");
        }
    }

    /** Refuses members of other names than these, and than annotations such as {@code dc:title}. */
    void allow(Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            boolean annotation = name.startsWith("dc:") || name.startsWith("schema:") || name.startsWith("rdfs:");
            if (!known.contains(name) && !annotation) {
                throw wrong(
                        name,
                        "is no member known here; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    boolean has(String member) {
        return node.has(member);
    }

    JsonNode get(String member) {
        return node.path(member);
    }

    Members object(String member) {
        return new Members(file, at(member), node.path(member));
    }

    /** The objects of a list. */
    List<Members> objects(String member) {
        JsonNode list = node.path(member);
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong(member, "is no list of objects");
        }
        List<Members> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            objects.add(new Members(file, at(member) + "[" + i + "]", list.get(i)));
        }
        return objects;
    }

    /** A text that is not empty; absent where the member is. */
    @Nullable
    String text(String member) {
        JsonNode value = node.path(member);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw wrong(member, "is " + value + ", not a text");
        }
        return value.asText();
    }

    /** A text, be it empty; absent where the member is. */
    @Nullable
    String plain(String member) {
        JsonNode value = node.path(member);
        return value.isTextual() && value.asText().isEmpty() ? "" : text(member);
    }

    /** A text of one character; absent where the member is. */
    @Nullable
    String character(String member) {
        String text = text(member);
        if (text != null && text.length() != 1) {
            throw wrong(member, "is not one character");
        }
        return text;
    }

    boolean flag(String member, boolean otherwise) {
        JsonNode value = node.path(member);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw wrong(member, "is " + value + ", not true or false");
        }
        return value.asBoolean(otherwise);
    }

    /** A whole number; absent where the member is. */
    @Nullable
    Integer count(String member, int least, int most) {
        JsonNode value = node.path(member);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw wrong(member, "is " + value + ", no whole number from " + least + " to " + most);
        }
        return value.asInt();
    }

    /** A text or a list of texts; the empty text among them counts. */
    List<String> texts(String member) {
        JsonNode value = node.path(member);
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value.isArray() ? value : value.isMissingNode() ? List.<JsonNode>of() : List.of(value)) {
            if (!item.isTextual()) {
                throw wrong(member, "holds " + item + ", not a text");
            }
            texts.add(item.asText());
        }
        return texts;
    }

    /** A text, a list of texts, or either by language ({@code titles}). */
    List<String> textsOfAnyLanguage(String member) {
        JsonNode value = node.path(member);
        if (!value.isObject()) {
            return texts(member);
        }
        List<String> texts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : value.properties()) {
            requireLanguage(member, one.getKey());
            texts.addAll(object(member).texts(one.getKey()));
        }
        return texts;
    }

    /** A language tag, BCP 47; absent where the member is. */
    @Nullable
    String language(String member) {
        String text = text(member);
        if (text != null) {
            requireLanguage(member, text);
        }
        return text;
    }

    /** The name of an encoding that this Java has; absent where the member is. */
    @Nullable
    String encoding(String member) {
        String text = text(member);
        try {
            return text == null ? null : Charset.forName(text).name();
        } catch (IllegalArgumentException e) {
            throw new LoaderException(
                    file + ": " + at(member) + " is " + text + ", which is no encoding known here", e);
        }
    }

    LoaderException wrong(String member, String why) {
        return new LoaderException(file + ": " + at(member) + " " + why);
    }

    LoaderException wrong(String member, String why, Exception cause) {
        return new LoaderException(file + ": " + at(member) + " " + why, cause);
    }

    private void requireLanguage(String member, String tag) {
        if (!tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")) {
            throw wrong(member, "has the language " + tag + ", which is no language tag (BCP 47), such as sv");
        }
    }

    private String at(String member) {
        return path.isEmpty() ? member : path + "." + member;
    }
}
