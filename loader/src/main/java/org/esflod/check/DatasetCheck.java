package org.esflod.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.esflod.project.BaseIri;

/** What can be wrong with a dataset as a whole although each record is right: IRIs that lead nowhere, blank nodes. */
public final class DatasetCheck {
    private static final String NAMES = "https://w3id.org/esf-lod/shapes#";

    /** Things of ours that are pointed at and never described. */
    private static final String DANGLING = """
            SELECT DISTINCT ?focus ?path WHERE {
              { ?from ?path ?focus } UNION { GRAPH ?g { ?from ?path ?focus } }
              FILTER(isIRI(?focus) && STRSTARTS(STR(?focus), ?ids))
              FILTER NOT EXISTS { ?focus ?p ?o }
              FILTER NOT EXISTS { GRAPH ?h { ?focus ?p ?o } }
            } ORDER BY ?focus ?path LIMIT 1000
            """;

    /** Nodes that nobody can point at. */
    private static final String BLANK = """
            SELECT DISTINCT ?focus ?path WHERE {
              { ?from ?path ?focus } UNION { GRAPH ?g { ?from ?path ?focus } }
              UNION { ?focus ?path ?to } UNION { GRAPH ?g { ?focus ?path ?to } }
              FILTER isBlank(?focus)
            } ORDER BY ?path LIMIT 1000
            """;

    private final BaseIri base;

    /** For data published under a base. */
    public DatasetCheck(BaseIri base) {
        this.base = base;
    }

    /** What is wrong, sorted; the dataset is read in a transaction of the caller's. */
    public List<Finding> check(Dataset dataset) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(select(dataset, DANGLING, "Described", "is pointed at and never described"));
        findings.addAll(select(dataset, BLANK, "NoBlankNodes", "is a blank node"));
        return findings;
    }

    private List<Finding> select(Dataset dataset, String query, String name, String message) {
        ParameterizedSparqlString text = new ParameterizedSparqlString(query);
        text.setLiteral("ids", base.iri() + "id/");
        List<Finding> findings = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(text.asQuery(), dataset)) {
            execution
                    .execSelect()
                    .forEachRemaining(row -> findings.add(new Finding(
                            true,
                            NAMES + name,
                            row.get("focus").toString(),
                            row.get("path").toString(),
                            message)));
        }
        return findings;
    }
}
