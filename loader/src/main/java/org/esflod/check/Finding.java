package org.esflod.check;

import java.util.Comparator;

/**
 * One thing that a check found in RDF.
 *
 * @param violation whether the record must not be published; else it is only reported
 * @param shape the shape or check that found it, such as {@code https://w3id.org/esf-lod/shapes#Project}
 * @param focus the node, such as {@code https://esf-lod.example/id/project/2015-00648}
 * @param path the property, such as {@code https://w3id.org/esf-lod/ns#startDate}; empty where it is about the node itself
 * @param message what is wrong, in English; holds no value of the data
 */
public record Finding(boolean violation, String shape, String focus, String path, String message)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::violation, Comparator.reverseOrder())
            .thenComparing(Finding::focus)
            .thenComparing(Finding::path)
            .thenComparing(Finding::shape)
            .thenComparing(Finding::message);

    /** The property or shape and what is wrong with it, such as {@code startDate: sh:MaxCountConstraintComponent}. */
    public String brief() {
        String where = path.isEmpty() ? shape : path;
        return where.substring(Math.max(where.lastIndexOf('#'), where.lastIndexOf('/')) + 1) + ": " + message;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
