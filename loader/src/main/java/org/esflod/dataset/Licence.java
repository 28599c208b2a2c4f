package org.esflod.dataset;

/** What may be done with the data: everything. */
final class Licence {
    /** CC0 1.0, spelt as the national data portal asks for: http, and a slash in the end. */
    static final String IRI = "http://creativecommons.org/publicdomain/zero/1.0/";

    /** The line that dumps begin with, in the formats that have comments. */
    static final String NOTE = "Projects of the European Social Fund in Sweden. Licence: CC0 1.0, " + IRI;

    private Licence() {}
}
