package org.esflod.contact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.esflod.problem.LoaderException;

/**
 * HMAC-SHA-256 with the key of a published folder, {@code private/key}: finds again what may not be kept in clear.
 *
 * <p>Shape: 64 hexadecimal digits. Whoever has no key cannot try addresses out; so a hash stays inside {@code private} all
 * the same, and no id is made of it. Safe for several threads.
 */
final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    private KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * With the key in the file {@code key} of a folder, which is made where there is none.
     *
     * @throws LoaderException where it cannot be read or written
     */
    static KeyedHash in(Path folder) {
        Path file = folder.resolve("key");
        try {
            if (!Files.exists(file)) {
                PrivateFile.folder(folder);
                byte[] random = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(random);
                PrivateFile.write(file, random);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != KEY_BYTES) {
                throw new LoaderException(file + " is no key of " + KEY_BYTES + " bytes; restore it from a backup");
            }
            return new KeyedHash(bytes);
        } catch (IOException e) {
            throw new LoaderException("cannot read or write the key " + file, e);
        }
    }

    /**
     * The hash of a text for one purpose: the same text has other hashes for other purposes.
     *
     * @param purpose such as {@code email}
     */
    String of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
