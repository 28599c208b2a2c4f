package org.esflod.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.esflod.check.Finding;
import org.esflod.check.RecordCheck;
import org.esflod.problem.LoaderException;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.project.RecordJson;
import org.esflod.rdf.RecordMapper;
import org.esflod.rdf.StatementFile;
import org.esflod.rdf.rml.RecordRefused;

/**
 * Maps and checks each linked document before anything else is made of it, and keeps those that may be published: as lines
 * for the tables, as statements for the dumps.
 *
 * <p>A project that cannot be mapped, or violates a shape, is refused with a problem for each of its source records. In a
 * document of the reference tables that is a fault of those tables: a {@link LoaderException}.
 */
final class Publishable implements LinkedDocuments, Closeable {
    private static final int BUFFER = 1 << 16;

    private final RecordMapper mapper;
    private final RecordCheck check;
    private final ProblemLog problems;
    private final OutputStream lines;
    private final OutputStream statements;
    private long documents;
    private long statementCount;

    Publishable(RecordMapper mapper, RecordCheck check, ProblemLog problems, Path linked, Path statementFile)
            throws IOException {
        this.mapper = mapper;
        this.check = check;
        this.problems = problems;
        this.lines = new BufferedOutputStream(Files.newOutputStream(linked), BUFFER);
        this.statements = new BufferedOutputStream(Files.newOutputStream(statementFile), BUFFER);
        for (StatementFile.Group codeList : mapper.codeLists()) {
            List<Finding> findings = check.check(codeList);
            violation(findings).ifPresent(finding -> {
                throw DocumentRefusal.fault(codeList.kind(), codeList.key(), finding.brief());
            });
            check.keep(findings);
            write(new byte[0], text(codeList), codeList.statements());
        }
    }

    @Override
    public boolean take(String kind, Object value) {
        return prepare(kind, value).getAsBoolean();
    }

    @Override
    public BooleanSupplier prepare(String kind, Object value) {
        ObjectNode document = RecordJson.MAPPER.createObjectNode();
        document.set(kind, RecordJson.MAPPER.valueToTree(value));
        StatementFile.Group group;
        try {
            group = mapper.map(document);
        } catch (RecordRefused e) {
            return () -> refuse(kind, document.path(kind), ProblemCode.MAPPING_FAILED, e.reason() + ", " + e.term());
        }
        List<Finding> findings = check.check(group);
        Optional<Finding> violation = violation(findings);
        if (violation.isPresent()) {
            return () -> {
                check.keep(findings);
                return refuse(
                        kind,
                        document.path(kind),
                        ProblemCode.SHAPE_VIOLATED,
                        violation.get().brief());
            };
        }
        byte[] line = (document + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] text = text(group);
        long count = group.statements();
        return () -> {
            check.keep(findings);
            write(line, text, count);
            return true;
        };
    }

    /** Documents taken, the code lists among them. */
    long documents() {
        return documents;
    }

    /** Statements of the documents taken. */
    long statements() {
        return statementCount;
    }

    @Override
    public void close() throws IOException {
        try (lines) {
            statements.close();
        }
    }

    private void write(byte[] line, byte[] text, long count) {
        try {
            lines.write(line);
            statements.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write work files: " + e.getMessage(), e);
        }
        documents++;
        statementCount += count;
    }

    private static byte[] text(StatementFile.Group group) {
        return (StatementFile.mark(group.kind(), group.key()) + '\n' + group.nquads()).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Finding> violation(List<Finding> findings) {
        return findings.stream().filter(Finding::violation).findFirst();
    }

    private boolean refuse(String kind, JsonNode body, ProblemCode code, String found) {
        DocumentRefusal.note(kind, body, code, found, problems);
        return false;
    }
}
