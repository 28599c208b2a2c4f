package org.esflod.source;

/**
 * One line of a page.
 *
 * @param text without its line end
 * @param number the line of the file where it begins, from 1; 0 where it stands on none
 */
record Line(String text, int number) {
    /** Whether it shows nothing. */
    boolean blank() {
        return Blanks.only(text);
    }
}
