package org.esflod.bench.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Compares two small results statement by statement, so that a difference can be shown. */
final class SameStatements {
    private static final int SHOWN = 5;

    private SameStatements() {}

    /**
     * Nothing, where both have the same statements.
     *
     * @throws IOException with the first ones that differ
     */
    static void check(String name, Path expected, Path found) throws IOException {
        Set<String> missing = statements(expected);
        Set<String> unexpected = statements(found);
        Set<String> both = new TreeSet<>(missing);
        both.retainAll(unexpected);
        missing.removeAll(both);
        unexpected.removeAll(both);
        if (!missing.isEmpty() || !unexpected.isEmpty()) {
            throw new IOException("%s: %d statements are missing and %d are unexpected%nmissing:%n%s%nunexpected:%n%s"
                    .formatted(name, missing.size(), unexpected.size(), shown(missing), shown(unexpected)));
        }
    }

    private static Set<String> statements(Path file) throws IOException {
        Set<String> statements = new TreeSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            boolean ofRecords = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#@ ")) {
                    ofRecords = StatementDigest.isOfRecords(line);
                } else if (ofRecords && !line.isEmpty()) {
                    statements.add(line);
                }
            }
        }
        return statements;
    }

    private static String shown(Set<String> statements) {
        return String.join("\n", statements.stream().limit(SHOWN).toList());
    }
}
