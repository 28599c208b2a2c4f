package org.esflod.curation;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.esflod.problem.LoaderException;

/**
 * What waits as a page to read beside the table: candidates side by side with evidence, and what each decision would write.
 *
 * <p>Whole without scripts, styles and files of other hosts. Its texts stand in {@code review_sv.properties} and {@code
 * review_en.properties}, its layout in {@code review.ftlh}.
 */
public final class ReviewPage {
    /** A page of more is no page; the table holds them all. */
    static final int MOST_SHOWN = 500;

    /** The languages of the page: Swedish first. */
    public static final List<String> LANGUAGES = List.of("sv", "en");

    private ReviewPage() {}

    /** How the page in a language is called: {@code review.html}, {@code review.en.html}. */
    public static String fileName(String language) {
        return language.equals(LANGUAGES.get(0)) ? "review.html" : "review." + language + ".html";
    }

    /**
     * Writes the page in a language.
     *
     * @param version id of the version that is reviewed
     * @throws LoaderException where the file cannot be written
     */
    public static void write(Path file, String language, String version, ReviewQueue queue) {
        List<Map<String, Object>> shown = new ArrayList<>();
        long[] names = new long[1];
        queue.forEach(waiting -> {
            names[0]++;
            if (names[0] <= MOST_SHOWN) {
                shown.add(model(waiting));
            }
        });
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("language", language);
        model.put("other", LANGUAGES.get(1 - LANGUAGES.indexOf(language)));
        model.put("otherPage", fileName(LANGUAGES.get(1 - LANGUAGES.indexOf(language))));
        model.put("version", version);
        model.put("names", names[0]);
        model.put("waiting", shown);
        model.put("texts", texts(language));
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            template(Locale.forLanguageTag(language)).process(model, out);
        } catch (IOException | TemplateException e) {
            throw new LoaderException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> texts(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                ReviewPage.class.getPackageName() + ".review", Locale.forLanguageTag(language));
        Map<String, String> texts = new LinkedHashMap<>();
        bundle.keySet().stream().sorted().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }

    private static Map<String, Object> model(ReviewQueue.Waiting waiting) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("label", waiting.label());
        model.put("scope", waiting.scope());
        model.put("records", waiting.records());
        model.put("weight", waiting.weight());
        model.put("why", waiting.why());
        List<Map<String, Object>> candidates = new ArrayList<>();
        waiting.candidates().forEach(row -> {
            Map<String, Object> candidate = new LinkedHashMap<>();
            candidate.put("id", row.id());
            candidate.put("key", row.candidate() == null ? "" : row.candidate());
            candidate.put("name", row.candidateName());
            candidate.put("unit", row.unit());
            candidate.put("confidence", row.confidence());
            candidate.put("evidence", row.evidence());
            candidate.put("features", row.features());
            candidate.put("register", row.register());
            candidates.add(candidate);
        });
        model.put("candidates", candidates);
        return model;
    }

    private static Template template(Locale locale) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setClassForTemplateLoading(ReviewPage.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(locale);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration.getTemplate("review.ftlh");
    }
}
