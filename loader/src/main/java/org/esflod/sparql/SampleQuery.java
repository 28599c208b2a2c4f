package org.esflod.sparql;

import java.util.List;

/**
 * A question that people may ask as it is, or with values of their own.
 *
 * @param name its short name, such as {@code grant-per-municipality}; unique among the sample queries
 * @param titleSv the question in Swedish
 * @param titleEn the question in English
 * @param sparql the query, SPARQL 1.1
 * @param parameters what may be asked for in its place, in their order; the query as it stands has an example of each
 */
public record SampleQuery(String name, String titleSv, String titleEn, String sparql, List<QueryParameter> parameters) {
    public SampleQuery {
        parameters = List.copyOf(parameters);
    }

    /** Whether the query asks another server, so that it cannot be run here. */
    public boolean federated() {
        return sparql.contains("SERVICE <");
    }
}
