package org.esflod.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.project.RecordJson;
import org.esflod.rdf.RecordMapper;
import org.esflod.rdf.rml.LineFormat;
import org.esflod.rdf.rml.RecordRefused;
import org.esflod.rdf.rml.Utf8Text;

/**
 * Lines of linked documents to the bytes of their statements, some lines at a time; safe for several threads.
 *
 * @param file the name of what the lines stand in, for messages
 */
record LineMapping(RecordMapper mapper, String file, LineFormat format) {
    /** In bytes, of a batch; a document becomes three times as long. */
    private static final int EXPECTED = 500_000;

    /**
     * What was made of some lines.
     *
     * @param documents how many of them it holds
     * @param refused a problem for each line that gave none
     */
    record Mapped(Utf8Text text, long documents, List<Problem> refused) {
        Mapped {
            refused = List.copyOf(refused);
        }
    }

    /** The code lists, which come before all documents. */
    byte[] codeLists() {
        return mapper.codeListText(format).getBytes(StandardCharsets.UTF_8);
    }

    /** Maps the document of each line, or says why not. */
    Mapped map(LineBatch batch) {
        Utf8Text text = new Utf8Text(EXPECTED);
        long documents = 0;
        List<Problem> refused = new ArrayList<>();
        for (LineBatch.Line line : batch.lines()) {
            SourcePosition at = new SourcePosition(file, line.number());
            try {
                JsonNode document = RecordJson.linkedDocument(line.text());
                mapper.write(document, format, text);
                documents++;
            } catch (JsonProcessingException | CharacterCodingException e) {
                refused.add(Problem.of(ProblemCode.RECORD_MALFORMED, at));
            } catch (RecordRefused e) {
                refused.add(new Problem(ProblemCode.MAPPING_FAILED, at, "", e.reason() + ", " + e.term()));
            }
        }
        return new Mapped(text, documents, refused);
    }
}
