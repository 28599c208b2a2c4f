package org.esflod.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list as text with delimiters.
 *
 * <p>How it is written is found by reading its beginning in each way that a form states, or that occurs: the way under which
 * a row of known headings appears is the right one.
 *
 * @param bytes the file
 * @param encoding its encoding
 * @param separated how its values stand apart
 * @param heading where its headings stand
 */
record DelimitedList(Bytes bytes, TextEncoding encoding, Separated separated, Heading heading) {
    /** What occurs where a form does not state it. */
    static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    /** Characters in which headings are looked for. */
    private static final int HEAD = 1 << 20;

    /** What looking for headings came to: a list, or else the headings that come closest to a form's. */
    record Search(Optional<DelimitedList> list, Optional<Heading> nearest) {}

    /** Looks for the headings of a form. */
    static Search search(Bytes bytes, TextEncoding.Evidence evidence, List<SourceForm> forms) throws IOException {
        List<DelimitedList> found = new ArrayList<>();
        List<Heading> nearest = new ArrayList<>();
        for (Map.Entry<Optional<Charset>, List<SourceForm>> group :
                byEncoding(forms).entrySet()) {
            TextEncoding encoding;
            try {
                encoding = evidence.with(group.getKey().orElse(null));
            } catch (BrokenInput e) {
                continue; // another form may declare its encoding; where none does, the page reader says what is wrong
            }
            String head = head(bytes, encoding);
            Map<Separated, List<TableRow>> read = new HashMap<>();
            for (SourceForm form : group.getValue()) {
                for (Separated separated : ways(form)) {
                    List<TableRow> rows = read.get(separated);
                    if (rows == null) {
                        rows = rows(head, separated);
                        read.put(separated, rows);
                    }
                    Heading.find(rows, List.of(form))
                            .ifPresent(heading -> found.add(new DelimitedList(bytes, encoding, separated, heading)));
                    Heading.nearest(rows, List.of(form)).ifPresent(nearest::add);
                }
            }
        }
        return new Search(best(found), nearest.stream().max(Comparator.comparingInt(heading -> heading.match()
                .matched())));
    }

    /** The first rows of a text. */
    static List<TableRow> rows(String head, Separated separated) throws IOException {
        try (TableRows table = new DelimitedRows(new StringReader(head), separated)) {
            return table.head();
        }
    }

    /** Reads all records. */
    void read(ListReading reading) throws IOException {
        reading.note(encoding, heading.form());
        try (TableRows rows = new DelimitedRows(new StrictReader(bytes.open(), encoding.charset()), separated)) {
            reading.read(heading, rows, "text with the delimiter " + separated.words() + ", " + encoding.words(), null);
        }
    }

    /** The beginning of a file, as far as it can be read. */
    static String head(Bytes bytes, TextEncoding encoding) throws IOException {
        StringBuilder head = new StringBuilder();
        char[] buffer = new char[1 << 13];
        try (Reader reader = new StrictReader(bytes.open(), encoding.charset())) {
            int count = reader.read(buffer, 0, buffer.length);
            while (count >= 0 && head.length() < HEAD) {
                head.append(buffer, 0, count);
                count = reader.read(buffer, 0, buffer.length);
            }
        } catch (BrokenInput e) {
            return head.toString(); // said where its records are read
        }
        return head.toString();
    }

    private static Map<Optional<Charset>, List<SourceForm>> byEncoding(List<SourceForm> forms) {
        Map<Optional<Charset>, List<SourceForm>> groups = new LinkedHashMap<>();
        for (SourceForm form : forms) {
            Optional<Charset> declared =
                    Optional.ofNullable(form.dialect().encoding()).map(Charset::forName);
            groups.computeIfAbsent(declared, any -> new ArrayList<>()).add(form);
        }
        return groups;
    }

    private static List<Separated> ways(SourceForm form) {
        String stated = form.dialect().delimiter();
        return (stated == null ? DELIMITERS : List.of(stated))
                .stream()
                        .map(delimiter -> Separated.of(form.dialect(), delimiter.charAt(0)))
                        .toList();
    }

    private static Optional<DelimitedList> best(List<DelimitedList> found) {
        Comparator<DelimitedList> order =
                Comparator.comparingInt(list -> -list.heading.match().matched());
        return found.stream().min(order).map(best -> {
            List<SourceForm> rivals = found.stream()
                    .filter(list -> order.compare(list, best) == 0)
                    .map(list -> list.heading.form())
                    .filter(form -> !form.id().equals(best.heading.form().id()))
                    .distinct()
                    .toList();
            Heading heading = new Heading(best.heading.match(), rivals, best.heading.line(), best.heading.rowsBefore());
            return new DelimitedList(best.bytes, best.encoding, best.separated, heading);
        });
    }
}
