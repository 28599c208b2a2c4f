package org.esflod.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.esflod.match.NameKeys;

/** Ids of what an index is made of: the inputs' content, the form of the index, and how names are normalised. */
final class Snapshot {
    /** Raised when what is read from the inputs or written to the index changes. */
    private static final String FORMAT = "esf-lod register 3";

    private static final int DIGITS = 16;
    private static final int BUFFER = 1 << 20;

    /** Names whose keys change when the rules of normalisation do: an index with other keys finds nothing. */
    private static final List<String> PROBES = List.of(
            "Näsets Bygg AB",
            "NÄSETS BYGG AKTIEBOLAG (publ)",
            "Föreningen Å & Ö ek. för.",
            "Ekonomiska föreningen Änglamark, avd. 7",
            "Stift. Östra Gårdens Vänner",
            "I.F. Kamraterna",
            "Kungsbro kommun",
            "Handelsbolaget Ek och Al HB",
            "Bostadsrättsföreningen Ekbacken nr 12",
            "Región Ñandú Łódź Ærø Straße",
            "MalmÃ¶ Mekaniska");

    private Snapshot() {}

    /** The id of an index of such inputs, each {@code register sha256}, sorted. */
    static String id(List<String> inputs) {
        MessageDigest digest = sha256();
        digest.update(FORMAT.getBytes(StandardCharsets.UTF_8));
        PROBES.forEach(probe -> digest.update(NameKeys.of(probe).toString().getBytes(StandardCharsets.UTF_8)));
        inputs.stream().sorted().forEach(input -> digest.update((input + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** SHA-256 of a file. */
    static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
