package org.esflod.bench.register;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Bolagsverket's bulk file. */
public final class BolagsverketFile {
    static final String NAME = "bolagsverket";

    private static final String HEADER =
            "organisationsidentitet;namnskyddslopnummer;registreringsland;organisationsnamn;organisationsform;"
                    + "avregistreringsdatum;avregistreringsorsak;pagandeAvvecklingsEllerOmstruktureringsforfarande;"
                    + "registreringsdatum;verksamhetsbeskrivning;postadress\n";

    private static final String DESCRIPTION =
            "Föremålet för verksamheten är att bedriva provdrift av lyktor, bryggor och torn samt därmed förenlig verksamhet.";

    /** One row in so many has a name field of 23 kB, as one was seen. */
    private static final long LONG_NAMES = 400_000;

    private static final int NAMES_IN_LONG = 500;

    private BolagsverketFile() {}

    /** Writes rows to {@code bolagsverket_bulkfil.zip}. */
    public static void write(long number, long seed, Path folder) throws IOException {
        Target target = new Target(folder);
        target.zip("bolagsverket_bulkfil.zip", "bolagsverket_bulkfil.txt", StandardCharsets.UTF_8, out -> {
            out.write(HEADER);
            for (long i = 0; i < number; i++) {
                row(Body.at(i, seed), new SplittableRandom(seed * 31 + i), out);
            }
        });
        target.note(NAME, number);
    }

    private static void row(Body body, SplittableRandom random, Writer out) throws IOException {
        String kind =
                switch (body.kind()) {
                    case SOLE_TRADER -> "PERSON-IDORG";
                    case ESTATE -> "DODSBO-IDORG";
                    default -> "ORGNR-IDORG";
                };
        // Sole traders often have several registrations; organisations seldom.
        int registrations = body.kind().person() ? random.nextInt(3) : 0;
        field(out.append('"'), body.key() + "$" + kind);
        field(out, registrations > 0 ? String.valueOf(registrations) : "");
        field(out, "SE-LAND");
        field(out, names(body, random));
        field(out, body.kind().form + "-ORGFO");
        field(out, day(body.deregistered()));
        field(out, body.cause() == null ? "" : body.cause() + "-AVORG");
        field(out, body.deregistered() == null && random.nextInt(80) == 0 ? "LI-AVOMFO$2021-03-01" : "");
        field(out, day(body.registered()));
        field(out, description(body, random));
        out.write("Provgatan " + (1 + random.nextInt(90)) + "$" + (body.careOf() == null ? "" : "c/o " + body.careOf())
                + "$" + body.town().name().toUpperCase(Locale.ROOT) + "$" + body.postcode() + "$SE-LAND\"\n");
    }

    private static void field(Appendable out, String text) throws IOException {
        out.append(text).append("\";\"");
    }

    private static String names(Body body, SplittableRandom random) {
        StringBuilder names = new StringBuilder();
        name(names, body.name(), body.kind() == Body.Kind.ASSOCIATION ? "NAMN" : "FORETAGSNAMN", body.named());
        if (body.special() != null) {
            name(names, body.special(), "SARS_FORNAMN", body.named().plusDays(50));
        }
        if (body.foreign() != null) {
            name(names, body.foreign(), "FORNAMN_FRSPRAK", body.named());
        }
        if (body.index() % LONG_NAMES == LONG_NAMES / 2) {
            for (int i = 0; i < NAMES_IN_LONG; i++) {
                name(names, Words.coined(3, random) + " " + i, "SARS_FORNAMN", body.named());
            }
        }
        return names.toString();
    }

    private static void name(StringBuilder names, String name, String type, LocalDate from) {
        names.append(names.isEmpty() ? "" : "|")
                .append(name)
                .append('$')
                .append(type)
                .append("-ORGNAM$")
                .append(from);
    }

    /** One in fifty holds quotes and semicolons, one in two hundred both together. */
    private static String description(Body body, SplittableRandom random) {
        return switch (random.nextInt(200)) {
            case 0 -> "Bolaget \"" + body.town().name() + "\";\"Lyktan\"; " + DESCRIPTION;
            case 1, 2, 3 -> "Bedriver \"provdrift\"; " + DESCRIPTION;
            default -> random.nextInt(3) == 0 ? "" : DESCRIPTION;
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
