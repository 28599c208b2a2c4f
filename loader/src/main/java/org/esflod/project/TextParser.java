package org.esflod.project;

import java.util.ArrayList;
import java.util.List;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.source.HtmlText;
import org.esflod.source.RawField;
import org.esflod.source.RawSection;
import org.jspecify.annotations.Nullable;

/**
 * Titles and running texts of one record, each with its language.
 *
 * <p>The language of a text is its column's. Where that is {@code und}: English where the same text stands as the English
 * one too, else Swedish where the country is Sweden, else not known.
 */
final class TextParser {
    private static final String ENGLISH = "en";
    private static final String SWEDISH = "sv";
    private static final String UNKNOWN = "und";

    private final StatedFields fields;
    private final boolean sweden;

    /** For one record. */
    TextParser(StatedFields fields, boolean sweden) {
        this.fields = fields;
        this.sweden = sweden;
    }

    /** The title: in the programme's language where there is one, else in English; null where there is none. */
    @Nullable
    LanguageText title() {
        List<LanguageText> titles = both("title");
        return titles.isEmpty() ? null : titles.get(0);
    }

    /** The title in other languages. */
    List<LanguageText> otherTitles() {
        List<LanguageText> titles = both("title");
        return titles.isEmpty() ? titles : titles.subList(1, titles.size());
    }

    /** The summaries. */
    List<LanguageText> abstracts() {
        return both("abstract");
    }

    /** The sections that have a text. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (RawSection section : fields.record().sections()) {
            if (section.text().isBlank()) {
                fields.problems()
                        .add(new Problem(
                                ProblemCode.SECTION_EMPTY, fields.at(section.line()), "sections", section.heading()));
            } else {
                sections.add(new Section(sections.size() + 1, section.heading(), section.text()));
            }
        }
        return sections;
    }

    private List<LanguageText> both(String name) {
        RawField own = fields.field(name);
        RawField english = fields.field(name + "." + ENGLISH);
        List<LanguageText> texts = new ArrayList<>();
        if (own != null && !plain(own).isEmpty()) {
            texts.add(new LanguageText(plain(own), language(own, english)));
        }
        if (english != null
                && !plain(english).isEmpty()
                && texts.stream().noneMatch(text -> text.language().equals(ENGLISH))) {
            texts.add(new LanguageText(plain(english), ENGLISH));
        }
        return texts;
    }

    private static String plain(RawField field) {
        return field.column().datatype().base().equals("html") ? HtmlText.plain(field.value()) : field.value();
    }

    private String language(RawField own, @Nullable RawField english) {
        String declared = own.column().lang();
        if (!declared.equals(UNKNOWN)) {
            return declared;
        }
        if (english != null && Fact.oneBlank(own.value()).equals(Fact.oneBlank(english.value()))) {
            return ENGLISH;
        }
        return sweden ? SWEDISH : UNKNOWN;
    }
}
