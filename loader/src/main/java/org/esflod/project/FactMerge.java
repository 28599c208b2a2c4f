package org.esflod.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;

/**
 * One project's facts, taken from one source after the other: what an earlier source states stands, what it leaves out a
 * later one fills in, what differs is a {@link Conflict}.
 */
final class FactMerge {
    private static final List<String> AMOUNTS = Fact.ALL.stream()
            .filter(fact -> fact.kind() == Fact.Kind.MONEY)
            .map(Fact::pointer)
            .toList();

    private ObjectNode project;
    private Map<String, SourceRef> statedBy = new HashMap<>();
    private final SourceRef first;

    /** Begins with the facts of the source that is preferred to all others. */
    FactMerge(Project preferred) {
        this.project = RecordJson.MAPPER.valueToTree(preferred);
        this.first = preferred.sources().get(0);
    }

    /** What a further source would change. */
    record Step(
            ObjectNode project, Map<String, SourceRef> statedBy, List<Conflict> conflicts, List<Problem> problems) {}

    /** Tries a further source; nothing changes before {@link #take}. */
    Step with(Project other) {
        return new OneStep(other).step();
    }

    /** Takes over what a step found. */
    void take(Step step) {
        project = step.project();
        statedBy = step.statedBy();
    }

    /** The project with the facts so far; lines are those of the first source. */
    Project merged() {
        ObjectNode merged = project.deepCopy();
        for (Fact fact : Fact.ALL) {
            if (statedBy.containsKey(fact.field())) {
                withoutLine(merged.at(fact.pointer()));
            }
        }
        try {
            return RecordJson.MAPPER.treeToValue(merged, Project.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("two records that make none", e);
        }
    }

    /** A line of another source would be looked for in the first one. */
    private static void withoutLine(JsonNode value) {
        if (value instanceof ObjectNode named && named.has("line")) {
            named.put("line", 0);
        }
        if (value.isArray()) {
            value.forEach(FactMerge::withoutLine);
        }
    }

    /** The comparison with one further source. */
    private final class OneStep {
        private final SourceRef source;
        private final JsonNode other;
        private final ObjectNode changed = project.deepCopy();
        private final Map<String, SourceRef> states = new HashMap<>(statedBy);
        private final List<Conflict> conflicts = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        OneStep(Project otherProject) {
            this.source = otherProject.sources().get(0);
            this.other = RecordJson.MAPPER.valueToTree(otherProject);
        }

        Step step() {
            TextMerge.titles(changed, other, this::conflict);
            TextMerge.abstracts(changed, other, this::conflict);
            for (Fact fact : Fact.ALL) {
                compare(fact);
            }
            labels();
            if (!changed.has("contact") && other.has("contact")) {
                changed.set("contact", other.path("contact"));
            }
            return new Step(changed, states, conflicts, problems);
        }

        private void compare(Fact fact) {
            Object stands = fact.compared(changed);
            Object found = fact.compared(other);
            if (stands == null) {
                fill(fact, found != null);
            } else if (found != null && fact.writesOut(stands, found)) {
                set(fact.field(), other.at(fact.pointer()));
                states.put(fact.field(), source);
            } else if (found != null && !found.equals(stands) && !fact.writesOut(found, stands)) {
                conflict(fact.field(), fact.shown(changed), fact.shown(other));
            }
        }

        /** Takes a value over; a constant of a form only where there is no other one. */
        private void fill(Fact fact, boolean stated) {
            JsonNode value = other.at(fact.pointer());
            boolean free = changed.at(fact.pointer()).isMissingNode();
            if (value.isMissingNode() || (!stated && !free)) {
                return;
            }
            if (fact.kind() == Fact.Kind.MONEY && isOtherCurrency(value)) {
                notTaken(fact, ProblemCode.CURRENCY_DIFFERS);
            } else if (reverses(fact, value)) {
                notTaken(fact, ProblemCode.PERIOD_REVERSED);
            } else {
                set(fact.field(), value);
                states.put(fact.field(), source);
            }
        }

        private void notTaken(Fact fact, ProblemCode code) {
            problems.add(new Problem(code, at(source), fact.field(), ReportedValue.of(fact.shown(other))));
            conflict(fact.field(), "", fact.shown(other));
        }

        private boolean isOtherCurrency(JsonNode amount) {
            return AMOUNTS.stream()
                    .map(changed::at)
                    .anyMatch(money ->
                            !money.isMissingNode() && !money.path("currency").equals(amount.path("currency")));
        }

        /** Whether a day would make the period end before it starts; days are texts that sort as days. */
        private boolean reverses(Fact fact, JsonNode day) {
            JsonNode start = changed.at("/period/start");
            JsonNode end = changed.at("/period/end");
            return (fact.field().equals("period.start")
                            && !end.isMissingNode()
                            && day.asText().compareTo(end.asText()) > 0)
                    || (fact.field().equals("period.end")
                            && !start.isMissingNode()
                            && day.asText().compareTo(start.asText()) < 0);
        }

        /** A period whose days come from two sources has the labels of both. */
        private void labels() {
            boolean filled = states.entrySet().stream()
                    .anyMatch(entry -> entry.getKey().startsWith("period.")
                            && entry.getValue().equals(source));
            if (filled && changed.path("period") instanceof ObjectNode period) {
                Set<JsonNode> labels = new LinkedHashSet<>();
                period.path("labels").forEach(labels::add);
                other.at("/period/labels").forEach(labels::add);
                ArrayNode all = RecordJson.MAPPER.createArrayNode();
                labels.forEach(all::add);
                period.set("labels", all);
            }
        }

        private void set(String field, JsonNode value) {
            int dot = field.indexOf('.');
            if (dot < 0) {
                changed.set(field, value);
                return;
            }
            String member = field.substring(0, dot);
            ObjectNode parent = changed.path(member) instanceof ObjectNode there ? there : changed.putObject(member);
            parent.set(field.substring(dot + 1), value);
        }

        private void conflict(String field, String stands, String found) {
            SourceRef preferred = states.getOrDefault(field, first);
            conflicts.add(new Conflict(field, preferred, stands, source, found));
        }
    }

    static SourcePosition at(SourceRef source) {
        return new SourcePosition(source.file(), source.line(), source.form());
    }
}
