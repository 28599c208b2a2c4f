package org.esflod.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemGroup;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;
import org.esflod.project.RecordJson;

/** Reports and tables of a version that are not made from its records, without what is to be forgotten. */
final class KeptReports {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final Path version;
    private final Forgotten forgotten;

    /** Files that are one project's, and {@code file:line} of rows of lists. */
    private final Set<String> files = new HashSet<>();

    private final Set<String> rows = new HashSet<>();

    KeptReports(Path version, Forgotten forgotten, List<JsonNode> erased) {
        this.version = version;
        this.forgotten = forgotten;
        for (JsonNode project : erased) {
            for (JsonNode source : project.path("sources")) {
                String file = source.path("file").asText();
                if (source.path("form").asText().startsWith("page-")) {
                    files.add(file);
                }
                rows.add(file + ":" + source.path("line").asInt());
            }
        }
    }

    /** Whether any of them tells of something that is to be forgotten although no record does. */
    boolean tell() throws IOException {
        for (String name : List.of("links", "reports", "meta")) {
            Path folder = version.resolve(name);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            List<Path> all;
            try (var found = Files.list(folder)) {
                all = found.filter(Files::isRegularFile).toList();
            }
            for (Path file : all) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                if (!forgotten.text(text).equals(text) || namesProject(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean namesProject(String text) {
        return Arrays.stream(text.split("[\\s,\";<>]+", -1)).anyMatch(forgotten::namesProject);
    }

    /** The problems of the version but for those of erased records: counts are exact as far as problems were kept. */
    ProblemLog problems() throws IOException {
        ProblemLog log = new ProblemLog();
        JsonNode report = RecordJson.MAPPER.readTree(
                version.resolve("reports/problems.json").toFile());
        for (JsonNode kind : report.path("problems")) {
            ProblemCode code = ProblemCode.valueOf(kind.path("code").asText());
            for (JsonNode source : kind.path("sources")) {
                for (JsonNode field : source.path("fields")) {
                    restore(code, source.path("form").asText(), field, log);
                }
            }
        }
        return log;
    }

    private void restore(ProblemCode code, String form, JsonNode field, ProblemLog log) {
        String name = field.path("field").asText();
        List<Problem> kept = new ArrayList<>();
        long gone = 0;
        for (JsonNode problem : field.path("kept")) {
            String file = problem.path("file").asText();
            int line = problem.path("line").asInt();
            if (files.contains(file) || rows.contains(file + ":" + line)) {
                gone++;
            } else {
                kept.add(new Problem(
                        code,
                        new SourcePosition(forgotten.text(file), line, form),
                        name,
                        forgotten.text(problem.path("found").asText())));
            }
        }
        long count = field.path("count").asLong() - gone;
        if (count > 0) {
            log.restore(new ProblemGroup(code, form, name), count, kept);
        }
    }

    /** The text of a file without what is to be forgotten. */
    String text(Path file, VersionRewriter.Removal removal) throws IOException {
        String name = String.valueOf(file.getFileName());
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (name.endsWith(".tsv")) {
            return table(text, CSV.schema().withColumnSeparator('\t').withLineSeparator("\n"), removal);
        }
        if (name.endsWith(".csv")) {
            return table(text, CSV.schema().withLineSeparator("\n"), removal);
        }
        String masked = forgotten.text(text);
        return namesProject(masked)
                ? masked.lines().filter(line -> !namesProject(line)).collect(Collectors.joining("\n", "", "\n"))
                : masked;
    }

    private String table(String text, CsvSchema schema, VersionRewriter.Removal removal) throws IOException {
        // SSSOM has its metadata in comment lines before the heading.
        int rowsBegin = 0;
        while (text.startsWith("#", rowsBegin)) {
            int end = text.indexOf('\n', rowsBegin);
            rowsBegin = end < 0 ? text.length() : end + 1;
        }
        StringWriter out = new StringWriter();
        out.write(text.substring(0, rowsBegin));
        try (MappingIterator<String[]> in =
                        CSV.readerFor(String[].class).with(schema).readValues(text.substring(rowsBegin));
                SequenceWriter to = CSV.writer(schema).writeValues(out)) {
            Map<String, Integer> columns = new HashMap<>();
            while (in.hasNextValue()) {
                String[] row = in.nextValue();
                if (columns.isEmpty()) {
                    for (int i = 0; i < row.length; i++) {
                        columns.put(row[i], i);
                    }
                    to.write(row);
                } else if (keeps(row, columns, removal)) {
                    to.write(Arrays.stream(row).map(forgotten::text).toArray(String[]::new));
                }
            }
        }
        return out.toString();
    }

    private boolean keeps(String[] row, Map<String, Integer> columns, VersionRewriter.Removal removal) {
        if (Arrays.stream(row).anyMatch(forgotten::namesProject)) {
            return false;
        }
        String label = cell(row, columns, "subject_label");
        if (!label.isEmpty()
                && removal.isGoneLabel(label)
                && cell(row, columns, "ext_field").matches("|owner")) {
            return false;
        }
        String id = cell(row, columns, "record_id");
        Long left = removal.recordsOf(id.substring(id.lastIndexOf(':') + 1));
        Integer records = columns.get("ext_records");
        if (left != null && records != null) {
            row[records] = Long.toString(left);
        }
        return left == null || left > 0;
    }

    private static String cell(String[] row, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null || column >= row.length ? "" : row[column];
    }
}
