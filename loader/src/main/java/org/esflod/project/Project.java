package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One project as parsed: typed values, and every name still as the source wrote it.
 *
 * <p>Its JSON form is the member {@code project} of a line, described field by field in {@code
 * mapping/record.schema.json}. Made by a {@link ProjectBuilder}.
 *
 * @param key the last part of the project's IRI, see {@link Keys#project}
 * @param caseNumber the authority's case number, such as {@code 2015/00648}; absent where the source has none
 * @param programmePeriod such as {@code 2007-2013}
 * @param language the language of title and sections, BCP 47, such as {@code sv}; {@code und} where the source does not tell
 * @param title the title, never blank
 * @param otherTitles the title in other languages
 * @param abstracts summaries, one a language; empty where no source has one
 * @param programmeArea such as {@code Programområde 1 Kompetensförsörjning}; absent where not stated
 * @param phase such as {@code Förprojektering}; absent where not stated
 * @param funding programme, fund and what goes with them; absent where nothing of it is known
 * @param owner who owns the project
 * @param contact the contact person; absent where not stated. Never passes the link stage.
 * @param grantedAmount granted support from the fund; absent where not stated or not readable
 * @param totalBudget total budget; absent where not stated or not readable
 * @param period first and last day; absent where not stated or not readable
 * @param participants how many take part; absent where not stated
 * @param strategicImportance whether it is an operation of strategic importance; absent where not stated
 * @param childPovertyTheme whether its secondary theme is to combat child poverty; absent where not stated
 * @param country the country concerned, such as {@code Sverige}, or the form's own {@code SE}; absent where not known
 * @param region such as {@code Sydsverige}; absent where not stated
 * @param nuts the region's NUTS code as stated, such as {@code SE22}; absent where not stated
 * @param counties as listed, in the source's order; empty where the source has no list
 * @param municipalities as listed, in the source's order; empty where the source has no list
 * @param location a location indicator below the region; absent where not stated
 * @param sections running text, in the source's order
 * @param sources where the record was found; at least one
 */
@JsonPropertyOrder({
    "key",
    "caseNumber",
    "programmePeriod",
    "language",
    "title",
    "otherTitles",
    "abstracts",
    "programmeArea",
    "phase",
    "funding",
    "owner",
    "contact",
    "grantedAmount",
    "totalBudget",
    "period",
    "participants",
    "strategicImportance",
    "childPovertyTheme",
    "country",
    "region",
    "nuts",
    "counties",
    "municipalities",
    "location",
    "sections",
    "sources"
})
public record Project(
        String key,
        @Nullable String caseNumber,
        String programmePeriod,
        String language,
        String title,
        List<LanguageText> otherTitles,
        List<LanguageText> abstracts,
        @Nullable Named programmeArea,
        @Nullable Named phase,
        @Nullable Funding funding,
        Owner owner,
        @Nullable Contact contact,
        @Nullable Money grantedAmount,
        @Nullable Money totalBudget,
        @Nullable Period period,
        @Nullable Participants participants,
        @Nullable Boolean strategicImportance,
        @Nullable Boolean childPovertyTheme,
        @Nullable Named country,
        @Nullable Named region,
        @Nullable Named nuts,
        List<Named> counties,
        List<Named> municipalities,
        @Nullable Location location,
        List<Section> sections,
        List<SourceRef> sources) {

    /** Safe as the last part of an IRI, as a file name, and as the first column of a work file. */
    private static final Pattern KEY = Pattern.compile("(?=.*[0-9A-Za-z])[0-9A-Za-z._-]+");

    private static final Pattern PROGRAMME_PERIOD = Pattern.compile("[0-9]{4}-[0-9]{4}");

    /** Copies the lists; refuses what {@code mapping/record.schema.json} refuses, such as a project without a source. */
    public Project {
        Valid.form("key", key, KEY);
        Valid.textOrAbsent("caseNumber", caseNumber);
        Valid.form("programmePeriod", programmePeriod, PROGRAMME_PERIOD);
        Valid.form("language", language, LanguageText.LANGUAGE);
        Valid.text("title", title);
        otherTitles = List.copyOf(otherTitles);
        abstracts = List.copyOf(abstracts);
        Valid.there("owner", owner);
        counties = List.copyOf(counties);
        municipalities = List.copyOf(municipalities);
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a project has at least one source");
        }
    }

    /** The key that this project has, or would have without its case number. */
    public String keyWithoutCaseNumber() {
        if (caseNumber == null) {
            return key;
        }
        // A key with the country before the case number is of another country than Sweden.
        boolean elsewhere = key.matches("[A-Z]{2}-.+") && !key.equals(Keys.ofCaseNumber(caseNumber));
        String country = elsewhere ? key.substring(0, 2) : null;
        return Keys.project(
                country, null, programmePeriod, title, owner.label(), period == null ? null : period.start());
    }

    /** The same project found in these sources. */
    public Project withSources(List<SourceRef> allSources) {
        return new ProjectBuilder(this).sources(allSources).build();
    }
}
