package org.esflod.register;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.esflod.problem.PersonalData;

/** Names as they stand in registers, made fit to be kept. */
final class NameText {
    /** Longer than any registered name; a longer one is a damaged row, or many names in one. */
    static final int LONGEST = 1_000;

    /** Fewer digits hold no identity number. */
    private static final int FEWEST_DIGITS = 10;

    /** Of whoever the mail is for, not of the organisation. */
    private static final Pattern CARE_OF = Pattern.compile("(?iU)(?:^|[\\s,(])c\\s?/\\s?o\\b.*");

    /** Stricter than {@link PersonalData}: any ten or twelve digits of which the third may begin a month. */
    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile("(?<![0-9])(?:[0-9]{2})?[0-9]{2}[01][0-9]{3}\\s?[-+]?\\s?[0-9]{4}(?![0-9])");

    private NameText() {}

    /** In NFC, without control characters and whom to send mail to; empty where nothing is left. */
    static String clean(String text) {
        String clean = plain(text) ? text : controlled(text);
        if (clean.indexOf('/') >= 0) {
            clean = CARE_OF.matcher(clean).replaceFirst("");
        }
        return clean.strip();
    }

    /** Whether a clean name may be kept: it holds no identity number, address or telephone number. */
    static boolean harmless(String clean) {
        int digits = 0;
        boolean plain = true;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            plain &= c != '@' && c != '(' && c != '[';
        }
        if (digits >= FEWEST_DIGITS
                && IDENTITY_NUMBER.matcher(PersonalData.plain(clean)).find()) {
            return false;
        }
        return (plain && digits < FEWEST_DIGITS - 2) || !PersonalData.tookOut(clean, PersonalData.masked(clean));
    }

    /** Whether a character of it was lost where it was written or sent. */
    static boolean damaged(String text) {
        return text.indexOf('\ufffd') >= 0;
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c > 'ÿ') || (c >= 0x7f && c <= 0xa0) || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    private static String controlled(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\p{Z}]+", " ");
    }
}
