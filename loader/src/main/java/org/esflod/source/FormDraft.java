package org.esflod.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A first metadata file for a list of no known form; a person goes through it, decides each {@code TODO} and adds the form's
 * constants.
 *
 * <p>Fields are guessed by comparing headings with those of all known forms, datatypes by looking at values. What is not
 * guessed is known and not taken until somebody says otherwise.
 */
public final class FormDraft {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> AMOUNTS =
            Set.of("grantedAmount", "totalBudget", "totalCost", "eligibleCost", "unionAmount");
    private static final Set<String> KEYS = Set.of("title", "owner");
    private static final Map<String, Pattern> CURRENCIES = currencies();

    private final FieldGuess fields;

    /** With the forms whose headings are compared. */
    public FormDraft(SourceForms forms) {
        this.fields = new FieldGuess(forms);
    }

    /** The draft for a file; empty where no table is found in it. */
    public Optional<String> of(InputFile file) {
        try {
            return DraftTable.of(file.path()).map(table -> text(file.name(), table));
        } catch (IOException e) {
            return Optional.empty(); // damaged: reading it says how
        }
    }

    private String text(String file, DraftTable table) {
        StringBuilder text =
                new StringBuilder("{\n  \"@context\": [\"http://www.w3.org/ns/csvw\", {\"@language\": \"en\"}],\n");
        text.append("  \"dc:title\": \"TODO: what the list is\",\n");
        text.append("  \"dc:description\": ")
                .append(json("TODO: begun from " + file
                        + ". Add constants as virtual columns, last: programmePeriod, country, "
                        + "fund, currency, cci, as far as they are certain. State the language."
                        + (table.encoding() == null ? "" : " Look at a name with accents: is the encoding right?")))
                .append(",\n");
        Map<String, Object> dialect = new LinkedHashMap<>();
        if (table.delimiter() != null) {
            dialect.put("delimiter", table.delimiter());
        }
        if (table.encoding() != null) {
            dialect.put("encoding", table.encoding());
        }
        if (!dialect.isEmpty()) {
            text.append("  \"dialect\": ").append(json(dialect)).append(",\n");
        }
        text.append("  \"lang\": \"und\",\n  \"tableSchema\": {\n    \"columns\": [\n");
        text.append(
                columns(table).stream().map(column -> "      " + json(column)).collect(Collectors.joining(",\n")));
        return text.append("\n    ]\n  }\n}\n").toString();
    }

    private List<Map<String, Object>> columns(DraftTable table) {
        List<Map<String, Object>> columns = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (int i = 0; i < table.headings().size(); i++) {
            String heading = Blanks.single(table.headings().get(i));
            if (heading.isEmpty() || !titles.add(Headings.normal(heading))) {
                continue;
            }
            List<Cell> cells = cells(table, i);
            Optional<Column> guess = fields.of(heading).filter(column -> met.add(column.name()));
            columns.add(column(
                    heading,
                    guess.orElse(null),
                    cells,
                    cells.size() == table.rows().size()));
        }
        return columns;
    }

    private static Map<String, Object> column(
            String heading, @Nullable Column guess, List<Cell> cells, boolean always) {
        Map<String, Object> column = new LinkedHashMap<>();
        DatatypeGuess datatype = DatatypeGuess.of(cells);
        String name = guess == null ? "" : guess.name();
        if (guess != null) {
            column.put("name", name);
        }
        column.put("titles", heading);
        boolean typed = guess == null || !guess.datatype().base().equals("string") || AMOUNTS.contains(name);
        if (typed && !datatype.base().equals("string")) {
            column.put("datatype", datatype(datatype));
        }
        if (AMOUNTS.contains(name)) {
            currency(heading, cells).ifPresent(code -> column.put(SourceForms.NAMESPACE + "currency", code));
        }
        if (KEYS.contains(name) && always) {
            column.put("required", true);
        }
        if (guess == null) {
            column.put("suppressOutput", true);
            column.put(
                    "dc:description",
                    "TODO: which field of the record is it, or why is it not taken?" + also(datatype));
        } else if (!datatype.doubt().isEmpty() && typed) {
            column.put("dc:description", "TODO: " + datatype.doubt());
        }
        return column;
    }

    private static String also(DatatypeGuess datatype) {
        return datatype.doubt().isEmpty() ? "" : " " + datatype.doubt();
    }

    private static Object datatype(DatatypeGuess guess) {
        Map<String, Object> datatype = new LinkedHashMap<>();
        datatype.put("base", guess.base());
        if (guess.format() != null) {
            datatype.put("format", guess.format());
        }
        Map<String, String> format = new LinkedHashMap<>();
        if (guess.decimalChar() != null) {
            format.put("decimalChar", guess.decimalChar());
        }
        if (guess.groupChar() != null) {
            format.put("groupChar", guess.groupChar());
        }
        if (!format.isEmpty()) {
            datatype.put("format", format);
        }
        return datatype.size() == 1 ? guess.base() : datatype;
    }

    /** The currency that the heading or each value names, where it is one. */
    private static Optional<String> currency(String heading, List<Cell> cells) {
        List<String> named = CURRENCIES.entrySet().stream()
                .filter(currency -> currency.getValue().matcher(heading).find()
                        || (!cells.isEmpty()
                                && cells.stream().allMatch(cell -> currency.getValue()
                                        .matcher(cell.value())
                                        .find())))
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static Map<String, Pattern> currencies() {
        Map<String, Pattern> currencies = new LinkedHashMap<>();
        currencies.put("EUR", Pattern.compile("€|\\bEUR\\b|(?i:\\beuro?\\b)"));
        currencies.put("GBP", Pattern.compile("£|\\bGBP\\b"));
        for (String code : List.of("SEK", "DKK", "NOK", "PLN", "CZK", "HUF", "RON", "BGN", "CHF")) {
            currencies.put(code, Pattern.compile("\\b" + code + "\\b"));
        }
        return currencies;
    }

    private static List<Cell> cells(DraftTable table, int column) {
        return table.rows().stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column))
                .filter(cell -> !cell.blank())
                .toList();
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written as JSON", e);
        }
    }
}
