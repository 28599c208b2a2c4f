package org.esflod.rdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.esflod.project.BaseIri;
import org.esflod.rdf.rml.DocumentMapper;
import org.esflod.rdf.rml.RecordRefused;
import org.esflod.rdf.rml.RmlMapping;

/** Linked documents to statements, one document at a time; and the code lists that they refer to. */
public final class RecordMapper {
    private final DocumentMapper mapper;
    private final CodeListStatements codeLists;

    /**
     * Compiles the mapping and reads the code lists.
     *
     * @param mapping {@code mapping/project.rml.ttl}
     * @param schemes the folder {@code ontology/schemes}
     * @param base what relative templates are put after
     */
    public RecordMapper(Path mapping, Path schemes, BaseIri base) {
        this.mapper = RmlMapping.compile(mapping, base.iri()).forDocuments();
        this.codeLists = new CodeListStatements(schemes, base);
    }

    /** The code lists, each a group of kind {@code scheme}, by name. */
    public List<StatementFile.Group> codeLists() {
        return codeLists.schemes().stream()
                .map(scheme -> new StatementFile.Group("scheme", scheme.name(), nquads(scheme.statements())))
                .toList();
    }

    /**
     * The statements of one document.
     *
     * @param document one member, such as {@code {"project": {…}}}; see {@code mapping/record.schema.json}
     * @throws RecordRefused where a term of it would be ill-formed
     */
    public StatementFile.Group map(JsonNode document) throws RecordRefused {
        String kind = document.fieldNames().next();
        return new StatementFile.Group(kind, key(document.path(kind)), nquads(mapper.map(document)));
    }

    private static String nquads(List<Statement> statements) {
        StringWriter text = new StringWriter();
        NQuadsWriter writer = new NQuadsWriter(text);
        writer.startRDF();
        statements.forEach(writer::handleStatement);
        writer.endRDF();
        return text.toString();
    }

    private static String key(JsonNode body) {
        for (String member : List.of("key", "code", "id")) {
            if (body.hasNonNull(member)) {
                return body.path(member).asText();
            }
        }
        return "";
    }
}
