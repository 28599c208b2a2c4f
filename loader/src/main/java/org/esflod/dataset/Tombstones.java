package org.esflod.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.esflod.problem.LoaderException;

/**
 * IRIs that were published and are gone: {@code DIR/gone.tsv}. The service answers 410 for them.
 *
 * <p>Shape: a heading {@code iri}, then an IRI a line, sorted; no reason and no day.
 */
public final class Tombstones {
    private static final String HEADING = "iri";

    private Tombstones() {}

    /** Where they stand in a published folder. */
    public static Path in(Path dir) {
        return dir.resolve("gone.tsv");
    }

    /** All of them; none where there is no file. */
    public static Set<String> read(Path dir) {
        Set<String> iris = new TreeSet<>();
        try {
            if (Files.exists(in(dir))) {
                iris.addAll(Files.readAllLines(in(dir), StandardCharsets.UTF_8));
                iris.remove(HEADING);
            }
        } catch (IOException e) {
            throw new LoaderException("cannot read " + in(dir), e);
        }
        return iris;
    }

    /** Adds some, at once. */
    public static void add(Path dir, Collection<String> iris) {
        if (iris.isEmpty()) {
            return;
        }
        Set<String> all = read(dir);
        all.addAll(iris);
        List<String> lines = new ArrayList<>(List.of(HEADING));
        lines.addAll(all);
        try {
            Path next = dir.resolve(".gone.tsv.next");
            Files.write(next, lines, StandardCharsets.UTF_8);
            Files.move(next, in(dir), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LoaderException("cannot write " + in(dir), e);
        }
    }
}
