package org.esflod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What regular expressions find in the file of a page, without any code of the project: what reading and publishing are compared
 * with.
 *
 * @param file the file
 * @param text all of it
 */
public record RawPage(Path file, String text) {
    private static final Set<String> PAGES_2007_2013 =
            Set.of("001", "002", "003", "005", "006", "008", "009", "014", "017", "019", "020", "033", "035", "037");
    private static final String END_OF_LABELS = "\nIn English\n";

    /** One heading and all text below it, without the blank lines around it. */
    public record RawSection(String heading, String text) {}

    /** Reads a page. */
    public static RawPage of(Path file) {
        try {
            return new RawPage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two pages that are whole. */
    public static List<RawPage> seeds() {
        List<RawPage> seeds = texts("data/seeds");
        assertEquals(2, seeds.size());
        return seeds;
    }

    /** The pages of this form among real pages of all forms. */
    public static List<RawPage> pages() {
        List<RawPage> pages = texts("data/pages").stream()
                .filter(page -> PAGES_2007_2013.contains(page.stem()))
                .toList();
        assertEquals(PAGES_2007_2013.size(), pages.size());
        return pages;
    }

    /** The pages of 2014-2020 and 2021-2027. */
    public static List<RawPage> laterPages() {
        List<RawPage> pages = new ArrayList<>(texts("data/pages"));
        pages.removeIf(page -> PAGES_2007_2013.contains(page.stem()));
        assertEquals(9, pages.size());
        return pages;
    }

    /** The pages of no form. */
    public static List<RawPage> otherPages() {
        List<RawPage> pages = texts("data/other-pages");
        assertEquals(5, pages.size());
        return pages;
    }

    /** Whether labels have a colon. */
    public boolean isLater() {
        return !PAGES_2007_2013.contains(stem())
                && !String.valueOf(file.getParent()).endsWith("seeds");
    }

    /** Labels with a colon and the values on the lines below them, in order; an empty value where the next label follows. */
    public List<Map.Entry<String, String>> pairs() {
        Matcher matcher = Pattern.compile("(?m)^(.+):\\n((?!.*:$).+\\n)?").matcher(later().group("labels"));
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        while (matcher.find()) {
            String value = matcher.group(2);
            pairs.add(Map.entry(matcher.group(1), value == null ? "" : value.strip()));
        }
        return pairs;
    }

    /** The line above labels with a colon. */
    public String heading() {
        return later().group("title");
    }

    /** The text below labels with a colon. */
    public String runningText() {
        return later().group("text").strip();
    }

    private Matcher later() {
        Matcher matcher = Pattern.compile(
                        "(?s)(?:^|\\n\\n)(?<title>[^\\n]+)\\n\\n(?<labels>[^\\n]+:\\n(?:[^\\n]+\\n)+)\\n+(?<text>.*)")
                .matcher(text);
        assertTrue(matcher.find(), () -> name() + " has no labels with a colon");
        return matcher;
    }

    /** Name of the file, such as {@code 001.txt}. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** The line before the labels. */
    public String title() {
        return first("(.+)\\n\\nProgramområde");
    }

    /** The value of a label; fails where the page lacks it. */
    public String value(String label) {
        return first("(?m)^" + label + "(.*)$");
    }

    /** Where a label stands, from 1. */
    public int line(String label) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        return lines.stream()
                        .takeWhile(line -> !line.startsWith(label))
                        .toList()
                        .size()
                + 1;
    }

    /** The digits of an amount: {@code 631700}. */
    public String digits(String label) {
        return value(label).replaceAll("[^0-9]", "");
    }

    /** All sections of running text, in order. */
    public List<RawSection> sections() {
        String body = text.substring(text.indexOf(END_OF_LABELS) + END_OF_LABELS.length());
        Matcher matcher = Pattern.compile("(?<=\\n\\n|^\\n)(" + String.join("|", SectionHeadings.ALL) + "|Kommun)\\n")
                .matcher(body);
        List<RawSection> sections = new ArrayList<>();
        String heading = "";
        int start = 0;
        while (matcher.find()) {
            add(sections, heading, body.substring(start, matcher.start()));
            heading = matcher.group(1);
            start = matcher.end();
        }
        add(sections, heading, body.substring(start));
        return sections;
    }

    /** The names of the municipalities, in order. */
    public List<String> municipalities() {
        return text.lines()
                .dropWhile(line -> !line.equals("Kommun"))
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("^ • ", ""))
                .toList();
    }

    /** The address in the file beside the page; null where there is none. */
    public @Nullable String address() {
        Path sidecar = file.resolveSibling(stem() + ".url");
        return Files.exists(sidecar) ? of(sidecar).text().strip() : null;
    }

    @Override
    public String toString() {
        return name();
    }

    private static void add(List<RawSection> sections, String heading, String text) {
        if (SectionHeadings.ALL.contains(heading)) {
            sections.add(new RawSection(heading, text.strip()));
        }
    }

    private String first(String regex) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        assertTrue(matcher.find(), () -> name() + " has no " + regex);
        return matcher.group(1);
    }

    private String stem() {
        return name().replaceFirst("\\.txt$", "");
    }

    private static List<RawPage> texts(String folder) {
        try (Stream<Path> files = Files.list(TestFiles.shared(folder))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(RawPage::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
