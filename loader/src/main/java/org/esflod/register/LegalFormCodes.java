package org.esflod.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Codes of legal forms: Bolagsverket's, SCB's and those of ISO 20275 ({@code legal-forms.csv} beside this class). */
final class LegalFormCodes {
    private static final Map<String, String> SCB_OF_BOLAGSVERKET = new HashMap<>();
    private static final Map<String, String> ISO_OF_BOLAGSVERKET = new HashMap<>();
    private static final Map<String, String> ISO_OF_SCB = new HashMap<>();

    /** Codes that stand for two forms of ISO 20275: handelsbolag and kommanditbolag; only those with business; two kinds. */
    private static final List<String> SEVERAL_ISO = List.of("31", "55", "61", "63");

    static {
        InputStream in = Objects.requireNonNull(LegalFormCodes.class.getResourceAsStream("legal-forms.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(LegalFormCodes::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LegalFormCodes() {}

    private static void add(String[] row) {
        put(SCB_OF_BOLAGSVERKET, row[0], row[1]);
        put(ISO_OF_BOLAGSVERKET, row[0], row[2]);
        if (!SEVERAL_ISO.contains(row[1])) {
            put(ISO_OF_SCB, row[1], row[2]);
        }
    }

    private static void put(Map<String, String> map, String key, String value) {
        if (!key.isEmpty() && !value.isEmpty()) {
            map.put(key, value);
        }
    }

    /** ISO 20275 of Bolagsverket's {@code AB}; null where not known. */
    static @Nullable String isoOfBolagsverket(String form) {
        return ISO_OF_BOLAGSVERKET.get(form);
    }

    /** SCB's code of Bolagsverket's {@code AB}; null where not known. */
    static @Nullable String scbOfBolagsverket(String form) {
        return SCB_OF_BOLAGSVERKET.get(form);
    }

    /** ISO 20275 of SCB's {@code 49}; null where not known, or where it may be several. */
    static @Nullable String isoOfScb(String form) {
        return ISO_OF_SCB.get(form);
    }
}
