package org.esflod.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.esflod.project.BaseIri;
import org.esflod.web.Language;
import org.esflod.web.Served;

/** What the service says of itself. */
final class Manifest {
    static final String PATH = "/reconcile";
    static final String PREVIEW = PATH + "/preview";
    static final String SUGGEST = PATH + "/suggest/";
    static final String PROPERTIES = PATH + "/properties";

    static final int PREVIEW_WIDTH = 420;
    static final int PREVIEW_HEIGHT = 220;

    private Manifest() {}

    /**
     * The manifest.
     *
     * @param address where the service was asked, without a slash at its end: {@code https://data.example.org}
     */
    static ObjectNode of(Served served, String address, Language language) {
        String ids = served.base().iri() + "id/";
        ObjectNode manifest = Answers.object();
        manifest.putArray("versions").add("0.2");
        manifest.put(
                "name",
                language == Language.SV ? "ESF-projekt som länkade öppna data" : "ESF projects as linked open data");
        manifest.put("identifierSpace", ids);
        manifest.put("schemaSpace", BaseIri.TERMS);
        manifest.put("documentation", address + "/about/limits");
        manifest.put("serviceVersion", served.version().id());
        // Not of 0.2, which forbids no further members; OpenRefine heeds it.
        manifest.put("batchSize", Limits.QUERIES);
        ArrayNode types = manifest.putArray("defaultTypes");
        for (Type type : Type.values()) {
            types.add(Answers.type(type, language));
        }
        manifest.putObject("view").put("url", ids + "{{id}}");
        manifest.putObject("preview")
                .put("url", address + PREVIEW + "?id={{id}}")
                .put("width", PREVIEW_WIDTH)
                .put("height", PREVIEW_HEIGHT);
        ObjectNode suggest = manifest.putObject("suggest");
        for (String what : new String[] {"entity", "property", "type"}) {
            suggest.putObject(what).put("service_url", address).put("service_path", SUGGEST + what);
        }
        ObjectNode extend = manifest.putObject("extend");
        extend.putObject("propose_properties").put("service_url", address).put("service_path", PROPERTIES);
        extend.putArray("property_settings")
                .addObject()
                .put("name", Extension.LIMIT)
                .put("type", "number")
                .put("default", 0)
                .put("label", language == Language.SV ? "Högsta antal värden" : "Most values")
                .put("help_text", language == Language.SV ? "0: alla" : "0: all");
        return manifest;
    }
}
