package org.esflod.source;

/**
 * One item of a list, such as a municipality under {@code Kommun}.
 *
 * @param text the item without its bullet, such as {@code Östra Göinge}
 * @param line where it stands, from 1
 */
public record RawItem(String text, int line) {}
