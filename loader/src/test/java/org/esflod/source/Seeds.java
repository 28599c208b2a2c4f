package org.esflod.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.esflod.TestFiles;

/** The inputs that fuzzing begins with: files that other tests read. */
final class Seeds {
    private Seeds() {}

    /**
     * The files below a folder of the project, in order of name.
     *
     * @param folder such as {@code mapping/sources}
     * @param endings of their names, such as {@code .csv}
     */
    static Stream<byte[]> in(String folder, String... endings) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TestFiles.home(folder))) {
            for (Path file : files.sorted().toList()) {
                String name = file.toString();
                if (Stream.of(endings).anyMatch(name::endsWith) && Files.isRegularFile(file)) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        if (seeds.isEmpty()) {
            throw new IllegalStateException("no seeds in " + folder);
        }
        return seeds.stream();
    }
}
