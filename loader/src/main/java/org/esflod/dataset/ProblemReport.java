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
import org.esflod.project.RecordJson;

/**
 * What was wrong with the data: {@code problems.json} for programs, {@code problems.html} for people.
 *
 * <p>Kinds stand in the order of {@link ProblemCode}, problems in the order of their position; no clock: equal data has an
 * equal report. Counts are exact, of each kind the first {@value ProblemLog#KEPT_PER_CODE} problems are listed.
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

    /** One kind of problem, as the template shows it. */
    public record Kind(ProblemCode code, long count, List<Problem> kept) {
        /** Copies the list. */
        public Kind {
            kept = List.copyOf(kept);
        }
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        log.counts()
                .forEach((code, count) -> kinds.add(new Kind(
                        code,
                        count,
                        log.problems().stream()
                                .filter(problem -> problem.code() == code)
                                .toList())));
        return kinds;
    }

    private void writeJson(Path file) throws IOException {
        ObjectNode json = RecordJson.MAPPER.createObjectNode();
        json.putObject("records")
                .put("read", counts.read())
                .put("published", counts.published())
                .put("refused", counts.refused())
                .put("projects", counts.projects());
        ArrayNode kinds = json.putArray("problems");
        for (Kind kind : kinds()) {
            ProblemCode code = kind.code();
            ObjectNode described = kinds.addObject()
                    .put("code", code.name())
                    .put("severity", code.severity().name());
            described.putObject("meaning").put("sv", code.meaningSv()).put("en", code.meaningEn());
            described.put("advice", code.advice()).put("count", kind.count());
            ArrayNode kept = described.putArray("kept");
            for (Problem problem : kind.kept()) {
                kept.addObject()
                        .put("file", problem.at().file())
                        .put("line", problem.at().line())
                        .put("field", problem.field())
                        .put("found", problem.found());
            }
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        Files.writeString(file, RecordJson.MAPPER.writer(printer).writeValueAsString(json) + "\n");
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
            templates.getTemplate("problems.ftlh").process(Map.of("counts", counts, "kinds", kinds()), out);
        } catch (TemplateException e) {
            throw new IllegalStateException("problems.ftlh", e);
        }
    }
}
