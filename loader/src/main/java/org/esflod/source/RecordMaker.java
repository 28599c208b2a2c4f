package org.esflod.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/** Makes a record of what one row, or one object of JSON, says. */
final class RecordMaker {
    /** In any other field a day of a spreadsheet is no number: {@code 1-2} typed into Excel is 1 February. */
    private static final Set<String> DAYS = Stream.of(
                    RecordField.START_DATE,
                    RecordField.END_DATE,
                    RecordField.EXPECTED_END_DATE,
                    RecordField.SOURCES_MODIFIED)
            .map(RecordField::word)
            .collect(Collectors.toUnmodifiableSet());

    private final SourceForm form;
    private final SourcePosition file;
    private final @Nullable String address;

    /**
     * A maker.
     *
     * @param file for positions
     * @param address of the list; absent where nothing says so
     */
    RecordMaker(SourceForm form, SourcePosition file, @Nullable String address) {
        this.form = form;
        this.file = file;
        this.address = address;
    }

    /**
     * A value with its heading.
     *
     * @param column absent where the form does not know the heading
     */
    record Value(String heading, @Nullable Column column, Cell cell) {}

    /**
     * The record of a row.
     *
     * @param line where it stands
     * @param values all of it
     * @param found what was found wrong with the row already
     */
    Read make(int line, List<Value> values, List<Problem> found) {
        SourcePosition at = file.at(line);
        List<Problem> problems = new ArrayList<>(found);
        List<RawField> fields = new ArrayList<>();
        SortedMap<String, String> all = new TreeMap<>();
        boolean readable = true;
        for (Value value : values) {
            Column column = value.column();
            String text = CellText.clean(value.cell().value());
            RawField.Kind kind = value.cell().kind();
            if (!text.isEmpty()) {
                all.put(column == null ? value.heading() : column.name(), text);
            }
            if (column == null || column.suppressOutput()) {
                continue;
            }
            if (value.cell().fault()) {
                ProblemCode code = value.cell().equals(Cell.UNCALCULATED)
                        ? ProblemCode.FORMULA_WITHOUT_RESULT
                        : ProblemCode.PLACEHOLDER_VALUE;
                problems.add(new Problem(code, at, column.name(), text));
                text = "";
            }
            if (value.cell().day() && !DAYS.contains(column.name())) {
                text = PlainNumber.day(text);
                kind = RawField.Kind.TEXT;
            }
            if (!CellText.isText(text)) {
                problems.add(new Problem(ProblemCode.ENCODING_UNREADABLE, at, column.name(), ""));
                readable = false;
            }
            if (column.required() && column.defaultValue() == null && column.isNull(text)) {
                problems.add(new Problem(ProblemCode.ROW_INCOMPLETE, at, column.name(), ""));
                readable = false;
            }
            fields.add(new RawField(column, text, kind, line));
        }
        String stated = address(fields, at, problems);
        return readable
                ? new Read.Kept(new SourceRecord(form, at, stated, hash(all), fields, List.of(), List.of()), problems)
                : new Read.Refused(at, problems);
    }

    /** The address that the row states, else that of the list. */
    private @Nullable String address(List<RawField> fields, SourcePosition at, List<Problem> problems) {
        for (RawField field : fields) {
            if (field.name().equals(RecordField.SOURCES_ADDRESS.word())
                    && !field.column().isNull(field.value())) {
                String stated = WebAddress.of(field.value()).orElse(null);
                if (stated == null) {
                    problems.add(new Problem(ProblemCode.ADDRESS_UNREADABLE, at, field.name(), ""));
                    return address;
                }
                return stated;
            }
        }
        return address;
    }

    /** The same for the same facts, in whatever order the columns stand. */
    private static String hash(SortedMap<String, String> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            values.forEach((name, value) -> {
                digest.update((name + "\u001f").getBytes(StandardCharsets.UTF_8)); // no value holds these characters
                digest.update((value + "\u001e").getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
