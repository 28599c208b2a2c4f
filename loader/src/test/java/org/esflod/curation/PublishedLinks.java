package org.esflod.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.esflod.project.BaseIri;
import org.esflod.project.Keys;

/** Links as a version holds them, for tests. */
final class PublishedLinks {
    private static final BaseIri BASE = BaseIri.placeholder();

    private PublishedLinks() {}

    /** A link of a name. */
    static Mapping link(String field, String label, String scope, String object, String justification) {
        return Mapping.builder()
                .set(Slot.RECORD_ID, BASE.id("link", Keys.hash(field, label, scope, object)))
                .set(Slot.SUBJECT_TYPE, Sssom.LITERAL)
                .set(Slot.SUBJECT_LABEL, label)
                .set(Slot.PREDICATE_ID, Sssom.EXACT_MATCH)
                .set(Slot.OBJECT_ID, BASE.id("organisation", object))
                .set(Slot.OBJECT_LABEL, "Body " + object)
                .set(Slot.MAPPING_JUSTIFICATION, justification)
                .set(Slot.CONFIDENCE, "0.995")
                .extension("ext_field", field)
                .extension("ext_scope", scope)
                .extension("ext_records", "3")
                .build();
    }

    /** Writes {@code links.sssom.tsv} and {@code projects.csv} into a folder. */
    static LinkDiff.VersionFiles version(Path folder, List<Mapping> links, List<String> owners) throws IOException {
        Files.createDirectories(folder);
        MappingSet header = MappingSet.builder()
                .prefix("link", BASE.id("link", ""))
                .prefix("organisation", BASE.id("organisation", ""))
                .extension("ext_field", BaseIri.TERMS + "linkedField", null)
                .extension("ext_scope", BaseIri.TERMS + "linkScope", null)
                .extension("ext_records", BaseIri.TERMS + "recordCount", null)
                .prefix("esf", BaseIri.TERMS)
                .build();
        Path file = folder.resolve("links.sssom.tsv");
        SssomWriter.write(file, header, links::forEach);
        StringBuilder table = new StringBuilder("iri,owner_label\r\n");
        owners.forEach(owner ->
                table.append("x,\"").append(owner.replace("\"", "\"\"")).append("\"\r\n"));
        Path projects = Files.writeString(folder.resolve("projects.csv"), table);
        return new LinkDiff.VersionFiles(file, projects);
    }
}
