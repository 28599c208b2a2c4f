package org.esflod.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemGroup;
import org.esflod.problem.ProblemLog;

/**
 * Problems by kind, then form of the source, then field of the record, with exact counts at each step.
 *
 * <p>Kinds stand in the order of {@link ProblemCode}, forms and fields by name, problems by position.
 */
public final class ProblemKinds {
    private ProblemKinds() {}

    /**
     * One kind of problem.
     *
     * @param count how often it occurred
     * @param sources the forms in which it did
     */
    public record Kind(ProblemCode code, long count, List<Source> sources) {
        /** Copies the list. */
        public Kind {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The problems of one kind in one form of source.
     *
     * @param form such as {@code page-2007-2013}; empty where the form was not known
     */
    public record Source(String form, long count, List<Field> fields) {
        /** Copies the list. */
        public Source {
            fields = List.copyOf(fields);
        }
    }

    /**
     * The problems of one kind, form and field.
     *
     * @param field the record's field; empty where they are about whole records
     * @param kept the first of them; fewer than {@code count} where there are many of the kind
     */
    public record Field(String field, long count, List<Problem> kept) {
        /** Copies the list. */
        public Field {
            kept = List.copyOf(kept);
        }

        /** How many are counted and not listed. */
        public long more() {
            return count - kept.size();
        }

        /** Whether any of those listed says what the source said. */
        public boolean quotes() {
            return kept.stream().anyMatch(problem -> !problem.found().isEmpty());
        }
    }

    /** The groups of a log. */
    static List<Kind> of(ProblemLog log) {
        Map<ProblemGroup, List<Problem>> kept =
                log.problems().stream().collect(Collectors.groupingBy(ProblemGroup::of));
        List<Kind> kinds = new ArrayList<>();
        log.counts().forEach((code, count) -> kinds.add(new Kind(code, count, sources(code, log, kept))));
        return kinds;
    }

    private static List<Source> sources(ProblemCode code, ProblemLog log, Map<ProblemGroup, List<Problem>> kept) {
        Map<String, List<Field>> forms = new LinkedHashMap<>();
        log.groups().forEach((group, count) -> {
            if (group.code() == code) {
                forms.computeIfAbsent(group.form(), form -> new ArrayList<>())
                        .add(new Field(group.field(), count, kept.getOrDefault(group, List.of())));
            }
        });
        List<Source> sources = new ArrayList<>();
        forms.forEach((form, fields) -> sources.add(
                new Source(form, fields.stream().mapToLong(Field::count).sum(), fields)));
        return sources;
    }
}
