package org.esflod.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.esflod.index.Entry;
import org.esflod.web.Language;

/** What somebody who types may mean. */
final class Suggestions {
    private Suggestions() {}

    /** Things whose names have the words of the prefix, the last one as far as it is typed. */
    static ObjectNode entities(Things things, String prefix, List<Type> types, int cursor) {
        Entry named = things.find(prefix);
        int end = Math.min(cursor + Limits.SUGGESTIONS, Limits.SUGGESTIONS_IN_ALL);
        Stream<Entry> found = named != null && types.contains(Type.of(named))
                ? Stream.of(named)
                : things.beginning(types, prefix, Limits.SUGGESTIONS_IN_ALL).stream();
        ObjectNode answer = Answers.object();
        ArrayNode result = answer.putArray("result");
        found.limit(end).skip(cursor).forEach(entry -> {
            Type type = Type.of(entry);
            ObjectNode one = Answers.named(
                    type.id(entry.key()), entry.name(things.language().tag()));
            one.put("description", Answers.description(things, entry));
            one.putArray("notable").add(Answers.type(type, things.language()));
            result.add(one);
        });
        return answer;
    }

    /** Types with a name or id that has the prefix. */
    static ObjectNode types(String prefix, int cursor, Language language) {
        return result(
                Arrays.stream(Type.values())
                        .filter(type -> begins(prefix, type.id(), type.name(language)))
                        .map(type -> Answers.type(type, language)),
                cursor);
    }

    /** Properties with a name or id that has the prefix. */
    static ObjectNode properties(String prefix, int cursor, Language language) {
        return result(
                Arrays.stream(Property.values())
                        .filter(property -> begins(prefix, property.id(), property.name(language)))
                        .map(property -> Answers.named(property.id(), property.name(language))),
                cursor);
    }

    private static ObjectNode result(Stream<ObjectNode> all, int cursor) {
        ObjectNode answer = Answers.object();
        ArrayNode result = answer.putArray("result");
        all.skip(cursor).limit(Limits.SUGGESTIONS).forEach(result::add);
        return answer;
    }

    private static boolean begins(String prefix, String... names) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        return Arrays.stream(names)
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted));
    }
}
