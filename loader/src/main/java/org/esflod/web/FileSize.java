package org.esflod.web;

import java.util.List;
import java.util.Locale;

/** How large a file is, for people. */
public final class FileSize {
    private FileSize() {}

    /** Such as {@code 1.2 MB}; a megabyte is a million bytes. */
    public static String text(long bytes, Locale locale) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        String unit = "kB";
        double amount = bytes / 1e3;
        for (String larger : List.of("MB", "GB", "TB")) {
            // 999.95 and more would be written as 1000.0
            if (amount < 999.95) {
                break;
            }
            amount /= 1e3;
            unit = larger;
        }
        return String.format(locale, "%.1f %s", amount, unit);
    }
}
