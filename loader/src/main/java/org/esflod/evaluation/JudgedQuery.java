package org.esflod.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.esflod.match.Decision;

/**
 * A query of a benchmark, what is right for it, and what a linker answered.
 *
 * @param id as the benchmark names it
 * @param text what was asked, for people
 * @param group template or type; empty where the benchmark has none
 * @param mention two queries with the same one are the same mention
 * @param expected all right ids; empty where a link of any kind would be wrong
 * @param countsAsNone whether "none" is the expected answer; false for ambiguous names, for which review is as right
 * @param answers each id once
 */
public record JudgedQuery(
        String id,
        String text,
        String group,
        String mention,
        Set<String> expected,
        boolean countsAsNone,
        List<Answer> answers) {
    /** Copies what it is given; of several answers with one id keeps the most probable. */
    public JudgedQuery {
        expected = Set.copyOf(expected);
        Map<String, Answer> best = new LinkedHashMap<>();
        answers.forEach(answer -> best.merge(answer.id(), answer, (a, b) -> b.probability() > a.probability() ? b : a));
        answers = List.copyOf(best.values());
    }

    /** A query for which nothing expected means that "none" is. */
    static JudgedQuery of(String id, String text, String group, Set<String> expected, List<Answer> answers) {
        return new JudgedQuery(id, text, group, text, expected, expected.isEmpty(), answers);
    }

    /** Whether nothing is linked because the two best candidates are alike in all that is known: nobody could choose. */
    boolean isTied() {
        return accepted().findAny().isEmpty()
                && answers.size() > 1
                && answers.get(0).probability() == answers.get(1).probability();
    }

    /** Accepted and expected. */
    int right() {
        return (int) accepted().filter(answer -> expected.contains(answer.id())).count();
    }

    /** Accepted and not expected. */
    int wrong() {
        return (int)
                accepted().filter(answer -> !expected.contains(answer.id())).count();
    }

    /** Expected and accepted, or waiting for review. */
    int found() {
        return (int) answers.stream()
                .filter(answer -> answer.isShown() && expected.contains(answer.id()))
                .count();
    }

    /** Whether anything was linked. */
    boolean isLinked() {
        return accepted().findAny().isPresent();
    }

    /** Whether a person has to look. */
    boolean isReviewed() {
        return answers.stream().anyMatch(answer -> answer.decision() == Decision.REVIEW);
    }

    /** Whether it was answered with nothing at all. */
    boolean isNone() {
        return answers.stream().noneMatch(Answer::isShown);
    }

    /** What went wrong, each as {@code wrong ID} or {@code missed ID}, sorted; what waits for review is marked so. */
    List<String> errors() {
        Set<String> errors = new TreeSet<>();
        Set<String> accepted = new HashSet<>();
        Set<String> waiting = new HashSet<>();
        for (Answer answer : answers) {
            if (answer.decision() == Decision.ACCEPT) {
                accepted.add(answer.id());
                if (!expected.contains(answer.id())) {
                    errors.add("wrong " + answer.id());
                }
            } else if (answer.decision() == Decision.REVIEW) {
                waiting.add(answer.id());
            }
        }
        for (String id : expected) {
            if (!accepted.contains(id)) {
                errors.add((waiting.contains(id) ? "missed, in review " : "missed ") + id);
            }
        }
        List<String> wrongFirst = new ArrayList<>(errors);
        wrongFirst.sort((a, b) -> Boolean.compare(!a.startsWith("wrong"), !b.startsWith("wrong")));
        return List.copyOf(wrongFirst);
    }

    private Stream<Answer> accepted() {
        return answers.stream().filter(answer -> answer.decision() == Decision.ACCEPT);
    }
}
