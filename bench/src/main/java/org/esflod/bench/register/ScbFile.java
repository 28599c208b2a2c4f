package org.esflod.bench.register;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** SCB's bulk file of legal units: half of it are bodies that Bolagsverket knows too. */
public final class ScbFile {
    static final String NAME = "scb";

    private static final List<String> COLUMNS = List.of(
            "COAdress",
            "Foretagsnamn",
            "FtgStat",
            "Gatuadress",
            "JEStat",
            "JurForm",
            "Namn",
            "Ng1",
            "Ng2",
            "Ng3",
            "Ng4",
            "Ng5",
            "PeOrgNr",
            "PostNr",
            "PostOrt",
            "RegDatKtid",
            "Reklamsparrtyp");

    private ScbFile() {}

    /** Writes rows to {@code scb_bulkfil.zip}. */
    public static void write(long number, long seed, Path folder) throws IOException {
        Target target = new Target(folder);
        target.zip("scb_bulkfil.zip", "scb_bulkfil_JE_20260629T040000_1.txt", Charset.forName("windows-1252"), out -> {
            List<String> header = new ArrayList<>();
            header.add("ForAndrTyp");
            header.addAll(COLUMNS);
            COLUMNS.forEach(column -> header.add("m" + column));
            out.write(String.join("\t", header) + "\t\r\n");
            for (long i = 0; i < number; i++) {
                out.write(String.join("\t", row(body(i, seed), new SplittableRandom(seed * 37 + i))) + "\t\r\n");
            }
        });
        target.note(NAME, number);
    }

    /** Every other one is a body of its own. */
    static Body body(long row, long seed) {
        return Body.at(row % 2 == 0 ? row / 2 : Body.SCB_ONLY + row / 2, seed);
    }

    private static List<String> row(Body body, SplittableRandom random) {
        boolean gone = body.deregistered() != null;
        String number = body.legalPerson() ? "16" + body.key() : "19" + body.key();
        // Capitals, an abbreviated form, and sometimes the name before the last.
        String name = body.former() != null && random.nextInt(4) == 0 ? body.former() : body.name();
        String upper =
                name.toUpperCase(Locale.ROOT).replace("AKTIEBOLAG", "AB").replace("EKONOMISK FÖRENING", "EK FÖR");
        List<String> row = new ArrayList<>(List.of(
                "",
                body.careOf() == null ? "" : "C/O " + body.careOf().toUpperCase(Locale.ROOT),
                body.special() == null ? "" : body.special().toUpperCase(Locale.ROOT),
                gone ? "9" : "1",
                "PROVGATAN " + (1 + random.nextInt(90)),
                gone ? "9" : "1",
                body.kind().juridicalForm,
                random.nextInt(3) == 0 ? name : upper,
                "47110",
                "",
                "",
                "",
                "",
                number,
                body.postcode().substring(0, 3) + " " + body.postcode().substring(3),
                body.town().name().toUpperCase(Locale.ROOT),
                body.registered().toString().replace("-", ""),
                ""));
        COLUMNS.forEach(column -> row.add(""));
        return row;
    }
}
