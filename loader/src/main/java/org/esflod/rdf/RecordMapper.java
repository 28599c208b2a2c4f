package org.esflod.rdf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;
import org.esflod.project.BaseIri;
import org.esflod.project.RecordJson;
import org.esflod.rdf.rml.DocumentMapper;
import org.esflod.rdf.rml.RecordRefused;
import org.esflod.rdf.rml.RmlMapping;
import org.jspecify.annotations.Nullable;

/** Linked records to a {@link StatementFile}, one document at a time, after the code lists that they refer to. */
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

    /**
     * What mapping a file gave.
     *
     * @param documents how many documents were mapped
     * @param statements how many statements they gave, those of the code lists included
     * @param refused keys of the projects that could not be mapped
     * @param refusedRecords how many source records they and broken lines are
     */
    public record Result(long documents, long statements, Set<String> refused, long refusedRecords) {
        /** Copies the keys. */
        public Result {
            refused = Set.copyOf(refused);
        }
    }

    /**
     * Maps a file of linked documents.
     *
     * @param linked JSON Lines
     * @param target the statement file to write
     * @param problems gets MAPPING_FAILED for each source record of a project that cannot be mapped, and RECORD_MALFORMED
     *     for a line that is no document
     * @throws LoaderException where a document of the reference tables cannot be mapped
     */
    public Result map(Path linked, Path target, ProblemLog problems) {
        long documents = 0;
        long statements = 0;
        long refusedRecords = 0;
        Set<String> refused = new TreeSet<>();
        try (BufferedReader lines = Files.newBufferedReader(linked, StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            NQuadsWriter writer = new NQuadsWriter(out);
            writer.startRDF();
            for (CodeListStatements.Scheme scheme : codeLists.schemes()) {
                statements += write(out, writer, "scheme", scheme.name(), scheme.statements());
            }
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                SourcePosition at = new SourcePosition(String.valueOf(linked.getFileName()), number);
                JsonNode document = document(line);
                if (document == null) {
                    problems.add(Problem.of(ProblemCode.RECORD_MALFORMED, at));
                    refusedRecords++;
                    continue;
                }
                String kind = document.fieldNames().next();
                JsonNode body = document.path(kind);
                try {
                    List<Statement> mapped = mapper.map(document);
                    statements += write(out, writer, kind, key(body), mapped);
                    documents++;
                } catch (RecordRefused e) {
                    refusedRecords += refuse(kind, body, e, problems);
                    refused.add(key(body));
                }
            }
            writer.endRDF();
        } catch (IOException e) {
            throw new LoaderException("cannot map " + linked + " to " + target + ": " + e.getMessage(), e);
        }
        return new Result(documents, statements, refused, refusedRecords);
    }

    private static long write(
            BufferedWriter out, NQuadsWriter writer, String kind, String key, List<Statement> statements)
            throws IOException {
        out.write(StatementFile.mark(kind, key));
        out.write('\n');
        statements.forEach(writer::handleStatement);
        return statements.size();
    }

    private static long refuse(String kind, JsonNode body, RecordRefused reason, ProblemLog problems) {
        if (!kind.equals("project")) {
            throw new LoaderException(
                    "cannot map " + kind + " " + key(body) + " of the reference tables: " + reason.getMessage(),
                    reason);
        }
        long records = 0;
        for (JsonNode source : body.path("sources")) {
            SourcePosition at = new SourcePosition(
                    source.path("file").asText(), source.path("line").asInt());
            problems.add(new Problem(ProblemCode.MAPPING_FAILED, at, "", String.valueOf(reason.getMessage())));
            records++;
        }
        return Math.max(1, records);
    }

    /** A document of one member, or null where the line is none. */
    private static @Nullable JsonNode document(String line) {
        try {
            JsonNode document = RecordJson.document(line);
            return document.isObject() && document.size() == 1 ? document : null;
        } catch (JsonProcessingException e) {
            return null;
        }
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
