package org.esflod.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys: the last parts of IRIs, made from what the source says and from nothing else (no clock, no row number, no random
 * value), so that the same thing keeps its IRI.
 */
public final class Keys {
    /** RFC 4648 base 32, lower case: safe in IRIs and file names. */
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private static final int HASH_CHARACTERS = 16;
    private static final char SEPARATOR = '\u001f';

    /** Ten digits, or twelve, as identity numbers are written; organisation numbers among them. */
    private static final Pattern PERHAPS_A_PERSON =
            Pattern.compile("(?<![0-9])(?:[0-9]{2})?[0-9]{6}\\s?[-+\u2013]?\\s?[0-9]{4}(?![0-9])");

    private Keys() {}

    /**
     * A project's key.
     *
     * <p>Shape: the case number with {@code /} and blanks as {@code -} ({@code 2015/00648} gives {@code 2015-00648}),
     * else {@code x-} and 16 base 32 characters of SHA-256 over programme period, normalised title, normalised owner and
     * start date. Numbers with the form of an identity number are left out first: few enough exist to be found again by
     * trying all.
     */
    public static String project(
            @Nullable String caseNumber,
            String programmePeriod,
            String title,
            String owner,
            @Nullable LocalDate start) {
        if (caseNumber != null) {
            return caseNumber.strip().replaceAll("[/\\s]+", "-");
        }
        return "x-"
                + hash(
                        programmePeriod,
                        withoutNumbers(title),
                        withoutNumbers(owner),
                        start == null ? "" : start.toString());
    }

    /** A source record's key: 16 base 32 characters over its file, its place there and its content, as published once linked. */
    public static String sourceRecord(String file, int line, String contentHash) {
        return hash(file, Integer.toString(line), contentHash);
    }

    /**
     * 16 base 32 characters (80 bits) of SHA-256 over the parts.
     *
     * <p>Shape: {@code mz3wq5k2x7a4b6cd}. The parts are kept apart: {@code ("ab", "c")} and {@code ("a", "bc")} differ.
     */
    public static String hash(String... parts) {
        byte[] digest = sha256(String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder(HASH_CHARACTERS);
        int bits = 0;
        int held = 0;
        for (int i = 0; text.length() < HASH_CHARACTERS; i++) {
            bits = (bits << 8) | (digest[i] & 0xff);
            held += 8;
            while (held >= 5 && text.length() < HASH_CHARACTERS) {
                held -= 5;
                text.append(BASE32.charAt((bits >> held) & 31));
            }
        }
        return text.toString();
    }

    /**
     * A name reduced to what identifies it: Unicode NFKC, lower case, every run of anything but letters and digits as one
     * blank. {@code "Malmö  Stad, Stadskontoret "} gives {@code "malmö stad stadskontoret"}.
     */
    public static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String withoutNumbers(String name) {
        return normalised(PERHAPS_A_PERSON.matcher(name).replaceAll(" "));
    }

    /** SHA-256. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
