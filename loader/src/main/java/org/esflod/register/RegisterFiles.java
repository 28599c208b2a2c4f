package org.esflod.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;

/** The files of a folder that are of registers. */
final class RegisterFiles {
    private RegisterFiles() {}

    /**
     * Finds them by their first lines; a file that is called like a register's must be one.
     *
     * @return sorted by register, then name
     * @throws LoaderException where a file is called like a register's and is none, or a register is there twice
     */
    static List<RegisterFile> in(Path folder) {
        List<RegisterFile> found = new ArrayList<>();
        for (Path path : files(folder)) {
            found.addAll(read(path));
        }
        found.sort(Comparator.comparing(RegisterFile::source).thenComparing(RegisterFile::name));
        refuseDoubled(found);
        return found;
    }

    private static List<RegisterFile> read(Path path) {
        String name = path.getFileName().toString();
        Optional<Source> called = Source.named(name);
        List<RegisterFile> found;
        try {
            found = RegisterFile.in(path);
        } catch (IOException e) {
            if (called.isEmpty()) {
                return List.of();
            }
            throw new LoaderException(path + " cannot be unpacked; download it again", e);
        }
        if (found.isEmpty() && called.isPresent()) {
            throw new LoaderException(
                    path + " is called like a file of " + called.get().id()
                            + ", but its first line has not the columns of one; see docs/registers.md for the form, and download it again from "
                            + called.get().address());
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LoaderException("cannot read the folder of registers " + folder + "; check that it exists", e);
        }
    }

    /** SCB's comes in numbered parts; else a second file of a register is that of another week. */
    private static void refuseDoubled(List<RegisterFile> found) {
        Map<Source, TreeSet<String>> names = new LinkedHashMap<>();
        for (RegisterFile file : found) {
            names.computeIfAbsent(file.source(), source -> new TreeSet<>())
                    .add(file.path().getFileName().toString().replaceFirst("_[0-9]{1,3}(?=\\.[A-Za-z.]+$)", ""));
        }
        names.forEach((source, all) -> {
            if (all.size() > 1) {
                throw new LoaderException("there are several files of " + source.id() + ": " + String.join(", ", all)
                        + "; keep the newest only");
            }
        });
    }
}
