package org.esflod.register;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of SCB's bulk file of legal units.
 *
 * <p>Shape: columns apart by tabs, a tab at the end of each line. Numbers have twelve digits, 16 before an organisation
 * number. Source: {@code docs/registers.md}.
 */
final class ScbRows implements RowParser {
    private static final List<String> REQUIRED = List.of(
            "PeOrgNr", "Namn", "Foretagsnamn", "JurForm", "JEStat", "FtgStat", "PostNr", "PostOrt", "RegDatKtid");
    private static final Pattern FORM = Pattern.compile("[0-9]{0,2}");
    private static final int DIGITS = 12;

    /** Natural persons. */
    private static final String PERSONS = "10";

    private static final String ESTATES = "91";

    /** Enkla bolag. */
    private static final String PARTNERSHIPS = "21";

    /** Of a legal unit that ceased, and of a company that is no longer active. */
    private static final String CEASED = "9";

    private final Columns columns;

    private ScbRows(Columns columns) {
        this.columns = columns;
    }

    /** Null where the line is no header of this file. */
    static @Nullable ScbRows of(String header) {
        Columns columns = Columns.of(split(header), REQUIRED);
        return columns == null ? null : new ScbRows(columns);
    }

    @Override
    public boolean begins(String line) {
        return true;
    }

    @Override
    public boolean whole(String row) {
        return true;
    }

    @Override
    public RowOutcome parse(String row) {
        List<String> fields = split(row);
        if (fields.size() != columns.count()) {
            return RowOutcome.broken("");
        }
        String form = field(fields, "JurForm");
        if (!FORM.matcher(form).matches()) {
            return RowOutcome.broken("JurForm");
        }
        if (form.equals(PERSONS)) {
            return new RowOutcome.Dropped(Drop.NATURAL_PERSON);
        }
        if (form.equals(ESTATES)) {
            return new RowOutcome.Dropped(Drop.ESTATE);
        }
        String number = field(fields, "PeOrgNr");
        HolderNumber holder = HolderNumber.of(number);
        String key = holder.key();
        if (key == null) {
            return RowOutcome.without(holder, "PeOrgNr");
        }
        if (form.equals(PARTNERSHIPS)) {
            return new RowOutcome.Dropped(Drop.NO_LEGAL_PERSON);
        }
        // Ten digits without what says whose they are: not this form.
        return number.length() == DIGITS ? kept(key, form, fields) : RowOutcome.broken("PeOrgNr");
    }

    private RowOutcome kept(String key, String form, List<String> fields) {
        List<RegisterName> names = new ArrayList<>(2);
        boolean personal = false;
        for (String column : List.of("Namn", "Foretagsnamn")) {
            String name = NameText.clean(field(fields, column));
            if (NameText.damaged(name)) {
                return RowOutcome.broken(column);
            }
            boolean usable = !name.isEmpty() && name.length() <= NameText.LONGEST;
            boolean harmless = NameText.harmless(name);
            personal |= usable && !harmless;
            if (usable
                    && harmless
                    && names.stream().noneMatch(other -> other.name().equals(name))) {
                names.add(new RegisterName(name, column.equals("Namn") ? "legal" : "special", Source.SCB.id(), null));
            }
        }
        if (names.isEmpty()) {
            return personal ? new RowOutcome.Dropped(Drop.PERSONAL_NAME) : RowOutcome.broken("Namn");
        }
        String unit = field(fields, "JEStat");
        boolean ceased = unit.equals(CEASED)
                || (unit.isEmpty() && field(fields, "FtgStat").equals(CEASED));
        return new RowOutcome.Kept(new Statement(
                key,
                Source.SCB,
                0,
                names,
                LegalFormCodes.isoOfScb(form),
                Values.text(form),
                Values.town(field(fields, "PostOrt")),
                Values.postcode(field(fields, "PostNr")),
                Values.day(field(fields, "RegDatKtid")),
                null,
                null,
                !ceased,
                null));
    }

    private String field(List<String> fields, String column) {
        return fields.get(columns.place(column)).strip();
    }

    /** Without the empty one behind the last tab. */
    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>(36);
        int begin = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', begin)) {
            fields.add(line.substring(begin, tab));
            begin = tab + 1;
        }
        if (begin < line.length()) {
            fields.add(line.substring(begin));
        }
        return fields;
    }
}
