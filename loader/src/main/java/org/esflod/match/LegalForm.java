package org.esflod.match;

/**
 * A legal form.
 *
 * @param canonical its short form, {@code ab}; one for all spellings, and for forms that differ in supervision only
 * @param kind what it is in any country: {@code LLC}, {@code JSC}, {@code COMPANY} (either), {@code LP}, {@code GP}, {@code
 *     LLP}, {@code SP} (a sole trader), {@code COOP}, {@code NGO}, {@code REL}, {@code SOE} (public), {@code FIN}; empty
 *     where not known
 * @param country ISO 3166-1, two letters; empty where several have it or it is not known
 * @param elf code of ISO 20275; empty where none is known
 * @param scb SCB's code of two digits; empty where none is known
 */
public record LegalForm(String canonical, String kind, String country, String elf, String scb) {
    /** How two forms stand to each other. */
    public Agreement agreement(LegalForm other) {
        if (canonical.equals(other.canonical)) {
            return Agreement.EQUAL;
        }
        if (kind.isEmpty() || other.kind.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        boolean oneCountry = !country.isEmpty() && country.equals(other.country);
        if (oneCountry) {
            return Agreement.CONTRADICTS;
        }
        return kind.equals(other.kind) || (company() && other.company()) ? Agreement.COMPATIBLE : Agreement.CONTRADICTS;
    }

    private boolean company() {
        return switch (kind) {
            case "LLC", "JSC", "COMPANY" -> true;
            default -> false;
        };
    }
}
