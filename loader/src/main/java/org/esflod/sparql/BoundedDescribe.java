package org.esflod.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.describe.DescribeBNodeClosure;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * DESCRIBE within time and size.
 *
 * <p>Jena stops looking at the clock once it knows what to describe; {@code DESCRIBE ?s WHERE {?s ?p ?o}} then runs on
 * for as long as there are subjects. This looks at each of them.
 */
public final class BoundedDescribe extends DescribeBNodeClosure {
    private final long maxTriples;
    private @Nullable AtomicBoolean cancelled;
    private @Nullable Model described;

    private BoundedDescribe(long maxTriples) {
        this.maxTriples = maxTriples;
    }

    /** Makes it the way in which this process describes; Jena has one registry for the whole process. */
    public static void install(long maxTriples) {
        DescribeHandlerRegistry registry = DescribeHandlerRegistry.get();
        registry.clear();
        registry.add(() -> new BoundedDescribe(maxTriples));
    }

    @Override
    public void start(Model accumulated, Context context) {
        super.start(accumulated, context);
        described = accumulated;
        cancelled = context.get(ARQConstants.symCancelQuery);
    }

    @Override
    public void describe(Resource resource) {
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
        super.describe(resource);
        if (described != null && described.size() > maxTriples) {
            throw GuardedQuery.tooMuch("triples", maxTriples);
        }
    }
}
