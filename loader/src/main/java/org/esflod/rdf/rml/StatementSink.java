package org.esflod.rdf.rml;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/** Takes what triples maps generate. */
interface StatementSink {
    /** One statement; a graph of null is the default graph. */
    void accept(Resource subject, IRI predicate, Value object, @Nullable IRI graph);
}
