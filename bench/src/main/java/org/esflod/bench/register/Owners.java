package org.esflod.bench.register;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Names of owners as people write them, and whose they are.
 *
 * <p>Shape: CSV with the columns id, owner_string, nuts2, municipality, start_date, email_domain, expected_key, noise. Where
 * expected_key is empty, no register has the owner. One name in five or six is borne by somebody else as well, or is once its
 * legal form is left out: place and date tell which is meant.
 */
public final class Owners {
    private static final List<String> HEADINGS = List.of(
            "id", "owner_string", "nuts2", "municipality", "start_date", "email_domain", "expected_key", "noise");

    /** Of a hundred. */
    private static final int UNKNOWN = 12;

    /** Of a hundred, of those that are known: SCB alone has them. */
    private static final int ONLY_WITH_SCB = 20;

    private Owners() {}

    /** Writes {@code owners.csv} for the registers that were written to the folder before, with the same seed. */
    public static void write(long number, long seed, Path folder) throws IOException {
        Target target = new Target(folder);
        long bolagsverket = target.noted(BolagsverketFile.NAME);
        long scb = target.noted(ScbFile.NAME);
        if (bolagsverket == 0) {
            throw new IOException("write the register first: bench/generate bolagsverket NUMBER " + folder);
        }
        CsvMapper mapper = CsvMapper.csvBuilder().build();
        try (SequenceWriter rows = mapper.writerFor(List.class)
                .with(mapper.schema())
                .writeValues(folder.resolve("owners.csv").toFile())) {
            rows.write(HEADINGS);
            for (long i = 0; i < number; i++) {
                rows.write(row(i, seed, bolagsverket, scb));
            }
        }
    }

    private static List<String> row(long index, long seed, long bolagsverket, long scb) {
        SplittableRandom random = new SplittableRandom(seed * 0xA0761D6478BD642FL + index);
        Noise noise = Noise.any(random);
        if (random.nextInt(100) < UNKNOWN) {
            Town town = Town.pick(random);
            String name = unknown(town, random);
            return row(index, noise.of(name, random), town, LocalDate.of(2016, 3, 1), name, "", noise);
        }
        Body body = body(random, seed, bolagsverket, scb);
        LocalDate earliest = body.named().isAfter(LocalDate.of(2008, 1, 1)) ? body.named() : LocalDate.of(2008, 1, 1);
        LocalDate start = earliest.plusDays(random.nextInt(120));
        return row(index, noise.of(body.name(), random), body.town(), start, body.name(), body.key(), noise);
    }

    private static List<String> row(
            long index, String owner, Town town, LocalDate start, String name, String key, Noise noise) {
        String word = Normalizer.normalize(name.split(" ", 2)[0].toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z]", "");
        return List.of(
                "o-%07d".formatted(index),
                owner,
                town.nuts2(),
                town.municipality(),
                start.toString(),
                index % 3 == 0 ? word + ".example" : "",
                key,
                noise.name().toLowerCase(Locale.ROOT));
    }

    /** A legal person that exists, or existed in 2008. */
    private static Body body(SplittableRandom random, long seed, long bolagsverket, long scb) {
        while (true) {
            boolean only = scb > 1 && random.nextInt(100) < ONLY_WITH_SCB;
            Body body = Body.at(only ? Body.SCB_ONLY + random.nextLong(scb / 2) : random.nextLong(bolagsverket), seed);
            LocalDate gone = body.deregistered();
            if (body.legalPerson()
                    && body.kind() != Body.Kind.MUNICIPALITY
                    && (gone == null
                            || (gone.isAfter(LocalDate.of(2010, 1, 1))
                                    && gone.isAfter(body.named().plusDays(200))))) {
                return body;
            }
        }
    }

    /** A coined word of four syllables: registered names have at most three. */
    private static String unknown(Town town, SplittableRandom random) {
        String coined = Words.coined(4, random) + Words.coined(1, random).toLowerCase(Locale.ROOT);
        return switch (random.nextInt(4)) {
            case 0 -> coined + " " + Words.pick(Words.BRANCHES, random) + " AB";
            case 1 -> "Föreningen " + coined + " i " + town.name();
            case 2 -> coined + " " + Words.pick(Words.ACTIVITIES, random);
            default -> coined + " ekonomisk förening";
        };
    }
}
