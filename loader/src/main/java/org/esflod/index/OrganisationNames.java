package org.esflod.index;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.Counter;
import org.jspecify.annotations.Nullable;

/**
 * What organisations are called and how many projects they own, by their keys: as bytes in a few arrays. A version of a
 * million projects has hundreds of thousands of organisations, whose names as objects take 60 to 80 MB.
 */
final class OrganisationNames {
    // The name and the English name of the organisation with number n are 2n and 2n + 1.
    private static final int NAMES = 2;

    private final BytesRefHash keys = new BytesRefHash();
    private final BytesRefArray names = new BytesRefArray(Counter.newCounter());
    private final BytesRefBuilder read = new BytesRefBuilder();
    private int[] projects = new int[0];

    /**
     * Keeps the names of an organisation; what is said of it again is not heard.
     *
     * @param name what it is called, null where it has no name
     * @param nameEn the same in English
     */
    void add(String key, @Nullable String name, @Nullable String nameEn) {
        if (keys.add(new BytesRef(key)) >= 0) {
            names.append(new BytesRef(name == null ? "" : name));
            names.append(new BytesRef(nameEn == null ? "" : nameEn));
        }
    }

    /** What it is called; empty where it has no name or is not known. */
    String name(@Nullable String key) {
        return name(key, 0);
    }

    /** What it is called in English; empty where it has no such name or is not known. */
    String nameEn(@Nullable String key) {
        return name(key, 1);
    }

    /** One project more that it owns; nothing where it is not known. */
    void countProject(String key) {
        int number = keys.find(new BytesRef(key));
        if (number >= 0) {
            projects = ArrayUtil.grow(projects, number + 1);
            projects[number]++;
        }
    }

    /** How many projects it owns. */
    long projects(String key) {
        int number = keys.find(new BytesRef(key));
        return number < 0 || number >= projects.length ? 0 : projects[number];
    }

    private String name(@Nullable String key, int which) {
        int number = key == null ? -1 : keys.find(new BytesRef(key));
        return number < 0 ? "" : names.get(read, NAMES * number + which).utf8ToString();
    }
}
