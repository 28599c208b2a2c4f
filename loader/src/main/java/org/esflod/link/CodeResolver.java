package org.esflod.link;

import java.util.Optional;
import org.esflod.problem.ProblemCode;
import org.esflod.project.BaseIri;
import org.esflod.project.Named;
import org.esflod.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * One project's names and codes to concepts of the code lists.
 *
 * <p>A code and the name beside it must not stand for two concepts. A concept of one programme is found only in a project of
 * that programme, which its CCI number tells: priority {@code 1} of another country's programme is no Swedish programme
 * area.
 *
 * <p>Errors: {@link ProblemCode#CODE_UNKNOWN}, {@link ProblemCode#CCI_UNKNOWN}.
 */
final class CodeResolver {
    private final CodeLists lists;
    private final BaseIri base;
    private final Project project;
    private final Findings findings;
    private @Nullable String programme;
    private boolean programmeOfOthers;

    CodeResolver(CodeLists lists, BaseIri base, Project project, Findings findings) {
        this.lists = lists;
        this.base = base;
        this.project = project;
        this.findings = findings;
    }

    /** The programme, by its CCI number. Comes before the fields that belong to a programme. */
    @Nullable
    Named programme(@Nullable Named cci) {
        Named resolved = resolve("cci", "programme", cci, ProblemCode.CCI_UNKNOWN, false);
        programme = resolved == null ? null : resolved.code();
        programmeOfOthers = cci != null && programme == null;
        return resolved;
    }

    /** Says that the programme, unless it is known, is one of which there are no code lists. */
    void ofAnotherProgramme() {
        programmeOfOthers = programme == null;
    }

    /** A name of a list that holds in all programmes. */
    @Nullable
    Named code(String field, String scheme, @Nullable Named named) {
        return resolve(field, scheme, named, ProblemCode.CODE_UNKNOWN, false);
    }

    /** A name of a list that each programme has its own part of; what no list can have is not reported. */
    @Nullable
    Named codeOfProgramme(String field, String scheme, @Nullable Named named) {
        return programmeOfOthers && named != null
                ? findings.kept(field, named)
                : resolve(field, scheme, named, ProblemCode.CODE_UNKNOWN, true);
    }

    private @Nullable Named resolve(
            String field, String scheme, @Nullable Named named, ProblemCode unknown, boolean ofPeriod) {
        if (named == null) {
            return null;
        }
        Optional<CodeLists.Concept> byLabel = find(scheme, named.label());
        Optional<CodeLists.Concept> byName = named.name() == null ? Optional.empty() : find(scheme, named.name());
        boolean contradicted = byLabel.isPresent() && byName.isPresent() && !byLabel.equals(byName);
        Optional<CodeLists.Concept> found = byLabel.or(() -> byName);
        if (found.isEmpty() || contradicted) {
            return findings.unresolved(field, named, unknown);
        }
        CodeLists.Concept concept = found.get();
        String scope = ofPeriod || concept.programmePeriod() != null || scheme.equals("phase")
                ? project.programmePeriod()
                : null;
        String matched = byLabel.isPresent() || named.name() == null ? named.label() : named.name();
        findings.link(
                named,
                field,
                matched,
                scope,
                base.id("scheme/" + scheme, concept.code()),
                concept.label(),
                Link.LEXICAL_MATCHING,
                scheme + ".ttl",
                "The name equals a label of the concept in " + scheme + ".ttl.");
        Named kept = byLabel.isPresent() ? named : named.withLabel(findings.masked(field, named.label()));
        return findings.resolved(field, kept, concept.code());
    }

    private Optional<CodeLists.Concept> find(String scheme, String label) {
        return lists.find(scheme, project.programmePeriod(), programme, label);
    }
}
