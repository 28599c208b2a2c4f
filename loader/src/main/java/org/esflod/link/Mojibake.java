package org.esflod.link;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in UTF-8 that some program read as windows-1252 or ISO 8859-1, put right: {@code Ã…re} is {@code Åre}, {@code
 * NÃ¤ssjÃ¶} is {@code Nässjö}.
 *
 * <p>Nothing is guessed: only characters that together are the bytes of one character of UTF-8 are replaced, and no Swedish
 * name has them beside each other. What was read wrongly twice is put right twice.
 */
final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** First bytes of two and three, then what the bytes 80 to BF look like in either encoding. */
    private static final Pattern BROKEN =
            Pattern.compile("[\u00c2-\u00df][" + continuation() + "]|\u00e2[" + continuation() + "]{2}");

    /** The same in small letters: {@code ã} for the first byte of å, ä and ö. */
    private static final Pattern BROKEN_SMALL = Pattern.compile("\u00e3[\u00a5\u00a4\u00b6]");

    /** A program that lower-cases does so once; more than two wrong readings were never seen. */
    private static final int MOST_READINGS = 2;

    private Mojibake() {}

    /** The text put right; the same text where nothing in it is broken. */
    static String repaired(String text) {
        String repaired = text;
        for (int i = 0; i < MOST_READINGS && BROKEN.matcher(repaired).find(); i++) {
            repaired = BROKEN.matcher(repaired).replaceAll(found -> Matcher.quoteReplacement(decoded(found.group())));
        }
        return BROKEN_SMALL
                .matcher(repaired)
                .replaceAll(found -> Matcher.quoteReplacement(
                        decoded("\u00c3" + found.group().charAt(1))));
    }

    private static String decoded(String broken) {
        byte[] bytes = new byte[broken.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = asByte(broken.charAt(i));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return broken; // bytes of no character after all
        }
    }

    private static byte asByte(char character) {
        return character <= '\u00ff'
                ? (byte) character
                : String.valueOf(character).getBytes(WINDOWS)[0];
    }

    private static String continuation() {
        StringBuilder characters = new StringBuilder("\u0080-\u00bf");
        for (int value = 0x80; value < 0xa0; value++) {
            String character = new String(new byte[] {(byte) value}, WINDOWS);
            if (!character.equals("\ufffd")) {
                characters.append(Matcher.quoteReplacement(character));
            }
        }
        return characters.toString();
    }
}
