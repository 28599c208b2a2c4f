package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.regex.Pattern;

/**
 * A text in a language.
 *
 * @param text the whole text; lines and paragraphs kept
 * @param language BCP 47, such as {@code sv}; {@code und} where the source does not tell
 */
@JsonPropertyOrder({"text", "language"})
public record LanguageText(String text, String language) {
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");

    /** Refuses a blank text. */
    public LanguageText {
        Valid.text("text", text);
        Valid.form("language", language, LANGUAGE);
    }
}
