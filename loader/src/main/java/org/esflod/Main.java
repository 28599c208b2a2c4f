package org.esflod;

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
        System.exit(EsfLod.run(args));
    }
}
