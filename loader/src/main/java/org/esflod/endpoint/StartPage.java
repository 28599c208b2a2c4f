package org.esflod.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * The page at {@code /}: what this is, how much there is, a form for SPARQL, sample queries, and all files.
 *
 * <p>Whole without scripts. Its texts stand in {@code start_sv.properties} and {@code start_en.properties}, its layout
 * in {@code start.ftlh}.
 */
final class StartPage {
    private static final List<String> FORMATS = List.of("text", "csv", "tsv", "json", "xml");
    // What the form holds at first: something that any data answers, and soon.
    private static final String FIRST_QUERY = """
            SELECT ?class (COUNT(?thing) AS ?things)
            WHERE { ?thing a ?class }
            GROUP BY ?class
            ORDER BY DESC(?things)
            LIMIT 100
            """;

    private final Supplier<Version> current;
    private final List<SampleQuery> queries;
    private final Template template;

    /** The languages of the page. */
    private enum Language {
        SV(Locale.forLanguageTag("sv-SE")),
        EN(Locale.UK);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        ResourceBundle texts() {
            return ResourceBundle.getBundle(
                    StartPage.class.getPackageName() + ".start", Locale.forLanguageTag(locale.getLanguage()));
        }

        String tag() {
            return locale.getLanguage();
        }

        static @Nullable Language of(@Nullable String tag) {
            for (Language language : values()) {
                if (language.tag().equals(tag)) {
                    return language;
                }
            }
            return null;
        }

        /** The one asked for by {@code lang}, else the first of Accept-Language that the page has, else Swedish. */
        static Language of(HttpServletRequest request) {
            Language asked = of(request.getParameter("lang"));
            if (asked != null) {
                return asked;
            }
            if (request.getHeader("Accept-Language") != null) {
                for (Locale preferred : Collections.list(request.getLocales())) {
                    Language known = of(preferred.getLanguage());
                    if (known != null) {
                        return known;
                    }
                }
            }
            return SV;
        }
    }

    StartPage(Supplier<Version> current, List<SampleQuery> queries) {
        this.current = current;
        this.queries = queries;
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setClassForTemplateLoading(StartPage.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        try {
            this.template = configuration.getTemplate("start.ftlh");
        } catch (IOException e) {
            throw new LoaderException("the start page's template is missing or broken: " + e.getMessage(), e);
        }
    }

    /** Answers GET and HEAD. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.of(request);
        String query = request.getParameter("query");
        byte[] page = page(language, query).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private String page(Language language, @Nullable String asked) throws IOException {
        Version version = current.get();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("lang", language.tag());
        model.put("text", texts(language));
        model.put("version", version.id());
        model.put("counts", counts(version, language));
        model.put("query", asked == null ? FIRST_QUERY : asked);
        if (asked != null) {
            model.put("asked", asked);
        }
        model.put("formats", FORMATS);
        model.put("samples", samples(language));
        model.put("sections", sections(version, language));
        StringWriter page = new StringWriter();
        try {
            template.process(model, page);
        } catch (TemplateException e) {
            throw new IllegalStateException("start.ftlh does not fit its model", e);
        }
        return page.toString();
    }

    private static Map<String, String> texts(Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        ResourceBundle bundle = language.texts();
        for (String key : bundle.keySet()) {
            texts.put(key, bundle.getString(key));
        }
        return texts;
    }

    /** The numbers under {@code counts} of the manifest, in its order; none where it has none. */
    private static List<Map<String, String>> counts(Version version, Language language) {
        List<Map<String, String>> counts = new ArrayList<>();
        NumberFormat format = NumberFormat.getIntegerInstance(language.locale);
        for (Map.Entry<String, JsonNode> count :
                version.manifest().path("counts").properties()) {
            if (count.getValue().isIntegralNumber()) {
                String key = "count." + count.getKey();
                counts.add(Map.of(
                        "label",
                        language.texts().containsKey(key) ? language.texts().getString(key) : count.getKey(),
                        "value",
                        format.format(count.getValue().asLong())));
            }
        }
        return counts;
    }

    private List<Map<String, String>> samples(Language language) {
        List<Map<String, String>> samples = new ArrayList<>();
        for (SampleQuery sample : queries) {
            samples.add(Map.of(
                    "name",
                    sample.name(),
                    "title",
                    language == Language.SV ? sample.titleSv() : sample.titleEn(),
                    "sparql",
                    sample.sparql()));
        }
        return samples;
    }

    /** The files of each folder that has any; those that stand beside the folders come last. */
    private static List<Map<String, Object>> sections(Version version, Language language) throws IOException {
        Map<String, List<Map<String, String>>> filesOf = new LinkedHashMap<>();
        Version.SECTIONS.forEach(section -> filesOf.put(section, new ArrayList<>()));
        filesOf.put("", new ArrayList<>());
        for (Map.Entry<String, Path> file : version.files().entrySet()) {
            // Relative, so that the page works below a path of a proxy too.
            String address = file.getKey().substring(1);
            int slash = address.indexOf('/');
            String section = slash < 0 ? "" : address.substring(0, slash);
            Objects.requireNonNull(filesOf.get(section))
                    .add(Map.of(
                            "href",
                            address,
                            "name",
                            address.substring(slash + 1),
                            "size",
                            size(Files.size(file.getValue()), language.locale)));
        }
        List<Map<String, Object>> sections = new ArrayList<>();
        filesOf.forEach((section, files) -> {
            if (!files.isEmpty()) {
                String key = "files." + (section.isEmpty() ? "version" : section);
                sections.add(Map.of("title", language.texts().getString(key), "files", files));
            }
        });
        return sections;
    }

    /** Such as {@code 1.2 MB}; a megabyte is a million bytes. */
    static String size(long bytes, Locale locale) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        String unit = "kB";
        double amount = bytes / 1e3;
        for (String larger : List.of("MB", "GB", "TB")) {
            // 999.95 and more would be written as 1000.0
            if (amount < 999.95) {
                break;
            }
            amount /= 1e3;
            unit = larger;
        }
        return String.format(locale, "%.1f %s", amount, unit);
    }
}
