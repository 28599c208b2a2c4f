package org.esflod.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * A page saved as HTML, as the lines that it has when it is saved as text, so that one reader serves both.
 *
 * <p>Shape: a paragraph, heading, table or list has a blank line before and after it; {@code <br>} ends a line; a list
 * item is {@code  • item}; the cells of a table row are one line. What is no text of the page (script, style, navigation,
 * footer, head, hidden parts) is left out. White space is one blank, as a browser shows it; no-break blanks stay.
 *
 * <p>Labels with their values, in table rows, definition lists or elements side by side, stand as the layout has them ({@link
 * HtmlLabels}).
 *
 * <p>Each line knows the line of the file in which its text begins.
 */
final class HtmlLines {
    private static final Pattern BEGINS_AS_HTML = Pattern.compile("<[!?/a-zA-Z]");
    private static final Pattern HAS_HTML_TAG =
            Pattern.compile("<(!doctype\\s+html|html|body)[\\s>]", Pattern.CASE_INSENSITIVE);

    /** What browsers and their add-ons write into pages that they save. */
    private static final Pattern SAVED_FROM =
            Pattern.compile("<!--\\s*(?:saved from url=\\(\\d+\\)\\s*|Page saved with SingleFile\\s+url:\\s*)(\\S+)");

    /** Elements around the text of a heading or label, such as {@code div}, {@code strong}, {@code span}. */
    private static final int HEADING_DEPTH = 4;

    /** Where a page says what it is: its first characters. */
    private static final int START = 4096;

