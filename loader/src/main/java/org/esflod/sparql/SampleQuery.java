package org.esflod.sparql;

/**
 * A question that the start page offers.
 *
 * @param name its short name, such as {@code grant-per-municipality}; unique among the sample queries
 * @param titleSv the question in Swedish
 * @param titleEn the question in English
 * @param sparql the query, SPARQL 1.1
 */
public record SampleQuery(String name, String titleSv, String titleEn, String sparql) {}
