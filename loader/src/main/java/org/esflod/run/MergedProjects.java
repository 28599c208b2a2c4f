package org.esflod.run;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.esflod.contact.Suppression;
import org.esflod.problem.ProblemLog;
import org.esflod.project.Contact;
import org.esflod.project.Preference;
import org.esflod.project.ProjectBuilder;
import org.esflod.project.ProjectGroup;
import org.esflod.project.ProjectMerge;
import org.jspecify.annotations.Nullable;

/** Groups of projects with one key, merged as they are asked for and without what was erased. */
final class MergedProjects implements Iterator<ProjectMerge.Merged> {
    private final Iterator<ProjectGroup> groups;
    private final Preference preference;
    private final Suppression suppression;
    private final ProblemLog problems;
    private ProjectMerge.@Nullable Merged next;
    private long suppressed;

    /**
     * Nothing read yet.
     *
     * @param problems gets a problem for each project and contact that was erased
     */
    MergedProjects(Iterator<ProjectGroup> groups, Preference preference, Suppression suppression, ProblemLog problems) {
        this.groups = groups;
        this.preference = preference;
        this.suppression = suppression;
        this.problems = problems;
    }

    /** Records of the projects so far that were erased. */
    long suppressed() {
        return suppressed;
    }

    @Override
    public boolean hasNext() {
        while (next == null && groups.hasNext()) {
            ProjectMerge.Merged merged = withoutErased(ProjectMerge.merge(groups.next(), preference));
            if (suppression.coversProject(merged.project().key())) {
                suppressed += merged.records() + merged.refused();
                problems.add(Stages.erased(merged.project().sources().get(0).form()));
            } else {
                next = merged;
            }
        }
        return next != null;
    }

    @Override
    public ProjectMerge.Merged next() {
        ProjectMerge.Merged merged = hasNext() ? next : null;
        if (merged == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return merged;
    }

    /** A contact who was erased keeps their name out of the texts, and is nobody's contact. */
    private ProjectMerge.Merged withoutErased(ProjectMerge.Merged merged) {
        Contact contact = merged.project().contact();
        if (!suppression.covers(contact)) {
            return merged;
        }
        problems.add(Stages.withheld(merged.project().sources().get(0).form()));
        return new ProjectMerge.Merged(
                new ProjectBuilder(merged.project())
                        .contact(new Contact(null, null, null))
                        .build(),
                merged.contacts(),
                merged.records(),
                merged.doubled(),
                merged.refused(),
                merged.problems(),
                merged.alike(),
                merged.conflicts());
    }
}
