package org.esflod.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemLogTest {
    @Test
    void countsByKindFormAndField() {
        ProblemLog log = new ProblemLog();
        log.add(problem(ProblemCode.AMOUNT_UNREADABLE, 1, "page", "totalBudget"));
        log.add(problem(ProblemCode.AMOUNT_UNREADABLE, 2, "page", "totalBudget"));
        log.add(problem(ProblemCode.AMOUNT_UNREADABLE, 3, "page", "grantedAmount"));
        log.add(problem(ProblemCode.AMOUNT_UNREADABLE, 4, "list", "totalBudget"));
        log.add(problem(ProblemCode.FILE_EMPTY, 0, "", ""));
        assertEquals(
                List.of(
                        "FILE_EMPTY,, 1",
                        "AMOUNT_UNREADABLE,list,totalBudget 1",
                        "AMOUNT_UNREADABLE,page,grantedAmount 1",
                        "AMOUNT_UNREADABLE,page,totalBudget 2"),
                told(log));
        assertEquals(Map.of(ProblemCode.FILE_EMPTY, 1L, ProblemCode.AMOUNT_UNREADABLE, 4L), log.counts());
        assertEquals(4, log.count(ProblemCode.AMOUNT_UNREADABLE));
        assertEquals(0, log.count(ProblemCode.KEY_CONFLICT));
        assertEquals(1, log.count(Severity.ERROR));
        assertEquals(4, log.count(Severity.WARNING));
    }

    @Test
    void keepsTheFirstByPositionAndCountsAll() {
        ProblemLog log = new ProblemLog();
        int many = ProblemLog.KEPT_PER_CODE + 500;
        IntStream.range(0, many)
                .map(i -> many - i)
                .forEach(line -> log.add(problem(ProblemCode.AMOUNT_UNREADABLE, line, "page", "totalBudget")));
        assertEquals(many, log.count(ProblemCode.AMOUNT_UNREADABLE));
        assertEquals(
                IntStream.rangeClosed(1, ProblemLog.KEPT_PER_CODE).boxed().toList(),
                log.problems().stream().map(problem -> problem.at().line()).toList());
    }

    /** The name of a file or a sheet, a heading: of no field that is known, so nothing else masks them. */
    @Test
    void tellsNoPersonalData() {
        ProblemLog log = new ProblemLog();
        SourcePosition at = new SourcePosition("2008/Projekt 750231-0241.xlsx#ring 070-174 06 05", 3, "");
        log.add(new Problem(ProblemCode.COLUMN_UNKNOWN, at, "", "ebba@sala.example"));
        assertEquals(
                List.of(new Problem(
                        ProblemCode.COLUMN_UNKNOWN,
                        new SourcePosition("2008/Projekt […].xlsx#ring […]", 3, ""),
                        "",
                        "[…]")),
                log.problems());
    }

    @Test
    void logsOfTwoWorkersAddUp() {
        ProblemLog one = new ProblemLog();
        ProblemLog other = new ProblemLog();
        one.add(problem(ProblemCode.AMOUNT_UNREADABLE, 2, "page", "totalBudget"));
        other.add(problem(ProblemCode.AMOUNT_UNREADABLE, 1, "page", "totalBudget"));
        other.add(problem(ProblemCode.AMOUNT_UNREADABLE, 1, "list", "totalBudget"));
        one.addAll(other);
        assertEquals(
                List.of("AMOUNT_UNREADABLE,list,totalBudget 1", "AMOUNT_UNREADABLE,page,totalBudget 2"), told(one));
        assertEquals(3, one.problems().size());
    }

    @Test
    void countsAreNotForOthersToChange() {
        ProblemLog log = new ProblemLog();
        assertThrows(UnsupportedOperationException.class, () -> log.groups()
                .put(new ProblemGroup(ProblemCode.FILE_EMPTY, "", ""), 1L));
    }

    private static List<String> told(ProblemLog log) {
        return log.groups().entrySet().stream()
                .map(entry -> entry.getKey().code() + "," + entry.getKey().form() + ","
                        + entry.getKey().field() + " " + entry.getValue())
                .toList();
    }

    private static Problem problem(ProblemCode code, int line, String form, String field) {
        return new Problem(code, new SourcePosition("a", line, form), field, "");
    }
}
