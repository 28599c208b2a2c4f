package org.esflod.link;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;

/**
 * Links as a file of SSSOM 1.1: tab-separated rows below a heading of YAML in comment lines.
 *
 * <p>A name in a source is a literal, so each row has {@code subject_type} {@code rdfs literal} and a {@code
 * subject_label}, no {@code subject_id}. Columns that SSSOM lacks begin with {@code ext_} and are declared in the heading.
 * Rows are sorted by {@code record_id}: the same links give the same bytes. UTF-8, LF.
 *
 * <p>Source: <a href="https://mapping-commons.github.io/sssom/">SSSOM</a>.
 */
public final class SssomFile {
    private static final List<String> COLUMNS = List.of(
            "record_id",
            "subject_type",
            "subject_label",
            "predicate_id",
            "object_id",
            "object_label",
            "mapping_justification",
            "confidence",
            "ext_field",
            "ext_scope",
            "ext_records",
            "ext_source",
            "ext_evidence");

    private SssomFile() {}

    /**
     * Writes links to a file, in place of what it held.
     *
     * @param links gives all links in the order of their ids, as {@link LinkCollector#links} does
     * @throws LoaderException where the file cannot be written
     */
    public static void write(Path file, BaseIri base, Consumer<Consumer<Link>> links) {
        Map<String, String> prefixes = prefixes(base);
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
        var tabs = mapper.schema()
                .withColumnSeparator('\t')
                .withLineSeparator("\n")
                .withQuoteChar('"');
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(heading(base, prefixes));
            try (SequenceWriter rows = mapper.writer(tabs).writeValues(out)) {
                rows.write(COLUMNS);
                links.accept(link -> write(rows, row(link, prefixes)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new LoaderException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void write(SequenceWriter rows, List<String> row) {
        try {
            rows.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(Link link, Map<String, String> prefixes) {
        return List.of(
                "esflink:" + link.id(),
                "rdfs literal",
                link.label(),
                curie(link.predicate(), prefixes),
                curie(link.object(), prefixes),
                link.objectLabel(),
                curie(link.justification(), prefixes),
                link.confidence().toPlainString(),
                link.field(),
                link.scope() == null ? "" : link.scope(),
                Long.toString(link.records()),
                link.source(),
                link.evidence());
    }

    private static Map<String, String> prefixes(BaseIri base) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("esf", BaseIri.TERMS);
        prefixes.put("esfarea", base.id("scheme/programme-area", ""));
        prefixes.put("esfcountry", base.id("scheme/country", ""));
        prefixes.put("esffund", base.id("scheme/fund", ""));
        prefixes.put("esfintervention", base.id("scheme/intervention-field", ""));
        prefixes.put("esflink", base.id("link", ""));
        prefixes.put("esfmunicipality", base.id("municipality", ""));
        prefixes.put("esfobjective", base.id("scheme/specific-objective", ""));
        prefixes.put("esforganisation", base.id("organisation", ""));
        prefixes.put("esfphase", base.id("scheme/phase", ""));
        prefixes.put("esfprogramme", base.id("scheme/programme", ""));
        prefixes.put("esfthematic", base.id("scheme/thematic-objective", ""));
        prefixes.put("nuts", Link.NUTS);
        prefixes.put("semapv", "https://w3id.org/semapv/vocab/");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    private static String heading(BaseIri base, Map<String, String> prefixes) {
        StringBuilder heading = new StringBuilder();
        line(heading, "sssom_version: \"1.1\"");
        line(heading, "curie_map:");
        prefixes.forEach((prefix, iri) -> line(heading, "  " + prefix + ": \"" + iri + "\""));
        line(heading, "mapping_set_id: \"" + base.id("mapping-set", "links") + "\"");
        line(heading, "mapping_set_title: \"Links from names in ESF project records to official identifiers\"");
        line(heading, "license: \"https://creativecommons.org/publicdomain/zero/1.0/\"");
        line(heading, "mapping_tool: \"esf-lod\"");
        line(heading, "extension_definitions:");
        extension(heading, "ext_field", "esf:linkedField", "xsd:string");
        extension(heading, "ext_scope", "esf:linkScope", "xsd:string");
        extension(heading, "ext_records", "esf:recordCount", "xsd:integer");
        extension(heading, "ext_source", "dcterms:source", "xsd:string");
        extension(heading, "ext_evidence", "esf:evidence", "xsd:string");
        return heading.toString();
    }

    private static void extension(StringBuilder heading, String slot, String property, String type) {
        line(heading, "- slot_name: " + slot);
        line(heading, "  property: " + property);
        line(heading, "  type_hint: " + type);
    }

    private static void line(StringBuilder heading, String text) {
        heading.append('#').append(text).append('\n');
    }

    private static String curie(String iri, Map<String, String> prefixes) {
        return prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no prefix for " + iri));
    }
}
