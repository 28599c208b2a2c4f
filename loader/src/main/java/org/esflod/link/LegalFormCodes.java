package org.esflod.link;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The legal forms of organisations in Sweden by Statistics Sweden and by ISO 20275, and which of them have an EUID.
 *
 * <p>Source: {@code mapping/reference/legal_form_codes.csv}. The forms of natural persons and of estates are not in it, so
 * none of them is published.
 */
final class LegalFormCodes {
    private static final Pattern SCB = Pattern.compile("[0-9]{2}");
    private static final Pattern ELF = Pattern.compile("[0-9A-Z]{4}");
    private static final Pattern MATCH = Pattern.compile("exact|broad|narrow");

    /** SCB's form is only wider than that of ISO, so an organisation of it may have another one. */
    private static final String NARROW = "narrow";

    private final Set<String> legalForms = new HashSet<>();
    private final Set<String> withEuid = new HashSet<>();
    private final Set<String> juridicalForms = new HashSet<>();
    private final Map<String, String> legalFormOf = new HashMap<>();

    private LegalFormCodes() {}

    static LegalFormCodes read(Path file) {
        LegalFormCodes codes = new LegalFormCodes();
        for (CsvTable.Row row : CsvTable.read(file, "scb", "match", "elf", "euid")) {
            codes.add(row);
        }
        return codes;
    }

    private void add(CsvTable.Row row) {
        boolean hasLegalForm = row.optional("elf") != null;
        if (hasLegalForm) {
            String legalForm = row.matching("elf", ELF);
            legalForms.add(legalForm);
            if (row.optional("euid") != null) {
                withEuid.add(legalForm);
            }
        }
        if (row.optional("scb") != null) {
            String juridicalForm = row.matching("scb", SCB);
            juridicalForms.add(juridicalForm);
            if (hasLegalForm && !row.matching("match", MATCH).equals(NARROW)) {
                legalFormOf.put(juridicalForm, row.matching("elf", ELF));
            }
        }
    }

    /** A code of ISO 20275, where the list has it. */
    @Nullable
    String legalForm(@Nullable String code) {
        return code != null && legalForms.contains(code) ? code : null;
    }

    /** A code of Statistics Sweden, where the list has it. */
    @Nullable
    String juridicalForm(@Nullable String code) {
        return code != null && juridicalForms.contains(code) ? code : null;
    }

    /** The code of ISO 20275 that all organisations of a form of Statistics Sweden have; null where they may differ. */
    @Nullable
    String legalFormOf(@Nullable String juridicalForm) {
        return juridicalForm == null ? null : legalFormOf.get(juridicalForm);
    }

    /** Whether organisations of a form of ISO 20275 are in the registers that BRIS connects. */
    boolean hasEuid(@Nullable String legalForm) {
        return legalForm != null && withEuid.contains(legalForm);
    }
}
