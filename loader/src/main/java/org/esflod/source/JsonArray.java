package org.esflod.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The objects of an array: the whole file, or a member of the object that it is. */
final class JsonArray implements JsonObjects {
    /** Strings as long as cells may be; nesting that no list needs is refused before it costs memory. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(TableRow.LONGEST_CELL)
                    .maxNestingDepth(50)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private final String member;
    private int number;
    private boolean begun;
    private boolean ended;

    /**
     * The objects of an array.
     *
     * @param member the key under which it stands; empty where the file is the array
     */
    JsonArray(Reader reader, String member) throws IOException {
        this.parser = FACTORY.createParser(reader);
        this.member = member;
    }

    @Override
    public @Nullable JsonObject next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            if (!begun) {
                begun = true;
                begin();
            }
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                end();
                return null;
            }
            number++;
            if (token == null) {
                throw new BrokenInput(ProblemCode.FILE_BROKEN, number);
            }
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return new JsonObject(number, Map.of(), new BrokenInput(ProblemCode.RECORD_MALFORMED, number));
            }
            return new JsonObject(number, JsonMembers.read(parser), null);
        } catch (StreamConstraintsException e) {
            throw ended(new BrokenInput(ProblemCode.VALUE_TOO_LONG, Math.max(1, number)));
        } catch (BrokenInput e) {
            throw ended(new BrokenInput(e.code(), Math.max(1, number)));
        } catch (IOException e) {
            throw ended(new BrokenInput(ProblemCode.FILE_BROKEN, Math.max(1, number)));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private BrokenInput ended(BrokenInput fault) {
        ended = true;
        return fault;
    }

    private void begin() throws IOException {
        JsonToken token = parser.nextToken();
        if (member.isEmpty()) {
            require(token == JsonToken.START_ARRAY);
            return;
        }
        require(token == JsonToken.START_OBJECT);
        for (token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            boolean wanted = parser.currentName().equals(member);
            token = parser.nextToken();
            if (wanted) {
                require(token == JsonToken.START_ARRAY);
                return;
            }
            parser.skipChildren();
        }
        require(false);
    }

    /** What follows the array must be JSON too: a file that was cut there is damaged. */
    private void end() throws IOException {
        ended = true;
        if (!member.isEmpty()) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                parser.nextToken();
                parser.skipChildren();
            }
            require(parser.currentToken() == JsonToken.END_OBJECT);
        }
        require(parser.nextToken() == null);
    }

    private static void require(boolean fits) throws BrokenInput {
        if (!fits) {
            throw new BrokenInput(ProblemCode.FILE_BROKEN, 0);
        }
    }
}
