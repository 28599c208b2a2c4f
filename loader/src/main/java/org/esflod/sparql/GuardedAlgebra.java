package org.esflod.sparql;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.util.Context;
import org.esflod.sparql.columns.StorePatterns;

/**
 * A query as it is run: functions that can grow or take for ever are replaced by bounded ones, and what would load Java
 * classes is refused.
 *
 * <p>Done in the algebra, just before Jena improves it, because there everything is seen: sub-queries, EXISTS, arguments
 * of aggregates, sorting.
 */
final class GuardedAlgebra {
    private static final int BAD_REQUEST = 400;
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final String AFN = "http://jena.apache.org/ARQ/function#";
    // Functions of XPath and Jena that take the time of a few instructions. Not pow, which makes numbers of any size,
    // and
    // not apply, which calls any function by its name.
    static final Set<String> FUNCTIONS = Set.of(
            FN + "year-from-date",
            FN + "month-from-date",
            FN + "day-from-date",
            FN + "year-from-dateTime",
            FN + "month-from-dateTime",
            FN + "day-from-dateTime",
            FN + "days-from-duration",
            FN + "abs",
            FN + "round",
            FN + "floor",
            FN + "ceiling",
            FN + "not",
            FN + "boolean",
            MATH + "pi",
            MATH + "sqrt",
            MATH + "log",
            MATH + "log10",
            MATH + "exp",
            MATH + "sin",
            MATH + "cos",
            MATH + "tan",
            AFN + "localname",
            AFN + "namespace");
    // Predicates that are computed by Java code; of them, lists and full-text search are harmless.
    private static final List<String> COMPUTED =
            List.of("java:", "http://jena.apache.org/ARQ/property#", "http://jena.hpl.hp.com/ARQ/");

    private GuardedAlgebra() {}

    /** Makes queries with that context run so. */
    static void guard(Context context, QueryRun run) {
        StorePatterns patterns = new StorePatterns(run::checkTime);
        QC.setFactory(context, execution -> new WatchedExecutor(execution, run, patterns));
        context.set(ARQConstants.sysOptimizerFactory, (RewriteFactory) GuardedAlgebra::rewrite);
    }

    private static Rewrite rewrite(Context context) {
        Rewrite usual = Optimize.stdOptimizationFactory.create(context);
        QueryRun run = QueryRun.of(context);
        return run == null
                ? usual
                : op -> usual.rewrite(Transformer.transform(new Patterns(run), new Functions(run), op));
    }

    /** Graph patterns and groups. */
    private static final class Patterns extends TransformCopy {
        private final QueryRun run;

        Patterns(QueryRun run) {
            this.run = run;
        }

        @Override
        public Op transform(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> check(triple.getPredicate()));
            return super.transform(pattern);
        }

        @Override
        public Op transform(OpTriple pattern) {
            check(pattern.getTriple().getPredicate());
            return super.transform(pattern);
        }

        @Override
        public Op transform(OpPath pattern) {
            if (pattern.getTriplePath().getPredicate() != null) {
                check(pattern.getTriplePath().getPredicate());
            }
            return super.transform(pattern);
        }

        @Override
        public Op transform(OpGroup group, Op rows) {
            List<ExprAggregator> bounded =
                    group.getAggregators().stream().map(this::bounded).toList();
            return OpGroup.create(rows, group.getGroupVars(), bounded);
        }

        private ExprAggregator bounded(ExprAggregator aggregate) {
            Aggregator aggregator = aggregate.getAggregator();
            String separator;
            if (aggregator instanceof AggGroupConcat concat) {
                separator = concat.getSeparator();
            } else if (aggregator instanceof AggGroupConcatDistinct concat) {
                separator = concat.getSeparator();
            } else {
                return aggregate;
            }
            int between = separator == null ? 1 : separator.length();
            ExprList counted = new ExprList(new BoundedFunction("gathered", aggregator.getExprList(), arguments -> {
                NodeValue value = arguments.get(0);
                run.gather((value.isNumber() ? 20 : value.asUnquotedString().length()) + between);
                return value;
            }));
            return new ExprAggregator(aggregate.getVar(), aggregator.copy(counted));
        }

        private static void check(Node predicate) {
            if (predicate.isURI() && COMPUTED.stream().anyMatch(predicate.getURI()::startsWith)) {
                refuse("property", predicate.getURI());
            }
        }
    }

    /** Expressions. */
    private static final class Functions extends ExprTransformCopy {
        private final QueryRun run;

        Functions(QueryRun run) {
            this.run = run;
        }

        @Override
        public Expr transform(ExprFunction0 function) {
            if (function instanceof Unstable || function instanceof E_Now) {
                run.changes();
            }
            return super.transform(function);
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            if (function instanceof E_StrUpperCase
                    || function instanceof E_StrLowerCase
                    || function instanceof E_StrEncodeForURI) {
                return measured(
                        function.getFunctionSymbol().getSymbol(),
                        new ExprList(argument),
                        arguments -> function.eval(arguments.get(0)));
            }
            return super.transform(function, argument);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr first, Expr second) {
            String name = function.getFunctionSymbol().getSymbol();
            ExprList both = new ExprList(List.of(first, second));
            if (function instanceof E_StrBefore || function instanceof E_StrAfter) {
                return measured(name, both, arguments -> function.eval(arguments.get(0), arguments.get(1)));
            }
            if (function instanceof E_Multiply) {
                return new BoundedFunction(name, both, arguments -> {
                    run.checkBits(bits(arguments.get(0)) + bits(arguments.get(1)));
                    return function.eval(arguments.get(0), arguments.get(1));
                });
            }
            return super.transform(function, first, second);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            String name = function.getFunctionSymbol().getSymbol();
            if (function instanceof E_Regex) {
                return new BoundedFunction(name, arguments, new BoundedPatterns(run)::matches);
            }
            if (function instanceof E_StrReplace) {
                return new BoundedFunction(name, arguments, new BoundedPatterns(run)::replaced);
            }
            if (function instanceof E_StrConcat) {
                return measured(name, arguments, values -> {
                    run.checkLength(values.stream().mapToLong(Functions::length).sum());
                    return XSDFuncOp.strConcat(values);
                });
            }
            if (function instanceof E_StrSubstring) {
                return measured(name, arguments, function::eval);
            }
            if (function instanceof E_Call) {
                refuse("function", "CALL");
            }
            if (function instanceof E_Function call && !known(call.getFunctionIRI())) {
                refuse("function", call.getFunctionIRI());
            }
            return super.transform(function, arguments);
        }

        private Expr measured(String name, ExprList arguments, BoundedFunction.Work work) {
            return new BoundedFunction(name, arguments, values -> run.measured(work.apply(values)));
        }

        private static long length(NodeValue value) {
            return value.isNumber() ? 20 : value.asUnquotedString().length();
        }

        private static long bits(NodeValue number) {
            if (number.isInteger()) {
                return number.getInteger().bitLength();
            }
            return number.isDecimal() ? number.getDecimal().unscaledValue().bitLength() : 0;
        }

        private static boolean known(String function) {
            return function.startsWith(XSD) || FUNCTIONS.contains(function);
        }
    }

    private static void refuse(String kind, String name) {
        throw new Refused(
                BAD_REQUEST,
                "The " + kind + " " + (name.length() > 200 ? name.substring(0, 200) + "..." : name)
                        + " is not offered here: SPARQL 1.1 has its own functions, and casts (xsd:integer and the like);"
                        + " beside them there are " + FUNCTIONS.size()
                        + " of XPath and Jena, listed in the description of the service.\n");
    }
}
