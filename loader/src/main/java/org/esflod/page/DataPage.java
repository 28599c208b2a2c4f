package org.esflod.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.esflod.document.Dereference;
import org.esflod.web.Exchange;
import org.esflod.web.FileSize;
import org.esflod.web.Language;
import org.esflod.web.Pages;
import org.esflod.web.Route;
import org.esflod.web.Version;

/** The page at {@code /data}: all files of the served version with their sizes, what their forms are, how to cite. */
public final class DataPage implements Route {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Pages pages = new Pages(DataPage.class);

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        if (!exchange.path().equals("/data")) {
            return false;
        }
        if (exchange.refusedMethod() || exchange.unchanged(exchange.language().tag())) {
            return true;
        }
        Version version = exchange.served().version();
        Language language = exchange.language();
        Map<String, String> texts = pages.texts("data", language);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("sections", sections(version, language, texts));
        model.put("licence", Dereference.licence(version));
        model.put("checksums", version.files().containsKey("/meta/SHA256SUMS"));
        model.put("schema", SchemaOrg.text(schema(exchange, texts)));
        pages.send("data", exchange, model);
        return true;
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
            String name = address.substring(slash + 1);
            Objects.requireNonNull(filesOf.get(section))
                    .add(Map.of(
                            "href",
                            address,
                            "name",
                            name,
                            "what",
                            texts.getOrDefault("file." + name, ""),
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

    /** The dataset in the words of schema.org, for search engines of datasets. */
    private static ObjectNode schema(Exchange exchange, Map<String, String> texts) {
        String base = exchange.served().base().iri();
        Version version = exchange.served().version();
        ObjectNode said = JSON.createObjectNode();
        said.put("@context", "https://schema.org");
        said.put("@type", "Dataset");
        said.put("@id", base + "dataset/esf");
        said.put("name", texts.get("dataset"));
        said.put("description", texts.get("about"));
        said.put("url", base + "data");
        said.put("license", Dereference.licence(version));
        said.put("version", version.id());
        said.put("isAccessibleForFree", true);
        ArrayNode files = said.putArray("distribution");
        version.files().keySet().stream()
                .filter(address -> address.startsWith("/dumps/") || address.endsWith(".csv"))
                .forEach(address -> {
                    ObjectNode file = files.addObject();
                    file.put("@type", "DataDownload");
                    file.put("contentUrl", base + address.substring(1));
                });
        return said;
    }
}
