package org.esflod.project;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One project as parsed: typed values, and every name still as the source wrote it.
 *
 * <p>Its JSON form is the member {@code project} of a line, described field by field in {@code
 * mapping/record.schema.json}.
 *
 * @param key the last part of the project's IRI, see {@link Keys#project}
 * @param caseNumber the authority's case number, such as {@code 2015/00648}; absent where the source has none
 * @param programmePeriod such as {@code 2007-2013}
 * @param language the language of the texts, BCP 47, such as {@code sv}
 * @param title the title, never blank
 * @param programmeArea such as {@code Programområde 1 Kompetensförsörjning}; absent where not stated
 * @param phase such as {@code Förprojektering}; absent where not stated
 * @param owner who owns the project
 * @param contact the contact person; absent where not stated. Never passes the link stage.
 * @param grantedAmount granted support from the fund; absent where not stated or not readable
 * @param totalBudget total budget; absent where not stated or not readable
 * @param period from first to last day; absent where not stated or not readable
 * @param region such as {@code Sydsverige}; absent where not stated
 * @param municipalities as listed, in the source's order; empty where the source has no list
 * @param sections running text, in the source's order
 * @param sources where the record was found; at least one
 */
@JsonPropertyOrder({
    "key",
    "caseNumber",
    "programmePeriod",
    "language",
    "title",
    "programmeArea",
    "phase",
    "owner",
    "contact",
    "grantedAmount",
    "totalBudget",
    "period",
    "region",
    "municipalities",
    "sections",
    "sources"
})
public record Project(
        String key,
        @Nullable String caseNumber,
        String programmePeriod,
        String language,
        String title,
        @Nullable Named programmeArea,
        @Nullable Named phase,
        Owner owner,
        @Nullable Contact contact,
        @Nullable Money grantedAmount,
        @Nullable Money totalBudget,
        @Nullable Period period,
        @Nullable Named region,
        List<Named> municipalities,
        List<Section> sections,
        List<SourceRef> sources) {

    /** Safe as the last part of an IRI, as a file name, and as the first column of a work file. */
    private static final Pattern KEY = Pattern.compile("(?=.*[0-9A-Za-z])[0-9A-Za-z._-]+");

    private static final Pattern PROGRAMME_PERIOD = Pattern.compile("[0-9]{4}-[0-9]{4}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");

    /** Copies the lists; refuses what {@code mapping/record.schema.json} refuses, such as a project without a source. */
    public Project {
        Valid.form("key", key, KEY);
        Valid.textOrAbsent("caseNumber", caseNumber);
        Valid.form("programmePeriod", programmePeriod, PROGRAMME_PERIOD);
        Valid.form("language", language, LANGUAGE);
        Valid.text("title", title);
        Valid.there("owner", owner);
        municipalities = List.copyOf(municipalities);
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a project has at least one source");
        }
    }

    /** The same project found in these sources. */
    public Project withSources(List<SourceRef> allSources) {
        return new Project(
                key,
                caseNumber,
                programmePeriod,
                language,
                title,
                programmeArea,
                phase,
                owner,
                contact,
                grantedAmount,
                totalBudget,
                period,
                region,
                municipalities,
                sections,
                allSources);
    }
}
