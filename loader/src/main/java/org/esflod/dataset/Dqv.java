package org.esflod.dataset;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/**
 * Terms of the Data Quality Vocabulary.
 *
 * <p>Source: <a href="https://www.w3.org/TR/vocab-dqv/">DQV</a>, and for dimensions the list that it refers to, <a
 * href="https://www.w3.org/2016/05/ldqd">ldqd</a>.
 */
final class Dqv {
    static final String PREFIX = "dqv";
    static final String NAMESPACE = "http://www.w3.org/ns/dqv#";
    static final String DIMENSIONS_PREFIX = "ldqd";
    static final String DIMENSIONS = "http://www.w3.org/2016/05/ldqd#";

    static final IRI METRIC = term("Metric");
    static final IRI QUALITY_MEASUREMENT = term("QualityMeasurement");
    static final IRI HAS_QUALITY_MEASUREMENT = term("hasQualityMeasurement");
    static final IRI COMPUTED_ON = term("computedOn");
    static final IRI IS_MEASUREMENT_OF = term("isMeasurementOf");
    static final IRI VALUE = term("value");
    static final IRI EXPECTED_DATA_TYPE = term("expectedDataType");
    static final IRI IN_DIMENSION = term("inDimension");

    private Dqv() {}

    /** A dimension, such as {@code semanticAccuracy}. */
    static IRI dimension(String name) {
        return Values.iri(DIMENSIONS, name);
    }

    private static IRI term(String name) {
        return Values.iri(NAMESPACE, name);
    }
}
