package org.esflod.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.esflod.dataset.VersionChanges;
import org.esflod.project.RecordJson;
import org.esflod.web.Archive;
import org.esflod.web.Archive.Kept;
import org.esflod.web.Exchange;
import org.esflod.web.FileSize;
import org.esflod.web.Pages;
import org.esflod.web.Route;
import org.jspecify.annotations.Nullable;

/**
 * {@code /versions/}, the versions that stand; {@code /versions/ID/}, the files of one, with permanent addresses; {@code
 * /dumps/latest/FILE}, which leads to the permanent address of a file of the version served. Pages for people, JSON for
 * programs, by Accept.
 */
final class VersionPages implements Route {
    private static final String LIST = "/versions";
    private static final String LATEST = "/dumps/latest/";
    private static final AcceptList OFFERED = AcceptList.create("application/json", "text/html");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Archive archive;
    private final Pages pages = new Pages(VersionPages.class);

    VersionPages(Archive archive) {
        this.archive = archive;
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        String path = exchange.path();
        if (path.startsWith(LATEST)) {
            return latest(exchange, path.substring(LATEST.length()));
        }
        List<Kept> all = archive.all();
        if (path.equals(LIST) || path.equals(LIST + "/")) {
            if (!exchange.refusedMethod()) {
                list(exchange, all);
            }
            return true;
        }
        Kept one = path.startsWith(Archive.PATH) ? named(all, path.substring(Archive.PATH.length())) : null;
        if (one != null && !exchange.refusedMethod()) {
            one(exchange, one, all);
        }
        return one != null;
    }

    private static @Nullable Kept named(List<Kept> all, String rest) {
        String id = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        return all.stream()
                .filter(kept -> kept.version().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** 307: tomorrow it leads elsewhere. */
    private static boolean latest(Exchange exchange, String file) {
        String path = "/dumps/" + file;
        boolean there = exchange.served().version().files().containsKey(path);
        if (there && !exchange.refusedMethod()) {
            exchange.response().setHeader("Cache-Control", "no-cache");
            exchange.redirect(307, "versions/" + exchange.served().version().id() + path);
        }
        return there;
    }

    private void list(Exchange exchange, List<Kept> all) throws IOException {
        boolean json = json(exchange);
        if (unchanged(exchange, all, json)) {
            return;
        }
        if (json) {
            ObjectNode document = RecordJson.MAPPER.createObjectNode();
            document.put("current", exchange.served().version().id());
            ArrayNode versions = document.putArray("versions");
            all.forEach(kept -> versions.add(described(exchange, kept)));
            send(exchange, document);
            return;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Kept kept : all) {
            rows.add(row(exchange, kept));
        }
        pages.send("versions", exchange, Map.of("versions", rows));
    }

    private void one(Exchange exchange, Kept kept, List<Kept> all) throws IOException {
        boolean json = json(exchange);
        if (unchanged(exchange, all, json)) {
            return;
        }
        if (json) {
            ObjectNode document = described(exchange, kept);
            ArrayNode files = document.putArray("files");
            for (Map.Entry<String, Path> file : present(kept).entrySet()) {
                ObjectNode one = files.addObject();
                one.put("path", file.getKey().substring(1));
                one.put("address", address(exchange, kept) + file.getKey());
                one.put("bytes", Files.size(file.getValue()));
                String sha256 = kept.sha256(file.getKey());
                if (sha256 != null) {
                    one.put("sha256", sha256);
                }
            }
            send(exchange, document);
            return;
        }
        Map<String, Object> model = new LinkedHashMap<>(row(exchange, kept));
        List<Map<String, String>> files = new ArrayList<>();
        for (Map.Entry<String, Path> file : present(kept).entrySet()) {
            String sha256 = kept.sha256(file.getKey());
            files.add(Map.of(
                    "name",
                    file.getKey().substring(1),
                    "size",
                    FileSize.text(
                            Files.size(file.getValue()), exchange.language().locale()),
                    "sha256",
                    sha256 == null ? "" : sha256));
        }
        model.put("files", files);
        pages.send("version", exchange, model);
    }

    /** The files but those that were taken away since the version was looked at. */
    private static Map<String, Path> present(Kept kept) {
        Map<String, Path> files = new LinkedHashMap<>(kept.version().files());
        files.values().removeIf(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        return files;
    }

    private static boolean json(Exchange exchange) {
        exchange.response().addHeader("Vary", "Accept");
        String accept = exchange.request().getHeader("Accept");
        MediaType chosen = accept == null ? null : AcceptList.match(new AcceptList(accept), OFFERED);
        return chosen == null || chosen.getContentTypeStr().equals("application/json");
    }

    private static boolean unchanged(Exchange exchange, List<Kept> all, boolean json) {
        return exchange.unchanged(
                json ? "json" : exchange.language().tag(),
                all.stream()
                        .map(kept ->
                                kept.version().id() + kept.version().files().size() + kept.since())
                        .collect(Collectors.joining()));
    }

    private static Map<String, Object> row(Exchange exchange, Kept kept) throws IOException {
        NumberFormat numbers =
                NumberFormat.getIntegerInstance(exchange.language().locale());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", kept.version().id());
        row.put(
                "since",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(exchange.language().locale())
                        .withZone(SWEDEN)
                        .format(kept.since()));
        row.put("time", kept.since().toString());
        row.put(
                "current",
                kept.version().id().equals(exchange.served().version().id()));
        row.put(
                "projects",
                numbers.format(kept.version().manifest().at("/counts/projects").asLong()));
        row.put(
                "triples",
                numbers.format(kept.version().manifest().at("/counts/triples").asLong()));
        JsonNode changes = changes(kept);
        row.put("compared", changes.has("previous"));
        row.put("added", numbers.format(changes.at("/kinds/project/added").asLong()));
        row.put("removed", numbers.format(changes.at("/kinds/project/removed").asLong()));
        row.put("changed", numbers.format(changes.at("/kinds/project/changed").asLong()));
        return row;
    }

    private static ObjectNode described(Exchange exchange, Kept kept) {
        ObjectNode json = RecordJson.MAPPER.createObjectNode();
        json.put("id", kept.version().id());
        json.put("issued", kept.since().toString());
        json.put(
                "current",
                kept.version().id().equals(exchange.served().version().id()));
        json.put("address", address(exchange, kept));
        json.set("counts", kept.version().manifest().path("counts").deepCopy());
        JsonNode changes = changes(kept);
        if (changes.has("previous")) {
            json.set("changes", changes);
        }
        return json;
    }

    private static JsonNode changes(Kept kept) {
        Path file = kept.version().files().get("/" + VersionChanges.COUNTS);
        try {
            return file == null ? RecordJson.MAPPER.createObjectNode() : RecordJson.MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            return RecordJson.MAPPER.createObjectNode(); // taken away at this moment, as something was erased
        }
    }

    private static String address(Exchange exchange, Kept kept) {
        return exchange.served().base().iri() + "versions/" + kept.version().id();
    }

    private static void send(Exchange exchange, ObjectNode document) throws IOException {
        exchange.send(
                200,
                "application/json",
                RecordJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
    }
}
