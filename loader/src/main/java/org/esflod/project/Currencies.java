package org.esflod.project;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Currencies by code (ISO 4217), sign and word. */
final class Currencies {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Signs and words of one currency only; {@code $} and {@code kr} are of several. */
    private static final Map<String, String> SIGNS =
            Map.of("€", "EUR", "£", "GBP", "euro", "EUR", "eur", "EUR", "gbp", "GBP", "sek", "SEK", "kronor", "SEK");

    private static final String CROWN = "kr";

    /** Whose crown {@code kr} may be. */
    private static final Set<String> CROWNS = Set.of("SEK", "NOK", "DKK", "ISK");

    private Currencies() {}

    /** Whether a text is a code of the list. */
    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /**
     * The code of a sign, word or code; absent where it is none, or stands for several.
     *
     * @param declared the currency that is declared beside it, which tells whose crown is meant; absent where none is
     * @param country of the record, two letters, which does so too; absent where not known
     */
    static @Nullable String of(String text, @Nullable String declared, @Nullable String country) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals(CROWN) || word.equals(CROWN + ".")) {
            if (declared != null && CROWNS.contains(declared)) {
                return declared;
            }
            return "SE".equals(country) ? "SEK" : null;
        }
        String sign = SIGNS.get(word);
        if (sign != null) {
            return sign;
        }
        // In capitals only: "all", "top" and "try" are words.
        return isCode(text) ? text : null;
    }

    /** Whether a text has the form of a code, known or not. */
    static boolean looksLikeCode(String text) {
        return text.matches("[A-Za-z]{3}");
    }

    /** Whether it is the word for the crown of several countries. */
    static boolean isCrown(String text) {
        return text.toLowerCase(Locale.ROOT).matches("kr\\.?");
    }
}
