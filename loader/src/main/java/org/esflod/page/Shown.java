package org.esflod.page;

/**
 * A value as a page shows it.
 *
 * @param text never empty
 * @param lang BCP 47, where it is another language than the page's; empty otherwise
 * @param href where it leads: relative to the root of the service, or absolute where it is outside; empty where nowhere
 * @param outside whether it leads to another site
 * @param iri the IRI that it stands for; empty for a text
 */
public record Shown(String text, String lang, String href, boolean outside, String iri) {
    /** A text in the page's own language. */
    public static Shown of(String text) {
        return new Shown(text, "", "", false, "");
    }

    /** A text that leads somewhere below the root. */
    public static Shown link(String text, String href) {
        return new Shown(text, "", href, false, "");
    }
}
