package org.esflod.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of Bolagsverket's bulk file.
 *
 * <p>Shape: fields in quotes with {@code ;} between them. Quotes and semicolons occur inside fields too, so a row is split at
 * {@code ";"} only, and what the description may hold too much of is taken to be its own: the columns before it are counted
 * from the front, the address from the end. Source: {@code docs/registers.md}.
 */
final class BolagsverketRows implements RowParser {
    private static final List<String> HEADINGS = List.of(
            "organisationsidentitet",
            "namnskyddslopnummer",
            "registreringsland",
            "organisationsnamn",
            "organisationsform",
            "avregistreringsdatum",
            "avregistreringsorsak",
            "pagandeAvvecklingsEllerOmstruktureringsforfarande",
            "registreringsdatum",
            "verksamhetsbeskrivning",
            "postadress");
    private static final String BETWEEN = "\";\"";
    private static final Pattern BEGIN = Pattern.compile("\"?[^\";$]{0,14}\\$[A-Z]+-IDORG\"?;");
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{0,8}(-ORGFO)?");
    private static final String ORGANISATION_NUMBER = "ORGNR-IDORG";
    private static final String SOLE_TRADER = "E";
    private static final String NAME_TYPE = "-ORGNAM";
    private static final String SWEDEN = "SE-LAND";

    private final int[] places;

    private BolagsverketRows(int[] places) {
        this.places = places;
    }

    /** Null where the line is no header of this file. The description and the address stand last, or it is none. */
    static @Nullable BolagsverketRows of(String header) {
        List<String> headings = Arrays.stream(header.split(";", -1))
                .map(heading -> heading.replace("\"", "").strip())
                .toList();
        Columns columns = Columns.of(headings, HEADINGS);
        int count = HEADINGS.size();
        if (columns == null
                || columns.count() != count
                || columns.place(HEADINGS.get(count - 2)) != count - 2
                || columns.place(HEADINGS.get(count - 1)) != count - 1) {
            return null;
        }
        return new BolagsverketRows(HEADINGS.stream().mapToInt(columns::place).toArray());
    }

    @Override
    public boolean begins(String line) {
        return BEGIN.matcher(line).lookingAt();
    }

    @Override
    public boolean whole(String row) {
        return fields(row).size() >= HEADINGS.size();
    }

    @Override
    public RowOutcome parse(String row) {
        List<String> fields = fields(row);
        if (fields.size() < HEADINGS.size()) {
            return RowOutcome.broken("");
        }
        String form = fields.get(places[4]).strip();
        String deregistered = fields.get(places[5]);
        if (!FORM.matcher(form).matches()) {
            return RowOutcome.broken("organisationsform");
        }
        if (!isDayOrNone(deregistered) || !isDayOrNone(fields.get(places[8]))) {
            return RowOutcome.broken("registreringsdatum");
        }
        form = form.replace("-ORGFO", "");

        String identity = fields.get(places[0]);
        int kindAt = identity.indexOf('$');
        if (kindAt < 0) {
            return RowOutcome.broken("organisationsidentitet");
        }
        Drop drop = drop(identity.substring(kindAt + 1).strip(), form);
        if (drop != null) {
            return new RowOutcome.Dropped(drop);
        }
        HolderNumber number = HolderNumber.of(identity.substring(0, kindAt));
        String key = number.key();
        return key == null
                ? RowOutcome.without(number, "organisationsidentitet")
                : kept(key, form, deregistered, fields);
    }

