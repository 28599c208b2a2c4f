package org.esflod.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. */
public enum Language {
    SV(Locale.forLanguageTag("sv-SE")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** How numbers and days are written, such as {@code sv-SE}. */
    public Locale locale() {
        return locale;
    }

    /** BCP 47: {@code sv} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The other one. */
    public Language other() {
        return this == SV ? EN : SV;
    }

    /** The one with that tag; null where there is none. */
    public static @Nullable Language of(@Nullable String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        return null;
    }

    /** The one asked for by {@code lang}, else the first of Accept-Language that the pages have, else Swedish. */
    public static Language of(HttpServletRequest request) {
        Language asked = of(request.getParameter("lang"));
        if (asked != null) {
            return asked;
        }
        if (request.getHeader("Accept-Language") != null) {
            for (Locale preferred : Collections.list(request.getLocales())) {
                Language known = of(preferred.getLanguage());
                if (known != null) {
                    return known;
                }
            }
        }
        return SV;
    }
}
