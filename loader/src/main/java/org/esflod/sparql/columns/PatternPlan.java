package org.esflod.sparql.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;

/**
 * A graph pattern with numbers for its variables and its nodes, in the order in which its triple patterns are matched.
 *
 * @param possible whether the store has all of its nodes
 */
record PatternPlan(List<Var> variables, List<Step> steps, boolean possible) {
    // One bit for each.
    private static final int MOST_VARIABLES = 60;

    /** Whether such a pattern can be matched here: not one of none, of very many variables, or of triples as terms. */
    static boolean fits(BasicPattern pattern) {
        return !pattern.isEmpty()
                && 3 * pattern.size() <= MOST_VARIABLES
                && pattern.getList().stream()
                        .noneMatch(triple -> triple.getSubject().isTripleTerm()
                                || triple.getObject().isTripleTerm());
    }

    /**
     * Makes one.
     *
     * @param lookups of a property, by subject or object
     */
    static PatternPlan of(BasicPattern pattern, Terms terms, BiFunction<Long, Columns.By, Lookup> lookups) {
        List<Var> variables = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Triple triple : pattern) {
            int subject = variable(triple.getSubject(), variables);
            int property = variable(triple.getPredicate(), variables);
            int object = variable(triple.getObject(), variables);
            Long subjectId = subject < 0 ? terms.id(triple.getSubject()) : Long.valueOf(0);
            Long propertyId = property < 0 ? terms.id(triple.getPredicate()) : Long.valueOf(0);
            Long objectId = object < 0 ? terms.id(triple.getObject()) : Long.valueOf(0);
            if (subjectId == null || propertyId == null || objectId == null) {
                return new PatternPlan(variables, List.of(), false);
            }
            boolean known = property < 0;
            steps.add(new Step(
                    subject,
                    subjectId,
                    property,
                    propertyId,
                    object,
                    objectId,
                    known ? lookups.apply(propertyId, Columns.By.SUBJECT) : null,
                    known ? lookups.apply(propertyId, Columns.By.OBJECT) : null));
        }
        return new PatternPlan(variables, steps, true);
    }

    private static int variable(Node node, List<Var> variables) {
        if (!Var.isVar(node)) {
            return -1;
        }
        Var variable = Var.alloc(node);
        int known = variables.indexOf(variable);
        if (known >= 0) {
            return known;
        }
        variables.add(variable);
        return variables.size() - 1;
    }
}
