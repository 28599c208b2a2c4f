package org.esflod.match;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text in UTF-8 that somebody read as windows-1252 or ISO 8859-1: {@code VÃ¤sterÃ¥s} for {@code Västerås}.
 *
 * <p>Only a sequence that is well-formed UTF-8 once it is taken back is repaired, so a name that merely holds an {@code Ã}
 * stays as it is. What was read wrongly twice is repaired twice.
 */
public final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int ROUNDS = 2;

    /** Lower case {@code ã}, where a mangled name was put in lower case afterwards; only before signs that no name has. */
    private static final String LOWERED = "¥¤¶©¸¦";

    private static final String RESTORED = "åäöéøæ";

    private Mojibake() {}

    /** The text as it was meant; the same object where nothing is wrong with it. */
    public static String repaired(String text) {
        String result = text;
        for (int round = 0; round < ROUNDS && suspicious(result); round++) {
            String once = once(result);
            if (once.equals(result)) {
                break;
            }
            result = once;
        }
        return result;
    }

    private static boolean suspicious(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            if (length(text.charAt(i)) > 0 || text.charAt(i) == 'ã') {
                return true;
            }
        }
        return false;
    }

    private static String once(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = length(text.charAt(i));
            String meant = length > 0 && i + length <= text.length() ? decoded(text, i, length) : null;
            if (meant != null) {
                out.append(meant);
                i += length;
            } else if (text.charAt(i) == 'ã' && i + 1 < text.length() && LOWERED.indexOf(text.charAt(i + 1)) >= 0) {
                out.append(RESTORED.charAt(LOWERED.indexOf(text.charAt(i + 1))));
                i += 2;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    /** How many bytes a sequence has that begins with this one: Latin letters (two), punctuation (three). */
    private static int length(char lead) {
        return switch (lead) {
            case '\u00C2', '\u00C3', '\u00C4', '\u00C5' -> 2;
            case '\u00E2' -> 3;
            default -> 0;
        };
    }

    private static @Nullable String decoded(String text, int at, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int value = asByte(text.charAt(at + i));
            // An Ä or Å before a dash or quotation mark is a letter before a mark, not half of one.
            if (value < 0 || (i > 0 && (value < 0x80 || value > 0xBF))) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        if ((bytes[0] & 0xFF) >= 0xC4 && length == 2 && text.charAt(at + 1) > 0xFF) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int asByte(char character) {
        if (character <= 0xFF) {
            return character;
        }
        try {
            ByteBuffer one = WINDOWS.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(new char[] {character}));
            return one.get() & 0xFF;
        } catch (CharacterCodingException e) {
            return -1;
        }
    }
}
