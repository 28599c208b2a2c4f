package org.esflod.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Texts in several languages from two sources: one text a language; two of one language that differ are a conflict. A text
 * whose language is not known is compared with the first one.
 */
final class TextMerge {
    private static final String UNKNOWN = "und";

    private TextMerge() {}

    /** Takes a conflict: field, the value that stands, the other value. */
    interface Conflicts {
        void add(String field, String stands, String found);
    }

    /** Takes over titles in further languages. */
    static void titles(ObjectNode project, JsonNode other, Conflicts conflicts) {
        title(project, other.path("title").asText(), other.path("language").asText(), true, conflicts);
        for (JsonNode title : other.path("otherTitles")) {
            title(project, title.path("text").asText(), title.path("language").asText(), false, conflicts);
        }
    }

    /** Takes over summaries in further languages. */
    static void abstracts(ObjectNode project, JsonNode other, Conflicts conflicts) {
        for (JsonNode summary : other.path("abstracts")) {
            String language = summary.path("language").asText();
            JsonNode stands = of(language, project.path("abstracts"));
            if (stands.isMissingNode() && isComparedWithFirst(language, project.at("/abstracts/0/language"))) {
                stands = project.at("/abstracts/0");
            }
            if (stands.isMissingNode()) {
                project.withArrayProperty("abstracts").add(summary);
            } else {
                compare(
                        "abstracts",
                        stands.path("text").asText(),
                        summary.path("text").asText(),
                        conflicts);
            }
        }
    }

    /** One title; the first of a source is compared with a title of unknown language, a translation is not. */
    private static void title(ObjectNode project, String text, String language, boolean first, Conflicts conflicts) {
        JsonNode ofProject = project.path("language");
        String title = project.path("title").asText();
        JsonNode stands = of(language, project.path("otherTitles"));
        if (!stands.isMissingNode()) {
            compare("otherTitles", stands.path("text").asText(), text, conflicts);
        } else if (language.equals(ofProject.asText()) || (first && isComparedWithFirst(language, ofProject))) {
            compare("title", title, text, conflicts);
            if (ofProject.asText().equals(UNKNOWN) && Fact.oneBlank(title).equals(Fact.oneBlank(text))) {
                project.put("language", language);
            }
        } else {
            ArrayNode others = project.withArrayProperty("otherTitles");
            others.addObject().put("text", text).put("language", language);
        }
    }

    private static boolean isComparedWithFirst(String language, JsonNode first) {
        return !first.isMissingNode()
                && (language.equals(UNKNOWN) || first.asText().equals(UNKNOWN));
    }

    private static JsonNode of(String language, JsonNode texts) {
        for (JsonNode text : texts) {
            if (text.path("language").asText().equals(language)) {
                return text;
            }
        }
        return RecordJson.MAPPER.missingNode();
    }

    private static void compare(String field, String stands, String found, Conflicts conflicts) {
        if (!Fact.oneBlank(stands).equals(Fact.oneBlank(found))) {
            conflicts.add(field, stands, found);
        }
    }
}
