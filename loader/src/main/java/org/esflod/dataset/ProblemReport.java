package org.esflod.dataset;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.Severity;
import org.esflod.project.RecordJson;

/**
 * What was wrong with the data: {@code problems.json} for programs, {@code problems.html} for people.
 *
 * <p>Both group by kind, form of the source and field of the record ({@link ProblemKinds}); the page begins with what costs
 * most. No clock: equal data has an equal report. Counts are exact, of each kind the first {@value
 * ProblemLog#KEPT_PER_CODE} problems are listed.
 */
public final class ProblemReport {
    private final RecordCounts counts;
    private final ProblemLog log;

    /** Reports what a run found. */
    public ProblemReport(RecordCounts counts, ProblemLog log) {
        this.counts = counts;
        this.log = log;
    }

    /**
     * Writes both files.
     *
     * @param folder such as {@code reports}; made if absent
     * @throws LoaderException where they cannot be written
     */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            writeJson(folder.resolve("problems.json"));
            writeHtml(folder.resolve("problems.html"));
        } catch (IOException e) {
            throw new LoaderException("cannot write the report in " + folder, e);
        }
    }

    /**
     * The kinds of one severity, as the template shows them.
     *
     * @param count how often all of them occurred
     */
    public record Severe(Severity severity, long count, List<ProblemKinds.Kind> kinds) {
        /** Copies the list. */
        public Severe {
            kinds = List.copyOf(kinds);
        }
    }

    private static List<Severe> bySeverity(List<ProblemKinds.Kind> kinds) {
        List<Severe> severe = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<ProblemKinds.Kind> some = kinds.stream()
                    .filter(kind -> kind.code().severity() == severity)
                    .toList();
            if (!some.isEmpty()) {
                severe.add(new Severe(
                        severity,
                        some.stream().mapToLong(ProblemKinds.Kind::count).sum(),
                        some));
            }
        }
        return severe;
    }

    private void writeJson(Path file) throws IOException {
        ObjectNode json = RecordJson.MAPPER.createObjectNode();
        json.putObject("records")
                .put("read", counts.read())
                .put("published", counts.published())
                .put("refused", counts.refused())
                .put("suppressed", counts.suppressed())
                .put("projects", counts.projects());
        ArrayNode kinds = json.putArray("problems");
        for (ProblemKinds.Kind kind : ProblemKinds.of(log)) {
            ProblemCode code = kind.code();
            ObjectNode described = kinds.addObject()
                    .put("code", code.name())
                    .put("severity", code.severity().name());
            described.putObject("meaning").put("sv", code.meaningSv()).put("en", code.meaningEn());
            described.put("advice", code.advice()).put("count", kind.count());
            ArrayNode sources = described.putArray("sources");
            kind.sources().forEach(source -> add(source, sources.addObject()));
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        Files.writeString(file, RecordJson.MAPPER.writer(printer).writeValueAsString(json) + "\n");
    }

    private static void add(ProblemKinds.Source source, ObjectNode to) {
        to.put("form", source.form()).put("count", source.count());
        ArrayNode fields = to.putArray("fields");
        for (ProblemKinds.Field field : source.fields()) {
            ArrayNode kept = fields.addObject()
                    .put("field", field.field())
                    .put("count", field.count())
                    .putArray("kept");
            for (Problem problem : field.kept()) {
                kept.addObject()
                        .put("file", problem.at().file())
                        .put("line", problem.at().line())
                        .put("found", problem.found());
            }
        }
    }

    private void writeHtml(Path file) throws IOException {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_33);
        templates.setClassForTemplateLoading(ProblemReport.class, "");
        templates.setDefaultEncoding("UTF-8");
        // Of the root, so that numbers look the same on every machine.
        templates.setLocale(Locale.ROOT);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            templates
                    .getTemplate("problems.ftlh")
                    .process(Map.of("counts", counts, "severities", bySeverity(ProblemKinds.of(log))), out);
        } catch (TemplateException e) {
            throw new IllegalStateException("problems.ftlh", e);
        }
    }
}
