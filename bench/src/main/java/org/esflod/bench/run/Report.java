package org.esflod.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code docs/performance.md}: a section for each benchmark, each written anew when its benchmark runs. */
public final class Report {
    private Report() {}

    /**
     * Puts a section in the place of the one of that name; a new one goes to the end.
     *
     * @param markdown the section with its heading
     */
    public static void write(Workbench bench, String markdown) throws IOException {
        Path file = bench.home().resolve("docs/performance.md");
        String begin = "<!-- bench/run " + bench.what() + " -->\n";
        String end = "<!-- end of " + bench.what() + " -->\n";
        String page = Files.readString(file, StandardCharsets.UTF_8);
        String section = begin + markdown.strip() + "\n" + end;
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        Files.writeString(
                file,
                from < 0 || to < from
                        ? page.stripTrailing() + "\n\n" + section
                        : page.substring(0, from) + section + page.substring(to + end.length()),
                StandardCharsets.UTF_8);
        System.out.println(markdown);
    }

    /** A table in Markdown; the first column is text, the others are figures. */
    public static String table(List<String> headings, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("| " + String.join(" | ", headings) + " |\n|---|");
        text.append("--:|".repeat(headings.size() - 1)).append('\n');
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return text.toString();
    }
}
