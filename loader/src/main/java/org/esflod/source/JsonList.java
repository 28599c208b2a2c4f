package org.esflod.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * A list as JSON: an array of objects, an object that holds one, or an object a line.
 *
 * @param bytes the file
 * @param encoding its encoding
 * @param member where its objects stand: the key of an array, empty where the file is the array; absent where each line is one
 * @param heading its keys, with the form that they are of
 */
record JsonList(
        Bytes bytes, TextEncoding encoding, @Nullable String member, Heading heading) {
    /** Unknown keys told of one file; keys of a map would go on for ever. */
    private static final int MOST_UNKNOWN = 1_000;

    private static final int MOST_MEMBERS = 100;
    private static final Pattern BEGINS_AS_JSON =
            Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\\]\"0-9tfn-])", Pattern.DOTALL);

    /** What looking for keys came to: a list, or else the keys that come closest to a form's. */
    record Search(Optional<JsonList> list, Optional<Heading> nearest) {}

    /** Whether a text begins as JSON does, and not as a page. */
    static boolean isJson(String head) {
        return BEGINS_AS_JSON.matcher(head).lookingAt();
    }

    static Search search(Bytes bytes, TextEncoding encoding, List<SourceForm> forms) throws IOException {
        List<Heading> nearest = new ArrayList<>();
        List<Optional<String>> places = places(bytes, encoding);
        for (Optional<String> place : places) {
            List<TableRow> keys = List.of(keys(bytes, encoding, place.orElse(null)));
            List<SourceForm> unskipped = forms.stream()
                    .filter(form -> form.dialect().headerRowCount() == 1)
                    .toList();
            Optional<Heading> heading = Heading.find(keys, unskipped);
            if (heading.isPresent()) {
                return new Search(
                        Optional.of(new JsonList(bytes, encoding, place.orElse(null), heading.get())),
                        Optional.empty());
            }
            Heading.nearest(keys, unskipped).ifPresent(nearest::add);
        }
        return new Search(Optional.empty(), nearest.stream().findFirst());
    }

    /** The first objects as a table, their keys as headings; empty where there are none. */
    static Optional<List<TableRow>> table(Bytes bytes, TextEncoding encoding, int most) throws IOException {
        for (Optional<String> place : places(bytes, encoding)) {
            TableRow keys = keys(bytes, encoding, place.orElse(null));
            List<TableRow> rows = new ArrayList<>(List.of(keys));
            try (JsonObjects objects = objects(bytes, encoding, place.orElse(null))) {
                JsonObjects.JsonObject object = objects.next();
                for (; object != null && rows.size() < most; object = objects.next()) {
                    RowBuilder row = new RowBuilder(object.number());
                    for (String key : keys.texts()) {
                        JsonMember value = object.members().get(key);
                        row.add(value == null ? Cell.EMPTY : value.cell(null));
                    }
                    rows.add(row.row());
                }
            } catch (BrokenInput e) {
                continue; // no list stands there
            }
            if (keys.cells().size() > 1) {
                return Optional.of(rows);
            }
        }
        return Optional.empty();
    }

    /** Reads all records. */
    void read(ListReading reading) throws IOException {
        reading.note(encoding, heading.form());
        reading.watch(heading, container(), null);
        if (!TableReader.accepts(heading, reading.file(), reading.to())) {
            return;
        }
        SourcePosition file = reading.file().inForm(heading.form().id());
        RecordMaker maker = new RecordMaker(heading.form(), file, reading.address());
        Map<String, Optional<Column>> columns = new HashMap<>();
        heading.match().headings().forEach(found -> columns.put(found.text(), Optional.ofNullable(found.column())));
        try (JsonObjects objects = objects(bytes, encoding, member)) {
            for (JsonObjects.JsonObject object = objects.next(); object != null; object = objects.next()) {
                SourcePosition at = file.at(object.number());
                if (object.fault() != null) {
                    reading.to()
                            .accept(new Read.Refused(
                                    at, List.of(Problem.of(object.fault().code(), at))));
                } else {
                    reading.to().accept(record(object, maker, columns, at, reading));
                }
            }
        } catch (BrokenInput e) {
            reading.to().accept(TableReader.broken(e, file));
        }
    }

    private Read record(
            JsonObjects.JsonObject object,
            RecordMaker maker,
            Map<String, Optional<Column>> columns,
            SourcePosition at,
            ListReading reading) {
        List<RecordMaker.Value> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<Column> met = new HashSet<>();
        object.members().forEach((key, member) -> {
            Optional<Column> known = columns.get(key);
            if (known == null) {
                known = Optional.ofNullable(FormMatch.of(heading.form(), List.of(key))
                        .headings()
                        .get(0)
                        .column());
                if (columns.size() < MOST_UNKNOWN) {
                    columns.put(key, known);
                    if (known.isEmpty()) {
                        problems.add(new Problem(ProblemCode.COLUMN_UNKNOWN, at, "", CellText.clean(key)));
                    }
                }
            }
            Column column = known.orElse(null);
            if (column == null || met.add(column)) {
                values.add(new RecordMaker.Value(key, column, member.cell(column)));
            } else {
                problems.add(new Problem(ProblemCode.COLUMN_DOUBLED, at, column.name(), CellText.clean(key)));
            }
        });
        heading.form().stated().stream()
                .filter(column -> column.required() && met.add(column))
                .forEach(column -> values.add(new RecordMaker.Value("", column, Cell.EMPTY)));
        reading.watcher()
                .row(heading.match().headings().stream()
                        .map(found -> {
                            JsonMember member = object.members().get(found.text());
                            return member == null
                                    ? ""
                                    : member.cell(found.column()).value();
                        })
                        .toList());
        return problems.stream().anyMatch(problem -> problem.code() == ProblemCode.COLUMN_DOUBLED)
                ? new Read.Refused(at, problems)
                : maker.make(object.number(), values, problems);
    }

    private String container() {
        String what = member == null ? "JSON Lines" : member.isEmpty() ? "JSON array" : "JSON array " + member;
        return what + ", " + encoding.words();
    }

    private static JsonObjects objects(Bytes bytes, TextEncoding encoding, @Nullable String member) throws IOException {
        Reader reader = new StrictReader(bytes.open(), encoding.charset());
        return member == null ? new JsonLines(reader) : new JsonArray(reader, member);
    }

    /** Where objects may stand, the likely place first. */
    private static List<Optional<String>> places(Bytes bytes, TextEncoding encoding) throws IOException {
        List<Optional<String>> places = new ArrayList<>();
        try (JsonParser parser = JsonArray.FACTORY.createParser(new StrictReader(bytes.open(), encoding.charset()))) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                return List.of(Optional.of(""));
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME && places.size() < MOST_MEMBERS) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && !name.isEmpty()) {
                    places.add(Optional.of(name));
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            places.add(Optional.empty());
            return places; // what is wrong shows where the records are read
        }
        places.add(Optional.empty());
        return places;
    }

    /** The keys of the first objects, as a row of headings. */
    private static TableRow keys(Bytes bytes, TextEncoding encoding, @Nullable String member) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        try (JsonObjects objects = objects(bytes, encoding, member)) {
            JsonObjects.JsonObject object = objects.next();
            for (int i = 0; object != null && i < TableRows.HEAD; i++, object = objects.next()) {
                keys.addAll(object.members().keySet());
            }
        } catch (BrokenInput e) {
            return row(keys);
        }
        return row(keys);
    }

    private static TableRow row(Set<String> keys) {
        RowBuilder row = new RowBuilder(0);
        keys.forEach(key -> row.add(Cell.text(key)));
        return row.row();
    }
}
