package org.esflod.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of GLEIF's golden copy, LEI-CDF 3.1 as CSV: those whose registration number is a Swedish organisation number.
 *
 * <p>Shape: comma separated, quoted, a quote inside a value doubled. Source: {@code docs/registers.md}.
 */
final class GleifRows implements RowParser {
    private static final String NUMBER = "Entity.RegistrationAuthority.RegistrationAuthorityEntityID";
    private static final String AUTHORITY = "Entity.RegistrationAuthority.RegistrationAuthorityID";
    private static final String STATUS = "Registration.RegistrationStatus";
    private static final String CATEGORY = "Entity.EntityCategory";
    private static final String OTHER_NAME = "Entity.OtherEntityNames.OtherEntityName.";
    private static final List<String> REQUIRED =
            List.of("LEI", "Entity.LegalName", AUTHORITY, NUMBER, "Entity.EntityStatus", STATUS);

    /** Bolagsverket, associations, the tax agency, foundations. RA000547 has funds, whose numbers are others. */
    private static final Set<String> AUTHORITIES = Set.of("RA000544", "RA000545", "RA000546", "RA000735");

    /** Statuses of an identifier that never was, or no longer is, this entity's. */
    private static final Set<String> WITHDRAWN = Set.of("DUPLICATE", "ANNULLED", "CANCELLED", "TRANSFERRED");

    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final Pattern BEGIN = Pattern.compile("\"?[A-Z0-9]{18}[0-9]{2}\"?,");
    private static final Pattern ISO_FORM = Pattern.compile("[A-Z0-9]{4}");

    /** Reserved codes: no form, or one that has no code. */
    private static final Set<String> NO_FORM = Set.of("8888", "9999");

    private static final int OTHER_NAMES = 5;

    private final Columns columns;

    private GleifRows(Columns columns) {
        this.columns = columns;
    }

    /** Null where the line is no header of this file. */
    static @Nullable GleifRows of(String header) {
        List<String> headings = split(header);
        Columns columns = headings == null ? null : Columns.of(headings, REQUIRED);
        return columns == null ? null : new GleifRows(columns);
    }

    @Override
    public boolean begins(String line) {
        return BEGIN.matcher(line).lookingAt();
    }

    @Override
    public boolean whole(String row) {
        List<String> fields = split(row);
        return fields != null && fields.size() >= columns.count();
    }

    @Override
    public RowOutcome parse(String row) {
        List<String> fields = split(row);
        if (fields == null || fields.size() != columns.count()) {
            return RowOutcome.broken("");
        }
        if (!AUTHORITIES.contains(field(fields, AUTHORITY))) {
            return new RowOutcome.Dropped(Drop.OTHER_AUTHORITY);
        }
        if (field(fields, CATEGORY).equals("SOLE_PROPRIETOR")) {
            return new RowOutcome.Dropped(Drop.NATURAL_PERSON);
        }
        HolderNumber number = HolderNumber.of(field(fields, NUMBER));
        String key = number.key();
        if (key == null) {
            return RowOutcome.without(number, NUMBER);
        }
        if (WITHDRAWN.contains(field(fields, STATUS))) {
            return new RowOutcome.Dropped(Drop.IDENTIFIER_WITHDRAWN);
        }
        return kept(key, fields);
    }

    private RowOutcome kept(String key, List<String> fields) {
        String lei = field(fields, "LEI");
        if (!LEI.matcher(lei).matches()) {
            return RowOutcome.broken("LEI");
        }
        List<RegisterName> names = new ArrayList<>(2);
        boolean personal = !add(names, field(fields, "Entity.LegalName"), "legal");
        for (int i = 1; i <= OTHER_NAMES; i++) {
            personal |= !add(names, field(fields, OTHER_NAME + i), kind(field(fields, OTHER_NAME + i + ".type")));
        }
        if (names.stream().anyMatch(name -> NameText.damaged(name.name()))) {
            return RowOutcome.broken("Entity.LegalName");
        }
        if (names.isEmpty()) {
            return personal ? new RowOutcome.Dropped(Drop.PERSONAL_NAME) : RowOutcome.broken("Entity.LegalName");
        }
        boolean swedish = field(fields, "Entity.LegalAddress.Country").equals("SE");
        String form = field(fields, "Entity.LegalForm.EntityLegalFormCode");
        boolean active = field(fields, "Entity.EntityStatus").equals("ACTIVE");
        return new RowOutcome.Kept(new Statement(
                key,
                Source.GLEIF,
                0,
                names,
                ISO_FORM.matcher(form).matches() && !NO_FORM.contains(form) ? form : null,
                null,
                swedish ? Values.town(field(fields, "Entity.LegalAddress.City")) : null,
                swedish ? Values.postcode(field(fields, "Entity.LegalAddress.PostalCode")) : null,
                Values.day(field(fields, "Entity.EntityCreationDate")),
                active ? null : Values.day(field(fields, "Entity.EntityExpirationDate")),
                active ? null : Values.text(NameText.clean(field(fields, "Entity.EntityExpirationReason"))),
                active,
                lei));
    }

    /** Whether it was no personal data. */
    private static boolean add(List<RegisterName> names, String stated, String kind) {
        String name = NameText.clean(stated);
        if (name.isEmpty() || name.length() > NameText.LONGEST) {
            return true;
        }
        if (!NameText.harmless(name)) {
            return false;
        }
        names.add(new RegisterName(name, kind, Source.GLEIF.id(), null));
        return true;
    }

    private static String kind(String type) {
        return switch (type) {
            case "PREVIOUS_LEGAL_NAME" -> "former";
            case "ALTERNATIVE_LANGUAGE_LEGAL_NAME" -> "foreign";
            default -> "special";
        };
    }

    private String field(List<String> fields, String column) {
        int place = columns.place(column);
        return place < 0 ? "" : fields.get(place).strip();
    }

    /** The values of a row; null where a quote is left open. */
    private static @Nullable List<String> split(String row) {
        List<String> fields = new ArrayList<>(64);
        int at = 0;
        while (at <= row.length()) {
            if (at < row.length() && row.charAt(at) == '"') {
                int end = closing(row, at + 1);
                if (end < 0) {
                    return null;
                }
                String value = row.substring(at + 1, end);
                fields.add(value.indexOf('"') < 0 ? value : value.replace("\"\"", "\""));
                at = end + 2;
            } else {
                int comma = row.indexOf(',', at);
                int end = comma < 0 ? row.length() : comma;
                fields.add(row.substring(at, end));
                at = end + 1;
            }
        }
        return fields;
    }

    /** Where the quote stands that ends a value: before a comma or the end. A single one elsewhere is part of it. */
    private static int closing(String row, int from) {
        for (int quote = row.indexOf('"', from); quote >= 0; quote = row.indexOf('"', quote + 1)) {
            if (quote + 1 < row.length() && row.charAt(quote + 1) == '"') {
                quote++;
            } else if (quote + 1 == row.length() || row.charAt(quote + 1) == ',') {
                return quote;
            }
        }
        return -1;
    }
}
