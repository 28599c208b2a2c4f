package org.esflod.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON file that are its records, one after the other. */
interface JsonObjects extends Closeable {
    /**
     * One object.
     *
     * @param number its number in the list, or its line in JSON Lines, from 1
     * @param members its values by key, in its order; of objects in it with both keys, {@code owner.name}; of a list in it
     *     with the items one after the other, {@code "Kiruna, Boden"}
     * @param fault what is wrong with it, where it cannot be read while others can; absent where nothing is
     */
    record JsonObject(
            int number,
            Map<String, JsonMember> members,
            @Nullable BrokenInput fault) {}

    /**
     * The next object.
     *
     * @return null after the last one
     * @throws BrokenInput where the file cannot be read on
     */
    @Nullable
    JsonObject next() throws IOException;
}
