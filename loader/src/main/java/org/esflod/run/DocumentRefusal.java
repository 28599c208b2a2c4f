package org.esflod.run;

import com.fasterxml.jackson.databind.JsonNode;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;

/** What becomes of a linked document that cannot be published: a project is refused, anything else is a fault of ours. */
final class DocumentRefusal {
    private DocumentRefusal() {}

    /**
     * Refuses a document.
     *
     * @param kind such as {@code project}
     * @param body the member of that name
     * @param problems gets a problem for each source record of a project
     * @throws LoaderException where it is no project, but made of the reference tables
     */
    static void note(String kind, JsonNode body, ProblemCode code, String found, ProblemLog problems) {
        if (!kind.equals("project")) {
            throw fault(kind, body.path("key").asText(body.path("code").asText()), found);
        }
        for (JsonNode source : body.path("sources")) {
            SourcePosition at = new SourcePosition(
                    source.path("file").asText(),
                    source.path("line").asInt(),
                    source.path("form").asText());
            problems.add(new Problem(code, at, "", found));
        }
    }

    /** For a document of the reference tables, or a code list. */
    static LoaderException fault(String kind, String key, String found) {
        return new LoaderException("the reference data of " + kind + " " + key + " cannot be published (" + found
                + "); correct mapping/reference, ontology/schemes, the mapping or the shapes");
    }
}
