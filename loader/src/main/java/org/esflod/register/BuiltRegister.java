package org.esflod.register;

import java.nio.file.Path;
import java.util.List;
import org.esflod.problem.ProblemLog;
import org.jspecify.annotations.Nullable;

/**
 * What building an index did.
 *
 * @param folder the index
 * @param snapshot its id
 * @param entries legal persons in it
 * @param names names of them that are searched
 * @param texts what was read; empty where the index was there already
 * @param problems rows that were refused
 * @param fresh whether it was built; false where it was there already
 */
public record BuiltRegister(
        Path folder,
        String snapshot,
        long entries,
        long names,
        List<ReadText> texts,
        ProblemLog problems,
        boolean fresh) {
    /** Copies the list. */
    public BuiltRegister {
        texts = List.copyOf(texts);
    }

    /**
     * What was read of a register.
     *
     * @param register {@code bolagsverket}, {@code scb} or {@code gleif}
     * @param file the file
     * @param entry its name in an archive; null where the file is none
     * @param encoding such as {@code UTF-8}
     */
    public record ReadText(
            String register, String file, @Nullable String entry, String encoding, RowCounts counts) {}
}
