package org.esflod.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.esflod.sparql.SampleQuery;
import org.esflod.web.Exchange;
import org.esflod.web.FileSize;
import org.esflod.web.Language;
import org.esflod.web.Pages;
import org.esflod.web.Route;
import org.esflod.web.Version;

/**
 * The page at {@code /}: what this is, how much there is, a form for SPARQL, sample queries, and all files.
 *
 * <p>Whole without scripts. Its texts stand in {@code start_sv.properties} and {@code start_en.properties}, its layout
 * in {@code start.ftlh}.
 */
public final class StartPage implements Route {
    private static final List<String> FORMATS = List.of("text", "csv", "tsv", "json", "xml");
    // What the form holds at first: something that any data answers, and soon.
    private static final String FIRST_QUERY = """
            SELECT ?class (COUNT(?thing) AS ?things)
            WHERE { ?thing a ?class }
            GROUP BY ?class
            ORDER BY DESC(?things)
            LIMIT 100
            """;

    private final Pages pages = new Pages(StartPage.class);
    private final List<SampleQuery> queries;

    /** The start page, with those sample queries. */
    public StartPage(List<SampleQuery> queries) {
        this.queries = queries;
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        if (!exchange.path().equals("/")) {
            return false;
        }
        if (exchange.refusedMethod()) {
            return true;
        }
        Version version = exchange.served().version();
        Language language = exchange.language();
        Map<String, String> texts = pages.texts("start", language);
        String asked = exchange.parameter("query");
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("counts", counts(version, language, texts));
        model.put("query", asked == null ? FIRST_QUERY : asked);
        if (asked != null) {
            model.put("asked", asked);
        }
        model.put("formats", FORMATS);
        model.put("samples", samples(language));
        model.put("sections", sections(version, language, texts));
        pages.send("start", exchange, model);
        return true;
    }

    /** The numbers under {@code counts} of the manifest, in its order; none where it has none. */
    private static List<Map<String, String>> counts(Version version, Language language, Map<String, String> texts) {
        List<Map<String, String>> counts = new ArrayList<>();
        NumberFormat format = NumberFormat.getIntegerInstance(language.locale());
        for (Map.Entry<String, JsonNode> count :
                version.manifest().path("counts").properties()) {
            if (count.getValue().isIntegralNumber()) {
                String key = "count." + count.getKey();
                counts.add(Map.of(
                        "label",
                        texts.getOrDefault(key, count.getKey()),
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
    private static List<Map<String, Object>> sections(Version version, Language language, Map<String, String> texts)
            throws IOException {
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
                            FileSize.text(Files.size(file.getValue()), language.locale())));
        }
        List<Map<String, Object>> sections = new ArrayList<>();
        filesOf.forEach((section, files) -> {
            if (!files.isEmpty()) {
                String key = "files." + (section.isEmpty() ? "version" : section);
                sections.add(Map.of("title", Objects.requireNonNull(texts.get(key)), "files", files));
            }
        });
        return sections;
    }
}
