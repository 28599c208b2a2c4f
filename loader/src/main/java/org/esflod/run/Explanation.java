package org.esflod.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.esflod.link.ProjectLinker;
import org.esflod.problem.PersonalData;
import org.esflod.problem.ProblemLog;
import org.esflod.project.Contact;
import org.esflod.project.ProjectParser;
import org.esflod.source.Column;
import org.esflod.source.Datatype;
import org.esflod.source.RawField;
import org.esflod.source.Read;
import org.esflod.source.ReadWatcher;
import org.esflod.source.RecordField;
import org.esflod.source.SourceForm;
import org.jspecify.annotations.Nullable;

/**
 * Tells how one file is read: which form it has and why, and column by column what was understood.
 *
 * <p>An example is shown of a value that names no person by what its field is for; of running text, of what is not taken and
 * of what is not known, none.
 */
final class Explanation implements ReadWatcher, Consumer<Read> {
    private static final int LONGEST = 44;

    /** A page has one; of a list no names are shown, and its file is named after one of the first, if after any. */
    private static final int MOST_CONTACTS = 20;

    private static final String HIDDEN = "[...]";
    private static final Set<String> RUNNING_TEXT = Set.of("abstract", "abstract.en");

    private final PrintWriter to;
    private final String file;
    private final Supplier<ProjectLinker> linker;

    /** What is told is held until the contact persons of the file are known. */
    private final StringWriter told = new StringWriter();

    private final PrintWriter out = new PrintWriter(told);
    private final Set<Contact> contacts = new LinkedHashSet<>();
    private final ProjectParser parser = new ProjectParser();
    private final ProblemLog problems = new ProblemLog();
    private @Nullable Table table;
    private long kept;
    private long refused;

    /**
     * Of one file.
     *
     * @param to gets it when the file ends
     * @param file how the file is called
     * @param linker knows how persons are taken out
     */
    Explanation(PrintWriter to, String file, Supplier<ProjectLinker> linker) {
        this.to = to;
        this.file = file;
        this.linker = linker;
    }

    /** A table being read, with what its columns held so far. */
    private static final class Table {
        private final SourceForm form;
        private final List<HeadingFound> headings;
        private final long[] filled;
        private final String[] examples;
        private long rows;

        Table(SourceForm form, List<HeadingFound> headings) {
            this.form = form;
            this.headings = headings;
            this.filled = new long[headings.size()];
            this.examples = new String[headings.size()];
        }
    }

    @Override
    public void table(
            String container, @Nullable String sheet, SourceForm form, int line, List<HeadingFound> headings) {
        endTable();
        long known =
                headings.stream().filter(heading -> heading.column() != null).count();
        out.printf("  %s%n", container);
        if (sheet != null) {
            out.printf("  sheet \"%s\"%n", sheet);
        }
        out.printf("  form %s: %s%n", form.id(), form.title());
        out.printf(
                "  why: %s hold%s all that the form requires (%s); %d of %d headings are known%n",
                line == 0 ? "the keys of its objects" : "row " + line,
                line == 0 ? "" : "s",
                form.stated().stream()
                        .filter(Column::required)
                        .map(Column::name)
                        .collect(Collectors.joining(", ")),
                known,
                headings.stream().filter(heading -> !heading.text().isEmpty()).count());
        table = new Table(form, headings);
    }

    @Override
    public void row(List<String> values) {
        Table current = Objects.requireNonNull(table, "a row belongs to a table");
        current.rows++;
        for (int i = 0; i < values.size(); i++) {
            Column column = current.headings.get(i).column();
            String value = values.get(i).strip();
            if (value.isEmpty() || (column != null && column.isNull(value))) {
                continue;
            }
            if (current.filled[i]++ == 0) {
                current.examples[i] = value;
            }
        }
    }

    @Override
    public void accept(Read read) {
        problems.addAll(read.problems());
        read.fold(this::keep, none -> refused++, noted -> 0L);
    }

    private long keep(Read.Kept found) {
        if (contacts.size() < MOST_CONTACTS) {
            contacts.add(ContactMasks.contact(found.record()));
        }
        var parsed = parser.parse(found.record());
        problems.addAll(parsed.problems());
        if (found.record().form().layout().isPage()) {
            page(found);
        }
        return parsed.fold(project -> kept++, none -> refused++);
    }

