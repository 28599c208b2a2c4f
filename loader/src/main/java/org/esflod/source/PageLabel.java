package org.esflod.source;

/**
 * The ten labels of a project page of 2007-2013, in the order in which the pages have them.
 *
 * <p>The label runs into its value: {@code Beviljat ESF-stöd631 700 kr}.
 */
public enum PageLabel {
    PROGRAMME_AREA("Programområde", "programmeArea"),
    PHASE("Projektfas", "phase"),
    OWNER("Projektägare", "owner"),
    CONTACT_NAME("Kontaktperson", "contact.name"),
    CONTACT_EMAIL("E-post", "contact.email"),
    CONTACT_TELEPHONE("Telefonnummer", "contact.telephone"),
    GRANTED_AMOUNT("Beviljat ESF-stöd", "grantedAmount"),
    TOTAL_BUDGET("Total projektbudget", "totalBudget"),
    PERIOD("Projektperiod", "period"),
    REGION("Region", "region");

    private final String label;
    private final String field;

    PageLabel(String label, String field) {
        this.label = label;
        this.field = field;
    }

    /** The label as pages print it, such as {@code Beviljat ESF-stöd}. */
    public String label() {
        return label;
    }

    /** The record's field, as named in {@code mapping/record.schema.json}. */
    public String field() {
        return field;
    }

    /**
     * Where the label ends in a text that begins with it; -1 where the text does not. Any blanks may stand where the label
     * has one, no-break ones among them.
     */
    int endIn(String text) {
        int end = 0;
        for (int i = 0; i < label.length(); i++) {
            int begin = end;
            if (label.charAt(i) == ' ') {
                while (end < text.length() && Blanks.is(text.charAt(end))) {
                    end++;
                }
            } else if (end < text.length() && text.charAt(end) == label.charAt(i)) {
                end++;
            }
            if (end == begin) {
                return -1;
            }
        }
        return end;
    }

    /**
     * Whether the value is a name of a list and begins with a capital letter, so that a small letter after the label
     * belongs to another word: {@code Regionalt}.
     */
    boolean isCapitalised() {
        return this == PROGRAMME_AREA || this == PHASE || this == REGION;
    }
}
