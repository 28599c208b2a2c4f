package org.esflod.sparql.columns;

import org.jspecify.annotations.Nullable;

/**
 * A triple pattern: at each of the three places a variable, told by its number, or the number of a node.
 *
 * @param subject number of a variable; -1 where there is a node
 * @param subjectId of the node; 0 where there is a variable
 * @param bySubject null where the property is a variable
 */
record Step(
        int subject,
        long subjectId,
        int property,
        long propertyId,
        int object,
        long objectId,
        @Nullable Lookup bySubject,
        @Nullable Lookup byObject) {}
