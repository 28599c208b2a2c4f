package org.esflod.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of an owner's label between separators, and where it stands in the label.
 *
 * @param start index of its first character in the label
 * @param end index after its last
 */
record OwnerPart(String text, int start, int end) {
    /** No comma of {@code Kultur-, fritids- och ungdomsnämnden}, no hyphen of {@code Upplands-Bro}. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*[;|()\\[\\]\\n\u2022\u00b7]\\s*|\\s*(?<!\\p{L}-),\\s*|:\\s+|\\s+[-/]\\s*|\\s*[\u2013\u2014]\\s*");

    /** The parts of a label, each once: {@code X, X} and {@code X, Y, X, Y} are doubled names. */
    static List<OwnerPart> of(String label) {
        List<OwnerPart> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Matcher separator = SEPARATOR.matcher(label);
        int start = 0;
        while (true) {
            boolean more = separator.find();
            int end = more ? separator.start() : label.length();
            String text = label.substring(start, end).strip();
            if (!text.isEmpty() && seen.add(Names.compact(text))) {
                parts.add(new OwnerPart(text, start, end));
            }
            if (!more) {
                return parts;
            }
            start = separator.end();
        }
    }

    /** What stands in a label from the first of these parts to the last. */
    static String text(String label, List<OwnerPart> parts) {
        return label.substring(parts.get(0).start, parts.get(parts.size() - 1).end)
                .strip();
    }
}
