package org.esflod.project;

import java.util.Iterator;

/**
 * The records of one key, read one after the other.
 *
 * @param key the key that they have together
 * @param ambiguous whether they have no case number and may belong to several projects that have one
 * @param projects the records, once, that of the preferred source first
 */
public record ProjectGroup(String key, boolean ambiguous, Iterator<Project> projects) {}
