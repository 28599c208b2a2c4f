package org.esflod.run;

/** The program itself. */
public final class Program {
    private Program() {}

    /** Its version, such as {@code 0.1.0}; {@code unpackaged} where it does not run from its jar. */
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