    private RowOutcome kept(String key, String form, String deregistered, List<String> fields) {
        String stated = fields.get(places[3]);
        if (NameText.damaged(stated)) {
            return RowOutcome.broken("organisationsnamn");
        }
        List<RegisterName> all = names(stated);
        List<RegisterName> names =
                all.stream().filter(name -> NameText.harmless(name.name())).toList();
        if (names.isEmpty()) {
            return all.isEmpty() ? RowOutcome.broken("organisationsnamn") : new RowOutcome.Dropped(Drop.PERSONAL_NAME);
        }
        String[] address = fields.get(fields.size() - 1).split("\\$", -1);
        // Street and c/o stand first and are never looked at; a dollar in them moves the others.
        boolean swedish =
                address.length >= 5 && address[address.length - 1].strip().equals(SWEDEN);
        String gone = Values.text(deregistered);
        String cause = Values.text(fields.get(places[6]));
        return new RowOutcome.Kept(new Statement(
                key,
                Source.BOLAGSVERKET,
                registration(fields.get(places[1])),
                names,
                LegalFormCodes.isoOfBolagsverket(form),
                LegalFormCodes.scbOfBolagsverket(form),
                swedish ? Values.town(address[address.length - 3]) : null,
                swedish ? Values.postcode(address[address.length - 2]) : null,
                Values.day(fields.get(places[8])),
                gone == null ? null : Values.day(gone),
                cause == null ? null : NameText.clean(cause.replace("-AVORG", "")),
                gone == null,
                null));
    }

    private static @Nullable Drop drop(String kind, String form) {
        if (kind.startsWith("DODSBO")) {
            return Drop.ESTATE;
        }
        if (kind.startsWith("PERSON") || form.equals(SOLE_TRADER)) {
            return Drop.NATURAL_PERSON;
        }
        return kind.equals(ORGANISATION_NUMBER) ? null : Drop.NUMBER_OF_UNKNOWN_KIND;
    }

    /** {@code NAME$TYPE-ORGNAM$DAY|NAME$TYPE-ORGNAM$DAY}; a name may hold {@code $} and {@code |}. */
    private static List<RegisterName> names(String stated) {
        List<RegisterName> names = new ArrayList<>(2);
        int begin = 0;
        while (begin < stated.length()) {
            int type = stated.indexOf(NAME_TYPE, begin);
            int end = type < 0 ? stated.length() : stated.indexOf('|', type);
            end = end < 0 ? stated.length() : end;
            String name;
            String kind = "legal";
            LocalDate from = null;
            if (type < 0) {
                int dollar = stated.indexOf('$', begin);
                name = stated.substring(begin, dollar < 0 ? end : dollar);
            } else {
                int dollar = stated.lastIndexOf('$', type);
                name = dollar < begin ? "" : stated.substring(begin, dollar);
                kind = kind(stated.substring(Math.max(begin, dollar + 1), type));
                int day = type + NAME_TYPE.length() + 1;
                from = day < end ? Values.day(stated.substring(day, end)) : null;
            }
            name = NameText.clean(name);
            if (!name.isEmpty() && name.length() <= NameText.LONGEST) {
                names.add(new RegisterName(name, kind, Source.BOLAGSVERKET.id(), from));
            }
            begin = end + 1;
        }
        return names;
    }

    private static String kind(String type) {
        return switch (type) {
            case "FORETAGSNAMN", "NAMN" -> "legal";
            case "FORNAMN_FRSPRAK" -> "foreign";
            default -> "special";
        };
    }

    private static boolean isDayOrNone(String value) {
        String text = Values.text(value);
        return text == null || Values.day(text) != null;
    }

    private static int registration(String value) {
        try {
            return Math.max(0, Math.min(999_999, Integer.parseInt(value.strip())));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<String> fields(String row) {
        if (!row.startsWith("\"")) {
            return List.of(row.split(";", -1));
        }
        List<String> fields = new ArrayList<>(HEADINGS.size());
        int end = row.length() - (row.length() > 1 && row.endsWith("\"") ? 1 : 0);
        int begin = 1;
        for (int next = row.indexOf(BETWEEN, begin); next >= 0 && next < end; next = row.indexOf(BETWEEN, begin)) {
            fields.add(row.substring(begin, next));
            begin = next + BETWEEN.length();
        }
        fields.add(begin <= end ? row.substring(begin, end) : "");
        return fields;
    }
}
