package org.esflod.rdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.esflod.project.BaseIri;
import org.esflod.rdf.rml.DocumentMapper;
import org.esflod.rdf.rml.LineFormat;
import org.esflod.rdf.rml.RecordRefused;
import org.esflod.rdf.rml.RmlMapping;
import org.esflod.rdf.rml.Utf8Text;

/** Linked documents to statements, one document at a time; and the code lists that they refer to. */
public final class RecordMapper {
    private static final List<String> KEYS = List.of("key", "code", "id");

    /** In bytes, of a project with a few texts. */
    private static final int USUAL_LENGTH = 8_192;

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
        Utf8Text statements = new Utf8Text(USUAL_LENGTH);
        mapper.write(document, LineFormat.N_QUADS, statements);
        return new StatementFile.Group(kind(document), key(document), statements.toString());
    }

    /**
     * Writes the statements of one document as they stand in a file: as a group of a {@link StatementFile}, or as N-Triples
     * and nothing else.
     *
     * @param into gets them behind what it holds
     * @throws RecordRefused where a term of it would be ill-formed; nothing is written then
     */
    public void write(JsonNode document, LineFormat format, Utf8Text into) throws RecordRefused {
        int before = into.length();
        if (format == LineFormat.N_QUADS) {
            into.append(StatementFile.mark(kind(document), key(document))).append("\n");
        }
        try {
            mapper.write(document, format, into);
        } catch (RecordRefused e) {
            into.cut(before);
            throw e;
        }
    }

    /** All code lists, as {@link #write} writes documents. */
    public String codeListText(LineFormat format) {
        StringBuilder text = new StringBuilder();
        for (StatementFile.Group codeList : codeLists()) {
            if (format == LineFormat.N_QUADS) {
                text.append(StatementFile.mark(codeList.kind(), codeList.key())).append('\n');
            }
            // No graphs in them: what is N-Quads is N-Triples too.
            text.append(codeList.nquads());
        }
        return text.toString();
    }

    private static String nquads(List<Statement> statements) {
        StringWriter text = new StringWriter();
        NQuadsWriter writer = new NQuadsWriter(text);
        writer.startRDF();
        statements.forEach(writer::handleStatement);
        writer.endRDF();
        return text.toString();
    }

    private static String kind(JsonNode document) {
        return document.fieldNames().next();
    }

    private static String key(JsonNode document) {
        JsonNode body = document.path(kind(document));
        for (String member : KEYS) {
            if (body.hasNonNull(member)) {
                return body.path(member).asText();
            }
        }
        return "";
    }
}
