package org.esflod.bench.query;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of an answer, to be compared: in no order, and without numbers, which stores write in their own ways ({@code 1},
 * {@code 1.0}, {@code 1e0}).
 */
record Rows(int count, int hash) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");

    /** Of an answer in CSV, by the SPARQL 1.1 recommendation. */
    static Rows of(String csv) throws IOException {
        List<String> rows = new ArrayList<>();
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        try (MappingIterator<String[]> all = mapper.readerFor(String[].class).readValues(csv)) {
            while (all.hasNext()) {
                StringBuilder row = new StringBuilder();
                for (String cell : all.next()) {
                    row.append(NUMBER.matcher(cell).matches() ? "" : cell).append('\t');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return new Rows(Math.max(0, rows.size() - 1), rows.hashCode());
    }
}
