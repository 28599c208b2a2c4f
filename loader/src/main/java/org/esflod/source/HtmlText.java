package org.esflod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A value written in HTML, as a list of operations may hold one, as the text that it shows. */
public final class HtmlText {
    private HtmlText() {}

    /**
     * The text: paragraphs apart by a blank line, {@code <br>} as a line end, character references resolved.
     *
     * <p>{@code "<p>Syfte</p><p>Mer</p>"} gives {@code "Syfte\n\nMer"}; plain text stays as it is but for its
     * white space, as a browser shows it.
     */
    public static String plain(String html) {
        List<String> lines = new ArrayList<>();
        for (Line line : new HtmlLines(Set.of(), Set.of(), Layout.PAGE_LINES).of(HtmlLines.parse(html))) {
            String text = Blanks.strip(line.text());
            boolean doubled = text.isEmpty()
                    && (lines.isEmpty() || lines.get(lines.size() - 1).isEmpty());
            if (!doubled) {
                lines.add(text);
            }
        }
        return Blanks.strip(String.join("\n", lines));
    }
}
