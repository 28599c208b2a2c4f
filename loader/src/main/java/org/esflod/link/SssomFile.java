package org.esflod.link;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.esflod.curation.Mapping;
import org.esflod.curation.MappingSet;
import org.esflod.curation.Slot;
import org.esflod.curation.Sssom;
import org.esflod.curation.SssomWriter;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;

/**
 * Links as a file of SSSOM 1.1: tab-separated rows below a heading of YAML in comment lines.
 *
 * <p>A name in a source is a literal, so each row has {@code subject_type} {@code rdfs literal} and a {@code
 * subject_label}, no {@code subject_id}. Columns that SSSOM lacks begin with {@code ext_} and are declared in the heading.
 * Rows are sorted by {@code record_id}: the same links give the same bytes; see {@link SssomWriter}.
 *
 * <p>Source: <a href="https://mapping-commons.github.io/sssom/">SSSOM</a>.
 */
public final class SssomFile {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private SssomFile() {}

    /**
     * Writes links to a file, in place of what it held.
     *
     * @param links gives all links in the order of their ids, as {@link LinkCollector#links} does; run twice
     * @throws LoaderException where the file cannot be written
     */
    public static void write(Path file, BaseIri base, Consumer<Consumer<Link>> links) {
        SssomWriter.write(file, header(base), to -> links.accept(link -> to.accept(mapping(base, link))));
    }

    /** A link as a row. */
    static Mapping mapping(BaseIri base, Link link) {
        return Mapping.builder()
                .set(Slot.RECORD_ID, base.id("link", link.id()))
                .set(Slot.SUBJECT_TYPE, Sssom.LITERAL)
                .set(Slot.SUBJECT_LABEL, link.label())
                .set(Slot.PREDICATE_ID, link.predicate())
                .set(Slot.OBJECT_ID, link.object())
                .set(Slot.OBJECT_LABEL, link.objectLabel())
                .set(Slot.MAPPING_JUSTIFICATION, link.justification())
                .set(Slot.CONFIDENCE, link.confidence().toPlainString())
                .extension("ext_field", link.field())
                .extension("ext_scope", link.scope())
                .extension("ext_records", Long.toString(link.records()))
                .extension("ext_source", link.source())
                .extension("ext_evidence", link.evidence())
                .build();
    }

    private static MappingSet header(BaseIri base) {
        MappingSet.Builder header = MappingSet.builder()
                .set(Slot.MAPPING_SET_ID, base.id("mapping-set", "links"))
                .set(Slot.MAPPING_SET_TITLE, "Links from names in ESF project records to official identifiers")
                .set(Slot.LICENSE, "https://creativecommons.org/publicdomain/zero/1.0/")
                .set(Slot.MAPPING_TOOL, "esf-lod")
                .extension("ext_field", BaseIri.TERMS + "linkedField", null)
                .extension("ext_scope", BaseIri.TERMS + "linkScope", null)
                .extension("ext_records", BaseIri.TERMS + "recordCount", XSD + "integer")
                .extension("ext_source", "http://purl.org/dc/terms/source", null)
                .extension("ext_evidence", BaseIri.TERMS + "evidence", null);
        prefixes(base).forEach(header::prefix);
        return header.build();
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
        return prefixes;
    }
}
