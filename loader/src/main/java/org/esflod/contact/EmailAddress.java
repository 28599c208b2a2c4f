package org.esflod.contact;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as it is compared: {@code Ebba.Pahittad@Sala.example}, {@code mailto:ebba.pahittad@sala.example} and
 * {@code ebba.pahittad (at) sala.example} are one.
 */
public final class EmailAddress {
    private static final Pattern AT = Pattern.compile("\\s*[(\\[{<]\\s*(?:at|a|snabel-?a|@)\\s*[)\\]}>]\\s*");
    private static final Pattern ONE =
            Pattern.compile("[^\\s@<>,;|()\\[\\]\"]+@[^\\s@<>,;|()\\[\\]\"/]+\\.[\\p{L}\\p{N}-]+");

    private EmailAddress() {}

    /** The address that a field holds; null where it holds none, or several. */
    public static @Nullable String of(@Nullable String field) {
        List<String> found = in(field);
        return found.size() == 1 ? found.get(0) : null;
    }

    /** All addresses in a text, each once, in its order. */
    public static List<String> in(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
        plain = AT.matcher(plain).replaceAll("@").replaceAll("\\s*@\\s*", "@").replaceAll("mailto:", " ");
        return ONE.matcher(plain)
                .results()
                .map(match -> match.group().replaceAll("^[.:']+|'+$", ""))
                .distinct()
                .toList();
    }

    /** What stands after the @: {@code sala.example}. */
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** What stands before the @. */
    public static String localPart(String address) {
        return address.substring(0, address.lastIndexOf('@'));
    }
}
