package org.esflod;

import java.util.Locale;
import org.esflod.run.EsfLod;

/** Reads arguments, gives an exit code. */
public final class Main {
    private Main() {}

    /**
     * Runs one command.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // Libraries change letters by the system's language: in Turkish, "INFO" in small letters is no "info".
        Locale.setDefault(Locale.ROOT);
        System.exit(EsfLod.run(args));
    }
}
