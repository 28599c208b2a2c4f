package org.esflod.link;

import java.util.List;
import org.esflod.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What linking made of one project.
 *
 * @param project the project with its codes
 * @param mention its owner, for {@link LinkCollector}
 * @param links the decisions met in it, each with one record
 * @param waiting the decision on its owner that waits for a person; null where none does
 * @param problems what was found on the way; none of it refuses the record
 */
public record Linked(
        LinkedProject project,
        Mention mention,
        List<Link> links,
        @Nullable Waiting waiting,
        List<Problem> problems) {
    /** Copies the lists. */
    public Linked {
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }

    /**
     * An organisation as one record names it.
     *
     * @param key the organisation's key
     * @param spelling the name that the record uses
     * @param language the language of that name, BCP 47
     * @param unit its unit; null where the record names none
     * @param unlinked the key that it has without a link: that of an organisation published before it was linked
     */
    public record Mention(
            String key,
            String spelling,
            String language,
            @Nullable OrganisationalUnit unit,
            String unlinked) {
        /** The same with another key without a link. */
        Mention unlinkedAs(String other) {
            return new Mention(key, spelling, language, unit, other);
        }
    }
}
