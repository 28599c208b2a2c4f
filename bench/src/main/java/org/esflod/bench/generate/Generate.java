package org.esflod.bench.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes records: {@code FORM NUMBER TARGET [SEED]}. */
public final class Generate {
    private static final Map<String, Form> FORMS = new TreeMap<>(Map.of(
            "page-2007-2013", Pages::of2007,
            "page-2014-2020", Pages::of2014,
            "page-2021-2027", Pages::of2021,
            "esf-export-csv", EsfExport::csv,
            "esf-export-xlsx", EsfExport::xlsx,
            "kohesio-csv", Kohesio::csv,
            "tillvaxtverket-json", Tillvaxtverket::array,
            "tillvaxtverket-jsonl", Tillvaxtverket::lines));

    /** A form that can be written. */
    interface Form {
        /**
         * Writes records.
         *
         * @param number how many
         * @param target the file, or for pages the folder
         */
        void write(long number, long seed, Path target) throws IOException;
    }

    private Generate() {}

    /** Entry point. */
    public static void main(String[] args) throws IOException {
        Form form = args.length < 3 ? null : FORMS.get(args[0]);
        if (form == null) {
            System.err.println("usage: bench/generate FORM NUMBER TARGET [SEED]; FORM is one of " + FORMS.keySet());
            System.exit(2);
            return;
        }
        form.write(Long.parseLong(args[1]), args.length > 3 ? Long.parseLong(args[3]) : 1, Path.of(args[2]));
    }
}
