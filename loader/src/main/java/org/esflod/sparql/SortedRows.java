package org.esflod.sparql;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * ORDER BY in Jena's order, but each row's values are worked out once and not for each of the rows that it is compared with. What
 * comes back from the disk is compared as Jena does it.
 */
final class SortedRows {
    private SortedRows() {}

    static QueryIterator of(QueryIterator rows, List<SortCondition> conditions, ExecutionContext context) {
        QueryIterator keyed =
                new QueryIterConvert(rows, row -> new Keyed(row.detach(), values(row, conditions, context)), context);
        return new QueryIterSort(keyed, new ByKeys(conditions, context), context);
    }

    private static @Nullable NodeValue[] values(Binding row, List<SortCondition> conditions, ExecutionContext context) {
        @Nullable NodeValue[] values = new NodeValue[conditions.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = conditions.get(i).getExpression().eval(row, context);
            } catch (ExprEvalException e) {
                // An unbound variable, or an error: before all others.
                values[i] = null;
            }
        }
        return values;
    }

    /** A row and what it is sorted by. */
    private static final class Keyed extends BindingBase {
        private final @Nullable NodeValue[] values;

        Keyed(Binding row, @Nullable NodeValue[] values) {
            super(row);
            this.values = values;
        }

        @Override
        protected Iterator<Var> vars1() {
            return List.<Var>of().iterator();
        }

        @Override
        protected int size1() {
            return 0;
        }

        @Override
        protected boolean isEmpty1() {
            return true;
        }

        @Override
        protected boolean contains1(Var variable) {
            return false;
        }

        @Override
        protected @Nullable Node get1(Var variable) {
            return null;
        }

        @Override
        protected Binding detachWithNewParent(Binding row) {
            return new Keyed(row, values);
        }
    }

    /** Compares as {@link BindingComparator} does. */
    private static final class ByKeys implements Comparator<Binding> {
        private final List<SortCondition> conditions;
        private final ExecutionContext context;

        ByKeys(List<SortCondition> conditions, ExecutionContext context) {
            this.conditions = conditions;
            this.context = context;
        }

        @Override
        public int compare(Binding one, Binding other) {
            @Nullable NodeValue[] values = valuesOf(one);
            @Nullable NodeValue[] others = valuesOf(other);
            for (int i = 0; i < values.length; i++) {
                int order = BindingComparator.compareNodesRaw(values[i], others[i]);
                if (order != 0) {
                    return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
                }
            }
            return BindingComparator.compareBindingsSyntactic(one, other);
        }

        private @Nullable NodeValue[] valuesOf(Binding row) {
            return row instanceof Keyed keyed ? keyed.values : values(row, conditions, context);
        }
    }
}
