package org.esflod.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private static final int SHORT_HASH = 8;

    /** Whose case numbers have no prefix. */
    private static final String SWEDEN = "SE";

    /** Begins the key of a project without case number. */
    private static final String HASHED = "x-";

    private static final Pattern HASHED_KEY = Pattern.compile("x-[a-z2-7]{16}");

    /** A key is a part of IRIs and of file names. */
    private static final int LONGEST_CASE_NUMBER = 80;

    private static final char SEPARATOR = '\u001f';

    private static final Pattern NO_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Ten digits, or twelve, as identity numbers are written; organisation numbers among them. */
    private static final Pattern PERHAPS_A_PERSON =
            Pattern.compile("(?<![0-9])(?:[0-9]{2})?[0-9]{6}\\s?[-+\u2013]?\\s?[0-9]{4}(?![0-9])");

    private Keys() {}

    /** As {@link #project(String, String, String, String, String, LocalDate)}, of a Swedish project. */
    public static String project(
            @Nullable String caseNumber,
            String programmePeriod,
            String title,
            String owner,
            @Nullable LocalDate start) {
        return project(null, caseNumber, programmePeriod, title, owner, start);
    }

    /**
     * A project's key.
     *
     * <p>Shape: the case number ({@link #ofCaseNumber}), else {@code x-} and 16 base 32 characters of SHA-256 over
     * programme period, normalised title, normalised owner and start date. Numbers with the form of an identity number
     * are left out first: few enough exist to be found again by trying all.
     *
     * @param country two letters: case numbers and titles of another country than Sweden are kept apart from its own
     *     ({@code AT-2CADAC_00089}); absent for Sweden and where not known
     */
    public static String project(
            @Nullable String country,
            @Nullable String caseNumber,
            String programmePeriod,
            String title,
            String owner,
            @Nullable LocalDate start) {
        boolean elsewhere = country != null && !country.equals(SWEDEN);
        if (caseNumber != null) {
            return (elsewhere ? country + "-" : "") + ofCaseNumber(caseNumber);
        }
        List<String> parts = new ArrayList<>();
        if (elsewhere && country != null) {
            parts.add(country);
        }
        parts.add(programmePeriod);
        parts.add(withoutNumbers(title));
        parts.add(withoutNumbers(owner));
        parts.add(start == null ? "" : start.toString());
        return HASHED + hash(parts.toArray(String[]::new));
    }

    /**
     * A case number as a key.
     *
     * <p>Shape: {@code /} and blanks as {@code -}: {@code 2015/00648} gives {@code 2015-00648}. Any other character than
     * {@code 0-9A-Za-z._-} becomes {@code -} too, and then, as where the number is long or looks like another kind of
     * key, a hash of the whole number follows: two numbers that differ only there stay two.
     */
    public static String ofCaseNumber(String caseNumber) {
        String stripped = caseNumber.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
        String key = stripped.replaceAll("[/\\s\\p{Z}]+", "-");
        String safe = key.replaceAll("[^0-9A-Za-z._-]", "-");
        boolean plain = safe.equals(key)
                && safe.length() <= LONGEST_CASE_NUMBER
                && safe.matches(".*[0-9A-Za-z].*")
                && !isHashed(safe);
        if (plain) {
            return safe;
        }
        String cut = safe.length() <= LONGEST_CASE_NUMBER ? safe : safe.substring(0, LONGEST_CASE_NUMBER);
        return cut + "-" + hash(stripped).substring(0, SHORT_HASH);
    }

    /** Whether a key is a hash, of a project whose case number is not known. */
    public static boolean isHashed(String key) {
        return HASHED_KEY.matcher(key).matches();
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
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTERS_OR_DIGITS.matcher(lower).replaceAll(" ").strip();
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
