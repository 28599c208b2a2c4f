package org.esflod.source;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column takes over from its schema and its table where it states none itself.
 *
 * <p>Source: Metadata Vocabulary for Tabular Data, 5.7 (inherited properties).
 *
 * @param lang language of the texts
 * @param nulls values that say that there is none
 * @param separator what stands between the items of a list; absent where a value is one item
 * @param required whether there must be a value
 * @param defaultValue what an empty value stands for; absent where it stands for nothing
 * @param datatype how values are written
 */
record Inherited(
        String lang,
        List<String> nulls,
        @Nullable String separator,
        boolean required,
        @Nullable String defaultValue,
        Datatype datatype) {
    /** What CSVW takes where nothing is stated. */
    static final Inherited NOTHING = new Inherited("und", List.of(), null, false, null, Datatype.STRING);

    /** The members that state them. */
    static final Set<String> MEMBERS = Set.of(
            "lang",
            "null",
            "separator",
            "required",
            "default",
            "datatype",
            "ordered",
            "textDirection",
            "aboutUrl",
            "propertyUrl",
            "valueUrl");

    /** Says nothing here, but a column that states it expects something else than we do. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("aboutUrl", "propertyUrl", "valueUrl");

    /** What an object states, and the rest from here. */
    Inherited with(Members members) {
        for (String member : WITHOUT_EFFECT) {
            if (members.has(member)) {
                throw members.wrong(member, "has no effect: the mapping to RDF stands in mapping/project.rml.ttl");
            }
        }
        String language = members.language("lang");
        boolean separated =
                members.has("separator") && !members.get("separator").isNull();
        return new Inherited(
                language == null ? lang : language,
                members.has("null") ? members.texts("null") : nulls,
                members.has("separator") ? (separated ? members.text("separator") : null) : separator,
                members.flag("required", required),
                members.has("default") ? members.plain("default") : defaultValue,
                members.has("datatype") ? DatatypeMembers.read(members) : datatype);
    }
}
