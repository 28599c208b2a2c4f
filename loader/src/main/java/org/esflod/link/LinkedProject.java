package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.esflod.project.Funding;
import org.esflod.project.LanguageText;
import org.esflod.project.Location;
import org.esflod.project.Money;
import org.esflod.project.Named;
import org.esflod.project.Participants;
import org.esflod.project.Period;
import org.esflod.project.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * One project as it is published: every name beside its code, no person.
 *
 * <p>Its JSON form is the member {@code project} of a line, the form after linking of {@code mapping/record.schema.json}.
 * Components are those of {@link org.esflod.project.Project}; what differs:
 *
 * @param funding its {@code cci} has the programme's code
 * @param region the NUTS 2 region or the country, by its name or by the NUTS code beside it; named by that code where the
 *     source states no name
 * @param abstracts the text of the section whose type is {@code summary} among them
 * @param contactPoint the owner's contact point; absent where the source names no contact
 * @param sources where the record was found, personal data taken out of file names and addresses; their content hash is
 *     SHA-256 of this record's line without its sources
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
    "contactPoint",
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
public record LinkedProject(
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
        LinkedOwner owner,
        @Nullable ContactPoint contactPoint,
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
        List<LinkedSection> sections,
        List<SourceRef> sources) {
    /** Copies the lists. */
    public LinkedProject {
        otherTitles = List.copyOf(otherTitles);
        abstracts = List.copyOf(abstracts);
        counties = List.copyOf(counties);
        municipalities = List.copyOf(municipalities);
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }

    /** The same project found in these sources. */
    LinkedProject withSources(List<SourceRef> published) {
        return new LinkedProject(
                key,
                caseNumber,
                programmePeriod,
                language,
                title,
                otherTitles,
                abstracts,
                programmeArea,
                phase,
                funding,
                owner,
                contactPoint,
                grantedAmount,
                totalBudget,
                period,
                participants,
                strategicImportance,
                childPovertyTheme,
                country,
                region,
                nuts,
                counties,
                municipalities,
                location,
                sections,
                published);
    }
}
