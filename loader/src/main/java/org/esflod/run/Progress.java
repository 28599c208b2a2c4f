package org.esflod.run;

import java.io.PrintWriter;
import java.util.Locale;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.Severity;

/** Tells how far a run is: one line a stage, and on a terminal a running count before it. */
public final class Progress {
    /** Often enough to see that something moves, seldom enough to cost nothing. */
    private static final long STEP = 500;

    /** What fits on a screen beside the counts. */
    private static final int SHOWN = 20;

    private final PrintWriter out;
    private final boolean terminal;
    private long begun = System.nanoTime();

    /**
     * Writes to a person or a log.
     *
     * @param terminal whether lines can be written over
     */
    public Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Writes over its lines where the launcher says that a terminal shows them. */
    static Progress to(PrintWriter out) {
        return new Progress(out, Boolean.getBoolean("esflod.terminal"));
    }

    /** Something of a stage was done. */
    void at(String stage, long count) {
        if (terminal && count % STEP == 0) {
            out.printf(Locale.ROOT, "\r%-6s %,d …", stage, count);
            out.flush();
        }
    }

    /** A stage is done; what it did. */
    void done(String stage, String format, Object... arguments) {
        long now = System.nanoTime();
        String text = String.format(Locale.ROOT, format, arguments);
        out.printf(Locale.ROOT, "%s%-6s %s (%.1f s)%n", terminal ? "\r" : "", stage, text, (now - begun) / 1e9);
        out.flush();
        begun = now;
    }

    /** What was wrong, a line a kind. */
    void problems(ProblemLog problems) {
        problems.counts().forEach((code, count) -> say("  %s %,d: %s", code, count, code.meaningEn()));
    }

    /** Where records were refused, one a line, the first of them: what a command says that writes no report. */
    void refusals(ProblemLog problems) {
        problems.problems().stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .limit(SHOWN)
                .forEach(problem -> say("  %s: %s", problem.at(), problem.code()));
    }

    /** A line of its own. */
    void say(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
        out.flush();
    }
}
