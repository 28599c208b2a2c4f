package org.esflod.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** One object a line (JSON Lines); a line that is none is told, and the next one read. */
final class JsonLines implements JsonObjects {
    private final Reader reader;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;
    private int line;

    JsonLines(Reader reader) {
        this.reader = reader;
    }

    @Override
    public @Nullable JsonObject next() throws IOException {
        for (String text = line(); text != null; text = line()) {
            if (text.length() > TableRow.LONGEST_ROW) {
                return new JsonObject(line, Map.of(), new BrokenInput(ProblemCode.VALUE_TOO_LONG, line));
            }
            if (!Blanks.only(text)) {
                return object(text);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private JsonObject object(String text) {
        try (JsonParser parser = JsonArray.FACTORY.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, JsonMember> members = JsonMembers.read(parser);
                if (parser.nextToken() == null) {
                    return new JsonObject(line, members, null);
                }
            }
            return new JsonObject(line, Map.of(), new BrokenInput(ProblemCode.RECORD_MALFORMED, line));
        } catch (StreamConstraintsException e) {
            return new JsonObject(line, Map.of(), new BrokenInput(ProblemCode.VALUE_TOO_LONG, line));
        } catch (BrokenInput e) {
            return new JsonObject(line, Map.of(), new BrokenInput(e.code(), line));
        } catch (IOException e) {
            return new JsonObject(line, Map.of(), new BrokenInput(ProblemCode.RECORD_MALFORMED, line));
        }
    }

    /** The next line; of one that is too long, a little more than may be. Null at the end. */
    private @Nullable String line() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        line++;
        while (at < end || fill()) {
            any = true;
            char character = buffer[at++];
            if (character == '\n') {
                return text.toString();
            }
            if (text.length() <= TableRow.LONGEST_ROW) {
                text.append(character);
            }
        }
        return any ? text.toString() : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
