package org.esflod.bench.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.esflod.bench.register.BolagsverketFile;
import org.esflod.bench.register.GleifFile;
import org.esflod.bench.register.Owners;
import org.esflod.bench.register.ScbFile;

/** Writes records: {@code FORM NUMBER TARGET [SEED]}. */
public final class Generate {
    private static final Map<String, Form> FORMS = new TreeMap<>(Map.ofEntries(
            Map.entry("page-2007-2013", Pages::of2007),
            Map.entry("page-2014-2020", Pages::of2014),
            Map.entry("page-2014-2020-long", Pages::long2014),
            Map.entry("page-2021-2027", Pages::of2021),
            Map.entry("esf-export-csv", EsfExport::csv),
            Map.entry("esf-export-xlsx", EsfExport::xlsx),
            Map.entry("kohesio-csv", Kohesio::csv),
            Map.entry("tillvaxtverket-json", Tillvaxtverket::array),
            Map.entry("tillvaxtverket-jsonl", Tillvaxtverket::lines),
            Map.entry("tillvaxtverket-owned", Tillvaxtverket::owned),
            Map.entry("bolagsverket", BolagsverketFile::write),
            Map.entry("scb", ScbFile::write),
            Map.entry("gleif", GleifFile::write),
            Map.entry("owners", Owners::write)));

    /** A form that can be written. */
    interface Form {
        /**
         * Writes records.
         *
         * @param number how many
         * @param target the file; for pages, registers and owners the folder
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
