package org.esflod.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.esflod.project.Money;
import org.esflod.project.Period;
import org.esflod.project.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * One project as it is published: every name beside its code, no person.
 *
 * <p>Its JSON form is the member {@code project} of a line, the form after linking of {@code mapping/record.schema.json}.
 * Components are those of {@link org.esflod.project.Project}; what differs:
 *
 * @param summary text of the section whose type is {@code summary}; absent where there is none
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
    "abstract",
    "programmeArea",
    "phase",
    "owner",
    "contactPoint",
    "grantedAmount",
    "totalBudget",
    "period",
    "region",
    "municipalities",
    "sections",
    "sources"
})
public record LinkedProject(
        String key,
        @Nullable String caseNumber,
        String programmePeriod,
        String language,
        String title,
        @JsonProperty("abstract") @Nullable String summary,
        @Nullable LinkedNamed programmeArea,
        @Nullable LinkedNamed phase,
        LinkedOwner owner,
        @Nullable ContactPoint contactPoint,
        @Nullable Money grantedAmount,
        @Nullable Money totalBudget,
        @Nullable Period period,
        @Nullable LinkedNamed region,
        List<LinkedNamed> municipalities,
        List<LinkedSection> sections,
        List<SourceRef> sources) {
    /** Copies the lists. */
    public LinkedProject {
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
                summary,
                programmeArea,
                phase,
                owner,
                contactPoint,
                grantedAmount,
                totalBudget,
                period,
                region,
                municipalities,
                sections,
                published);
    }
}
