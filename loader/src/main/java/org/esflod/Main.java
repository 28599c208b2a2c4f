package org.esflod;

/** Reads arguments, gives an exit code. */
public final class Main {
    private Main() {}

    /**
     * Runs one command.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(args.length == 0 ? 2 : 0);
    }
}
