package org.esflod.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.esflod.link.CodeLists;
import org.esflod.project.Project;

/**
 * In whose registers the owner of a project would be looked up, told before it is linked. Only a guess of where work is best
 * done: the linker decides by itself, and says the same wherever it runs.
 */
final class OwnerCountry {
    /** A CCI number: the year, two letters of the country, and more. */
    private static final Pattern CCI = Pattern.compile("[0-9]{4}([A-Z]{2}).*");

    private static final String SWEDEN = "SE";
    private static final String UNKNOWN = "";

    private final CodeLists codeLists;

    OwnerCountry(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    /** Two letters; empty where the country is not known. */
    String of(Project project) {
        if (project.owner().country() != null) {
            return code(project, project.owner().country());
        }
        if (project.country() != null) {
            return code(project, project.country().label());
        }
        if (project.funding() != null && project.funding().cci() != null) {
            Matcher cci = CCI.matcher(project.funding().cci().label());
            if (cci.matches()) {
                return cci.group(1);
            }
        }
        if (project.nuts() != null && project.nuts().label().length() >= 2) {
            return project.nuts().label().substring(0, 2);
        }
        return project.language().equals("sv") ? SWEDEN : UNKNOWN;
    }

    private String code(Project project, String country) {
        return codeLists
                .find("country", project.programmePeriod(), null, country)
                .map(CodeLists.Concept::code)
                .orElse(UNKNOWN);
    }
}
