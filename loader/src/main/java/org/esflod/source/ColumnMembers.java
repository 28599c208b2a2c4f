package org.esflod.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one column; Metadata Vocabulary for Tabular Data, 5.6, and the extensions of mapping/sources/README.md. */
final class ColumnMembers {
    private static final String PARTS = SourceForms.NAMESPACE + "parts";
    private static final String FORMATS = SourceForms.NAMESPACE + "formats";
    private static final String CURRENCY = SourceForms.NAMESPACE + "currency";
    private static final String UNIT = SourceForms.NAMESPACE + "unit";
    private static final Set<String> KNOWN = Stream.concat(
                    Inherited.MEMBERS.stream(),
                    Stream.of(
                            "@id",
                            "@type",
                            "name",
                            "titles",
                            "virtual",
                            "suppressOutput",
                            PARTS,
                            FORMATS,
                            CURRENCY,
                            UNIT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> UNITS = Set.of("percent", "fraction");
    private static final Pattern GROUP = Pattern.compile("\\$(\\d)");

    private ColumnMembers() {}

    /** The column that an object describes, with what its schema and table state for all columns. */
    static Column read(Members members, Inherited fromAbove) {
        members.allow(KNOWN);
        Inherited stated = fromAbove.with(members);
        boolean suppressed = members.flag("suppressOutput", false);
        boolean virtual = members.flag("virtual", false);
        List<String> titles = members.textsOfAnyLanguage("titles");
        check(members, titles, virtual, suppressed);
        return new Column(
                name(members, titles, suppressed),
                titles,
                withFormats(members, stated.datatype()),
                stated.lang(),
                stated.nulls(),
                stated.separator(),
                stated.required() && !virtual && (members.has("required") || !suppressed),
                virtual,
                stated.defaultValue(),
                suppressed,
                parts(members),
                currency(members),
                unit(members));
    }

    private static void check(Members members, List<String> titles, boolean virtual, boolean suppressed) {
        if (virtual && (!titles.isEmpty() || suppressed)) {
            throw members.wrong("virtual", "is true: such a column has no titles and is not suppressed");
        }
        if (!virtual
                && (titles.isEmpty()
                        || titles.stream()
                                .anyMatch(title -> Headings.normal(title).isEmpty()))) {
            throw members.wrong("titles", "must hold the headings under which the column occurs");
        }
        Set<String> normal = new HashSet<>();
        for (String title : titles) {
            if (!normal.add(Headings.normal(title))) {
                throw members.wrong(
                        "titles", "holds " + title + " twice; case, blanks and line breaks make no difference");
            }
        }
    }

    /** A field of the record; what is knowingly not taken may have any name, or none. */
    private static String name(Members members, List<String> titles, boolean suppressed) {
        String name = members.text("name");
        if (name == null && suppressed) {
            return titles.get(0);
        }
        if (name == null) {
            throw members.wrong("name", "is missing: the field of the record, or else suppressOutput must be true");
        }
        if (!suppressed) {
            requireField(members, "name", name);
        }
        return name;
    }

    private static void requireField(Members members, String member, String name) {
        if (RecordField.of(name).isEmpty()) {
            throw members.wrong(
                    member,
                    "is " + name + ", no field of the record; CONTRIBUTING.md, Adding a list, lists the fields");
        }
    }

    private static Datatype withFormats(Members members, Datatype datatype) {
        List<String> formats = members.texts(FORMATS);
        for (String format : formats) {
            DatatypeMembers.check(members, FORMATS, datatype.base(), format);
        }
        return new Datatype(datatype.base(), datatype.format(), datatype.decimalChar(), datatype.groupChar(), formats);
    }

    private static List<Column.Part> parts(Members members) {
        List<Column.Part> parts = new ArrayList<>();
        for (Members part : members.objects(PARTS)) {
            part.allow(Set.of("match", "name", "value"));
            String match = part.text("match");
            String name = part.text("name");
            String value = part.text("value");
            if (match == null || name == null || value == null) {
                throw part.wrong("match", ", name and value must all be there");
            }
            requireField(part, "name", name);
            parts.add(new Column.Part(pattern(part, match, value), name, value));
        }
        return parts;
    }

    private static Pattern pattern(Members part, String match, String value) {
        try {
            Pattern pattern = Pattern.compile(match);
            int groups = pattern.matcher("").groupCount();
            if (GROUP.matcher(value).results().anyMatch(group -> Integer.parseInt(group.group(1)) > groups)) {
                throw part.wrong("value", "is " + value + ", but the pattern has " + groups + " groups");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw part.wrong("match", "is " + match + ", which is no regular expression", e);
        }
    }

    private static @Nullable String currency(Members members) {
        String currency = members.text(CURRENCY);
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            throw members.wrong(CURRENCY, "is " + currency + ", no code of ISO 4217 such as SEK");
        }
        return currency;
    }

    private static @Nullable String unit(Members members) {
        String unit = members.text(UNIT);
        if (unit != null && !UNITS.contains(unit)) {
            throw members.wrong(UNIT, "is " + unit + ", neither percent nor fraction");
        }
        return unit;
    }
}
