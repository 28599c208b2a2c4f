package org.esflod.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import org.esflod.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what the record's schema takes is a record. */
class RecordJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "[]",
                "null",
                "5",
                "\"project\"",
                "{\"project\":null}",
                "{\"project\":[]}",
                "{\"project\":{}}",
                "{\"project\":\"x\"}",
                "{\"projekt\":{}}",
                "{\"project\":{\"key\":",
                "not JSON"
            })
    void otherLineIsNoProject(String line) {
        assertThrows(JsonProcessingException.class, () -> RecordJson.project(line));
    }

    @Test
    void unchangedLineIsAProject() throws IOException {
        assertEquals(5, RecordJson.project(changed("/owner/line", "5")).owner().line());
    }

    /** One value of a valid line, as JSON, put at a JSON Pointer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/key | null",
                "/key | 5",
                "/key | \"\"",
                "/key | \"a\\tb\"",
                "/key | \"a\\nb\"",
                "/key | \"a/b\"",
                "/key | \"..\"",
                "/key | \"å\"",
                "/programmePeriod | \"2007\"",
                "/language | \"svenska språket\"",
                "/title | \"\"",
                "/title | \" \\u00a0\"",
                "/title | 2008",
                "/title | true",
                "/title | null",
                "/title | [\"x\"]",
                "/title | {}",
                "/title | \"a\\u0000b\"",
                "/title | \"\\ud800\"",
                "/owner | null",
                "/owner | \"Sala kommun\"",
                "/owner | {}",
                "/owner/label | \"\"",
                "/owner/label | 5",
                "/owner/line | -1",
                "/owner/line | \"5\"",
                "/owner/line | 5.5",
                "/owner/line | null",
                "/owner/line | 99999999999",
                "/region/label | \" \"",
                "/region/line | -1",
                "/phase | \"x\"",
                "/contact/name | \"\"",
                "/contact/name | 5",
                "/grantedAmount/value | -1",
                "/grantedAmount/value | \"5\"",
                "/grantedAmount/value | 1e999999",
                "/grantedAmount/value | 1e-999999",
                "/grantedAmount/value | null",
                "/grantedAmount/currency | \"kronor\"",
                "/period/start | \"2012-01-01\"",
                "/period/start | \"0000-01-01\"",
                "/period/start | \"2009-02-30\"",
                "/period/start | [2009, 3, 1]",
                "/period/start | 14304",
                "/period/start | null",
                "/municipalities | {}",
                "/municipalities | \"Sala\"",
                "/municipalities | [null]",
                "/municipalities | [\"Sala\"]",
                "/sections | [{\"order\":0,\"heading\":\"Syfte\",\"text\":\"x\"}]",
                "/sections | [{\"order\":1,\"heading\":\"Syfte\"}]",
                "/sections | [{\"order\":1,\"heading\":\"\",\"text\":\"x\"}]",
                "/sources | []",
                "/sources | null",
                "/sources/0/key | \"x\"",
                "/sources/0/line | -1",
                "/sources/0/file | \"\"",
                "/sources/0/address | \"ingen adress\"",
                "/sources/0/address | \"http://x.example/<a>\"",
                "/sources/0/contentHash | \"abc\"",
                "/unknown | 1"
            })
    void oneWrongValueMakesItNone(String pointer, String value) throws IOException {
        String line = changed(pointer, value);
        JsonProcessingException thrown = assertThrows(JsonProcessingException.class, () -> RecordJson.project(line));
        assertFalse(String.valueOf(thrown.getMessage()).contains("Eva"), thrown.getMessage());
    }

    private static String changed(String pointer, String value) throws IOException {
        JsonNode project = RecordJson.document(
                Files.readString(TestFiles.home("loader/src/test/resources/cases-pages/page-as-text/expected.json")));
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) project.path("project").at(pointer.substring(0, last));
        parent.set(pointer.substring(last + 1), RecordJson.MAPPER.readTree(value));
        return project.toString();
    }
}