    private static final Set<String> LEFT_OUT = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "iframe",
            "object",
            "svg",
            "button",
            "select",
            "textarea");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "blockquote", "pre", "hr");
    private static final Set<String> STRUCTURE =
            Set.of("table", "ul", "ol", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Set<String> headings;
    private final HtmlLabels labels;

    /**
     * A converter.
     *
     * @param headings headings of running text: a block that holds nothing else stands alone, whatever its element
     * @param labels the labels of all forms of the layout
     * @param layout how labels and values are to stand
     */
    HtmlLines(Set<String> headings, Set<String> labels, Layout layout) {
        this.headings = headings;
        this.labels = new HtmlLabels(headings, labels, layout);
    }

    /** Whether a file's text is HTML, told by what it says and not by its name. */
    static boolean isHtml(String text) {
        String start = Blanks.strip(text.substring(0, Math.min(START, text.length())));
        return BEGINS_AS_HTML.matcher(start).lookingAt()
                || HAS_HTML_TAG.matcher(start).find();
    }

    /** The text parsed. */
    static Document parse(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    }

    /** Where the page says that it is from: its canonical address, else what a browser noted when it saved the page. */
    static Optional<String> address(Document page, String html) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        Optional<String> stated = canonical == null ? Optional.empty() : WebAddress.of(canonical.attr("href"));
        if (stated.isPresent()) {
            return stated;
        }
        Matcher saved = SAVED_FROM.matcher(html.substring(0, Math.min(START, html.length())));
        return saved.find() ? WebAddress.of(saved.group(1)) : Optional.empty();
    }

    /** The lines of a page. */
    List<Line> of(Document page) {
        return labels.runIn(of(page.body()));
    }

    private List<Line> of(Element element) {
        Writer writer = new Writer();
        element.childNodes().forEach(child -> child.filter(writer));
        writer.endLine();
        return writer.lines;
    }

    /** An element's text on one line. */
    private String flat(Element element) {
        return of(element).stream()
                .map(line -> Blanks.strip(line.text()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Walks the page without recursion, so that no depth of nesting can exhaust the stack. */
    private final class Writer implements NodeFilter {
        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private int currentNumber;
        private String bullet = "";
        private boolean afterLabel;

        /** How many items of each numbered list were met: counting its siblings anew for each item would take too long. */
        private final Map<Element, Integer> numbers = new HashMap<>();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text);
            }
            return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult open(Element element) {
            String name = element.normalName();
            if (LEFT_OUT.contains(name) || element.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (name) {
                case "br" -> {
                    if (!endLine()) {
                        lines.add(new Line("", 0));
                    }
                }
                case "tr" -> {
                    endLine();
                    return row(element);
                }
                case "dt" -> {
                    endLine();
                    return term(element);
                }
                case "dd" -> {
                    endLine();
                    return afterLabel ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
                }
                case "li" -> {
                    endLine();
                    Element list = element.parent();
                    boolean numbered = list != null && list.nameIs("ol");
                    bullet = numbered ? numbers.merge(list, 1, Integer::sum) + ". " : " • ";
                }
                default -> separate(element);
            }
            return FilterResult.CONTINUE;
        }

        private void close(Element element) {
            if (element.nameIs("li")) {
                endLine();
                bullet = "";
            } else {
                separate(element);
                endAfterLabel(element);
            }
        }

        /** A label without a colon that is an element of its own, beside its value: {@code <b>Region</b> Stockholm}. */
        private void endAfterLabel(Element element) {
            if (labels.areBare()
                    && current.length() <= HtmlLabels.LONGEST
                    && labels.is(current.toString())
                    && labels.is(onlyText(element))) {
                endLine();
            }
        }

        private void separate(Element element) {
            if (PARAGRAPHS.contains(element.normalName()) || isHeading(element)) {
                endLine();
                if (bullet.isEmpty()
                        && !lines.isEmpty()
                        && !lines.get(lines.size() - 1).blank()) {
                    lines.add(new Line("", 0));
                }
            } else if (element.isBlock() || element.nameIs("td") || element.nameIs("th")) {
                endLine();
            }
        }

        /** A row of single-line cells is one line, or its labels and values; a row that lays out the page is walked. */
        private FilterResult row(Element row) {
            List<Element> cells = row.children();
            if (cells.stream().anyMatch(HtmlLines::hasStructure)) {
                return FilterResult.CONTINUE;
            }
            List<Line> texts = cells.stream()
                    .map(cell -> new Line(flat(cell), lineOf(cell)))
                    .filter(text -> !text.blank())
                    .toList();
            if (!texts.isEmpty() && labels.is(texts.get(0).text())) {
                lines.addAll(labels.pairs(texts));
                return FilterResult.SKIP_ENTIRELY;
            }
            if (cells.stream().anyMatch(HtmlLines.this::isOfSeveralLines)) {
                return FilterResult.CONTINUE;
            }
            lines.add(new Line(joined(texts), lineOf(row)));
            return FilterResult.SKIP_ENTIRELY;
        }

        /** A label and its values are a pair; any other term, or one that holds a whole list, is walked. */
        private FilterResult term(Element term) {
            Line label = new Line(hasStructure(term) ? "" : flat(term), lineOf(term));
            afterLabel = labels.is(label.text());
            List<Line> values = new ArrayList<>();
            Element next = term.nextElementSibling();
            while (afterLabel && next != null && next.nameIs("dd")) {
                afterLabel = !hasStructure(next);
                values.add(new Line(afterLabel ? flat(next) : "", lineOf(next)));
                next = next.nextElementSibling();
            }
            if (!afterLabel) {
                return FilterResult.CONTINUE;
            }
            lines.addAll(labels.pair(label, values));
            return FilterResult.SKIP_ENTIRELY;
        }

        private void append(TextNode node) {
            String text = node.getWholeText();
            int number = node.sourceRange().start().lineNumber();
            Element parent = node.parent();
            boolean verbatim = parent != null && parent.nameIs("pre");
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                if (verbatim && character == '\n') {
                    endLine();
                }
                boolean space = character <= ' ' && Character.isWhitespace(character);
                if (!space) {
                    if (current.isEmpty()) {
                        currentNumber = Math.max(number, 0);
                    }
                    current.append(character);
                } else if (!current.isEmpty() && current.charAt(current.length() - 1) != ' ') {
                    current.append(' ');
                }
                number += character == '\n' ? 1 : 0;
            }
        }

        /** Ends the line that was begun; gives whether there was one. */
        private boolean endLine() {
            String text = current.toString().stripTrailing();
            current.setLength(0);
            if (text.isEmpty()) {
                return false;
            }
            lines.add(new Line(labels.begins(text) ? text : bullet + text, currentNumber));
            bullet = "";
            return true;
        }

        /** Whether an element holds a heading and nothing else, at most a few elements down. */
        private boolean isHeading(Element element) {
            return element.isBlock() && headings.contains(Blanks.single(onlyText(element)));
        }
    }

    /** The text of an element that holds nothing else, at most a few elements down; empty where it holds more. */
    private static String onlyText(Element element) {
        Node node = element;
        for (int depth = 0; depth < HEADING_DEPTH && node.childNodeSize() == 1; depth++) {
            node = node.childNode(0);
        }
        return node instanceof TextNode text ? text.text() : "";
    }

    private boolean isOfSeveralLines(Element cell) {
        return of(cell).stream().filter(line -> !line.blank()).count() > 1;
    }

    private static String joined(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining(" "));
    }

    private static int lineOf(Element element) {
        return element.sourceRange().start().lineNumber();
    }

    /** Whether an element holds more than text: then it is walked, so that nothing nested is read more than twice. */
    private static boolean hasStructure(Element element) {
        return element.stream().skip(1).anyMatch(inner -> STRUCTURE.contains(inner.normalName()));
    }
}
