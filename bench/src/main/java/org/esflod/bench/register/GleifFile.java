package org.esflod.bench.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** GLEIF's golden copy, LEI-CDF 3.1: most rows are of other countries, one in ten is a body that Bolagsverket knows. */
public final class GleifFile {
    static final String NAME = "gleif";

    private static final List<String> AUTHORITIES =
            List.of("RA000544", "RA000544", "RA000544", "RA000544", "RA000545", "RA000546", "RA000735", "RA000547");
    private static final List<String> STATUSES =
            List.of("ISSUED", "ISSUED", "ISSUED", "LAPSED", "LAPSED", "RETIRED", "DUPLICATE");

    private GleifFile() {}

    /** Writes rows to {@code 20260629-0800-gleif-goldencopy-lei2-golden-copy.csv.zip}. */
    public static void write(long number, long seed, Path folder) throws IOException {
        Target target = new Target(folder);
        String name = "20260629-0800-gleif-goldencopy-lei2-golden-copy.csv";
        target.zip(name + ".zip", name, StandardCharsets.UTF_8, out -> {
            out.write(line(new ArrayList<>(
                    row(Body.at(0, seed), 0, new SplittableRandom(seed)).keySet())));
            for (long i = 0; i < number; i++) {
                Map<String, String> row = row(Body.at(i, seed), i, new SplittableRandom(seed * 41 + i));
                out.write(line(new ArrayList<>(row.values())));
            }
        });
        target.note(NAME, number);
    }

    private static Map<String, String> row(Body body, long index, SplittableRandom random) {
        boolean swedish = body.legalPerson() && index % 10 == 0;
        String status = Words.pick(STATUSES, random);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("LEI", Numbers.lei(index));
        row.put(
                "Entity.LegalName",
                swedish
                        ? body.name()
                        : Words.coined(3, random) + " \"" + body.town().name() + "\", Inc.");
        row.put("Entity.LegalName.xmllang", swedish ? "sv" : "en");
        for (int i = 1; i <= 5; i++) {
            String other = i == 1 && swedish && body.former() != null ? body.former() : "";
            row.put("Entity.OtherEntityNames.OtherEntityName." + i, other);
            row.put(
                    "Entity.OtherEntityNames.OtherEntityName." + i + ".type",
                    other.isEmpty() ? "" : "PREVIOUS_LEGAL_NAME");
        }
        row.put("Entity.LegalAddress.FirstAddressLine", body.careOf() == null ? "Provgatan 1" : "c/o " + body.careOf());
        row.put("Entity.LegalAddress.City", body.town().name());
        row.put("Entity.LegalAddress.Region", "");
        row.put("Entity.LegalAddress.Country", swedish ? "SE" : "US");
        row.put(
                "Entity.LegalAddress.PostalCode",
                body.postcode().substring(0, 3) + " " + body.postcode().substring(3));
        row.put(
                "Entity.RegistrationAuthority.RegistrationAuthorityID",
                swedish ? Words.pick(AUTHORITIES, random) : "RA000602");
        row.put(
                "Entity.RegistrationAuthority.RegistrationAuthorityEntityID",
                swedish
                        ? body.key().substring(0, 6) + "-" + body.key().substring(6)
                        : String.valueOf(4_000_000 + index));
        row.put("Entity.LegalJurisdiction", swedish ? "SE" : "US-DE");
        row.put("Entity.EntityCategory", body.kind() == Body.Kind.BRANCH ? "BRANCH" : "GENERAL");
        row.put("Entity.LegalForm.EntityLegalFormCode", body.kind() == Body.Kind.COMPANY ? "XJHM" : "8888");
        row.put("Entity.EntityStatus", body.deregistered() == null ? "ACTIVE" : "INACTIVE");
        row.put("Entity.EntityCreationDate", body.registered() + "T00:00:00Z");
        row.put("Entity.EntityExpirationDate", body.deregistered() == null ? "" : body.deregistered() + "T00:00:00Z");
        row.put("Entity.EntityExpirationReason", body.deregistered() == null ? "" : "DISSOLVED");
        row.put("Registration.InitialRegistrationDate", "2018-01-02T03:04:05Z");
        row.put("Registration.RegistrationStatus", status);
        return row;
    }

    private static String line(List<String> values) {
        return values.stream()
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\n"));
    }
}
