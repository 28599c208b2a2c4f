package org.esflod.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * One command, run in this process as {@code ./esf-lod} runs it, and what it printed.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int exit, String out, String err) {
    /** The launcher asks libraries for warnings only; tests run without it. */
    private static final Pattern LIBRARY_NOTE = Pattern.compile("(?m)^\\[[^\\]]*] (INFO|DEBUG) .*\\R");

    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|Exception\\b");

    /** Runs {@code ./esf-lod ARGUMENTS}. */
    static synchronized Run of(Object... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream caughtOut = new ByteArrayOutputStream();
        ByteArrayOutputStream caughtErr = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(caughtOut, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(caughtErr, true, StandardCharsets.UTF_8));
            int exit = EsfLod.run(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
            return new Run(
                    exit,
                    caughtOut.toString(StandardCharsets.UTF_8),
                    LIBRARY_NOTE
                            .matcher(caughtErr.toString(StandardCharsets.UTF_8))
                            .replaceAll(""));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** The same with another folder for {@code ontology/}, {@code mapping/}, {@code queries/}. */
    static synchronized Run at(Home home, Object... arguments) {
        String before = System.getProperty("esflod.home");
        try {
            System.setProperty("esflod.home", home.folder().toString());
            return of(arguments);
        } finally {
            if (before == null) {
                System.clearProperty("esflod.home");
            } else {
                System.setProperty("esflod.home", before);
            }
        }
    }

    /** Whether it printed what only a programmer can read. */
    boolean showsStackTrace() {
        return STACK_TRACE.matcher(out + err).find();
    }
}
