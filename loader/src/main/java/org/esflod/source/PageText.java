package org.esflod.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The text of a page, plain or HTML, as lines. */
final class PageText {
    private final String text;
    private final @Nullable Document html;
    private final Set<String> headings;
    private final Map<Layout, List<Line>> htmlLines = new EnumMap<>(Layout.class);
    private final List<Line> lines;

    /**
     * The text of a page.
     *
     * @param headings headings of running text, which stand alone on their line
     */
    PageText(String text, Set<String> headings) {
        this.text = text;
        this.headings = headings;
        this.html = HtmlLines.isHtml(text) ? HtmlLines.parse(text) : null;
        this.lines = html == null ? FileText.lines(text) : List.of();
    }

    /** The address that the page states itself; empty where it is plain text. */
    Optional<String> address() {
        return html == null ? Optional.empty() : HtmlLines.address(html, text);
    }

    /**
     * The lines that the page has as text in a layout: labels and values of HTML stand as that layout has them.
     *
     * @param labels the labels of all forms of the layout
     */
    List<Line> lines(Layout layout, Set<String> labels) {
        return html == null
                ? lines
                : htmlLines.computeIfAbsent(layout, wanted -> new HtmlLines(headings, labels, wanted).of(html));
    }
}