    /** Ends the file: its last table, the records and the problems. */
    void end() {
        endTable();
        out.printf(Locale.ROOT, "  records: %,d read, %,d refused%n", kept + refused, refused);
        problems.counts()
                .forEach((code, count) -> out.printf(Locale.ROOT, "    %s %,d: %s%n", code, count, code.meaningEn()));
        problems.problems().stream()
                .filter(problem -> problem.code().name().startsWith("COLUMN_"))
                .forEach(problem -> out.printf("    %s %s %s%n", problem.code(), problem.field(), problem.found()));
        out.flush();
        ProjectLinker.Masks masks = linker.get().masks(contacts);
        to.printf("%n%s%n%s", masks.file().apply(file), masks.text().apply(told.toString()));
        to.flush();
    }

    private void page(Read.Kept found) {
        SourceForm form = found.record().form();
        out.printf("  page%n  form %s: %s%n  why: it has the labels of the form%n", form.id(), form.title());
        List<List<String>> lines = new ArrayList<>(List.of(List.of("label", "field", "read as", "example")));
        for (RawField field : found.record().fields()) {
            Column column = field.column();
            lines.add(List.of(
                    column.titles().isEmpty() ? "-" : column.titles().get(0),
                    column.name(),
                    type(column),
                    example(column, field.value())));
        }
        print(lines);
    }

    private void endTable() {
        Table ended = table;
        table = null;
        if (ended == null) {
            return;
        }
        List<List<String>> lines =
                new ArrayList<>(List.of(List.of("heading", "field", "read as", "filled", "example")));
        for (int i = 0; i < ended.headings.size(); i++) {
            HeadingFound heading = ended.headings.get(i);
            Column column = heading.column();
            String example = ended.examples[i] == null ? "" : ended.examples[i];
            lines.add(List.of(
                    shortened(heading.text()),
                    column == null ? "?" : column.suppressOutput() ? "-" : column.name(),
                    column == null ? "not known" : column.suppressOutput() ? "known, not taken" : type(column),
                    ended.filled[i] + " of " + ended.rows,
                    example(column, example)));
        }
        print(lines);
        List<String> absent = ended.form.stated().stream()
                .filter(column -> ended.headings.stream().noneMatch(heading -> column.equals(heading.column())))
                .map(column -> column.titles().get(0))
                .toList();
        if (!absent.isEmpty()) {
            out.printf("  columns of the form that the file lacks: %s%n", String.join("; ", absent));
        }
        List<RawField> constants = ended.form.constants();
        if (!constants.isEmpty()) {
            out.printf(
                    "  the same for all: %s%n",
                    constants.stream()
                            .map(field -> field.name() + " " + field.value())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void print(List<List<String>> lines) {
        int columns = lines.get(0).size();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder("   ");
            for (int i = 0; i < columns; i++) {
                int at = i;
                int width = lines.stream()
                        .mapToInt(cells -> cells.get(at).length())
                        .max()
                        .orElse(0);
                text.append(' ')
                        .append(line.get(i))
                        .append(" ".repeat(width - line.get(i).length() + 1));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String example(@Nullable Column column, String value) {
        if (value.isEmpty()) {
            return "";
        }
        boolean shown = column != null
                && !column.suppressOutput()
                && !RUNNING_TEXT.contains(column.name())
                && RecordField.of(column.name()).map(field -> !field.person()).orElse(false);
        return shown ? shortened(PersonalData.masked(value)) : HIDDEN;
    }

    private static String type(Column column) {
        Datatype datatype = column.datatype();
        List<String> words = new ArrayList<>(List.of(datatype.base().equals("string") ? "text" : datatype.base()));
        words.addAll(datatype.formats());
        if (datatype.groupChar() != null) {
            words.add("thousands \"" + datatype.groupChar() + "\"");
        }
        if (datatype.decimalChar() != null) {
            words.add("decimals \"" + datatype.decimalChar() + "\"");
        }
        if (column.currency() != null) {
            words.add(column.currency());
        }
        if (column.unit() != null) {
            words.add(column.unit());
        }
        if (column.separator() != null) {
            words.add("list with \"" + column.separator() + "\"");
        }
        return String.join(" ", words);
    }

    private static String shortened(String text) {
        String single = text.replaceAll("\\s+", " ");
        return single.length() <= LONGEST ? single : single.substring(0, LONGEST - 1) + "…";
    }
}
