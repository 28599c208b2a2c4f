package org.esflod.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.esflod.dataset.DatasetDescription;
import org.esflod.project.RecordJson;
import org.esflod.web.Archive.Kept;
import org.esflod.web.Exchange;
import org.esflod.web.Route;
import org.esflod.web.Version;

/**
 * {@code /datapackage.json}: the tables as a Data Package, made from what {@code tables/csv-metadata.json} says of them.
 *
 * <p>Source: <a href="https://datapackage.org/standard/data-package/">Data Package 2.0</a>.
 */
final class DataPackage implements Route {
    private static final String METADATA = "/tables/csv-metadata.json";

    /** Data types of CSVW that are called otherwise here; what is not listed is called the same. */
    private static final Map<String, String> TYPES =
            Map.of("decimal", "number", "nonNegativeInteger", "integer", "anyURI", "string", "dateTime", "datetime");

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        Path metadata = exchange.served().version().files().get(METADATA);
        if (!exchange.path().equals("/datapackage.json") || metadata == null) {
            return false;
        }
        if (!exchange.refusedMethod() && !exchange.unchanged("datapackage")) {
            Kept kept = new Kept(exchange.served().version(), exchange.served().since());
            JsonNode described = RecordJson.MAPPER.readTree(metadata.toFile());
            exchange.send(
                    200,
                    "application/json",
                    RecordJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(of(kept, described)));
        }
        return true;
    }

    private static ObjectNode of(Kept kept, JsonNode described) throws IOException {
        Version version = kept.version();
        ObjectNode json = RecordJson.MAPPER.createObjectNode();
        json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.put("name", "esf-lod");
        json.put("title", DatasetDescription.titles().get("en"));
        json.put("description", DatasetDescription.descriptions().get("en"));
        json.put("homepage", version.manifest().path("base").asText());
        json.put("version", version.id());
        json.put("created", kept.since().toString());
        json.putArray("licenses")
                .addObject()
                .put("name", "CC0-1.0")
                .put("path", version.manifest().path("licence").asText())
                .put("title", "CC0 1.0");
        ArrayNode resources = json.putArray("resources");
        for (JsonNode table : described.path("tables")) {
            String path = "/tables/" + table.path("url").asText();
            Path file = version.files().get(path);
            if (file != null) {
                ObjectNode resource = resources.addObject();
                resource.put("name", table.path("url").asText().replace(".csv", ""));
                resource.put("title", english(table.path("dc:title")));
                resource.put("type", "table");
                resource.put("path", path.substring(1));
                resource.put("format", "csv").put("mediatype", "text/csv").put("encoding", "utf-8");
                resource.put("bytes", Files.size(file));
                String sha256 = kept.sha256(path);
                if (sha256 != null) {
                    resource.put("hash", "sha256:" + sha256);
                }
                resource.set("schema", schema(table.path("tableSchema")));
            }
        }
        return json;
    }

    private static ObjectNode schema(JsonNode described) {
        ObjectNode schema = RecordJson.MAPPER.createObjectNode();
        schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        described.path("columns").forEach(column -> fields.add(field(column)));
        schema.putArray("missingValues").add("");
        copy(described, schema, "primaryKey");
        ArrayNode keys = RecordJson.MAPPER.createArrayNode();
        for (JsonNode key : described.path("foreignKeys")) {
            ObjectNode foreign = keys.addObject();
            foreign.set("fields", list(key.path("columnReference")));
            foreign.putObject("reference")
                    .put("resource", key.at("/reference/resource").asText().replace(".csv", ""))
                    .set("fields", list(key.at("/reference/columnReference")));
        }
        if (!keys.isEmpty()) {
            schema.set("foreignKeys", keys);
        }
        return schema;
    }

    private static void copy(JsonNode from, ObjectNode to, String member) {
        if (from.has(member)) {
            to.set(member, list(from.path(member)));
        }
    }

    private static ArrayNode list(JsonNode oneOrMany) {
        ArrayNode list = RecordJson.MAPPER.createArrayNode();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(list::add);
        } else {
            list.add(oneOrMany);
        }
        return list;
    }

    private static ObjectNode field(JsonNode column) {
        JsonNode datatype = column.path("datatype");
        String base = datatype.isObject() ? datatype.path("base").asText("string") : datatype.asText("string");
        ObjectNode field = RecordJson.MAPPER.createObjectNode();
        field.put("name", column.path("name").asText());
        field.put("type", TYPES.getOrDefault(base, base));
        if (column.has("separator")) {
            field.put("type", "list").put("delimiter", column.path("separator").asText());
            field.put("itemType", TYPES.getOrDefault(base, base));
        }
        if (base.equals("anyURI") && !column.has("separator")) {
            field.put("format", "uri");
        }
        field.put("title", column.at("/titles/en/1").asText());
        field.put("description", column.path("dc:description").asText());
        if (column.has("propertyUrl")) {
            field.put("rdfType", column.path("propertyUrl").asText());
        }
        ObjectNode constraints = RecordJson.MAPPER.createObjectNode();
        if (column.path("required").asBoolean()) {
            constraints.put("required", true);
        }
        if (base.equals("nonNegativeInteger")) {
            constraints.put("minimum", 0);
        }
        for (String limit : new String[] {"minimum", "maximum"}) {
            if (datatype.has(limit)) {
                constraints.put(limit, new BigDecimal(datatype.path(limit).asText()));
            }
        }
        if (datatype.has("format")) {
            constraints.put("pattern", datatype.path("format").asText());
        }
        if (!constraints.isEmpty()) {
            field.set("constraints", constraints);
        }
        return field;
    }

    private static String english(JsonNode texts) {
        for (JsonNode text : texts) {
            if (text.path("@language").asText().equals("en")) {
                return text.path("@value").asText();
            }
        }
        return texts.asText();
    }
}
