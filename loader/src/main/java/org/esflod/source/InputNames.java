package org.esflod.source;

import java.nio.file.Path;
import java.util.List;

/**
 * What the files of several inputs are called, so that no two share a name in reports and sources.
 *
 * <p>Shape: of one input, a file's path in the folder ({@code a/b.txt}), or its file name. Of several, its path from the
 * nearest folder that holds them all: {@code north/list.csv} and {@code south/list.csv}.
 */
final class InputNames {
    private final Path from;
    private final boolean several;

    private InputNames(Path from, boolean several) {
        this.from = from;
        this.several = several;
    }

    /** Names for these inputs, whether they exist or not. */
    static InputNames of(List<Path> inputs) {
        Path common = parent(inputs.get(0));
        for (Path input : inputs) {
            Path other = parent(input);
            while (!other.startsWith(common) && common.getParent() != null) {
                common = common.getParent();
            }
        }
        return new InputNames(common, inputs.size() > 1);
    }

    /** What stands before the names of the files of an input: nothing, or folders, each with {@code /}. */
    String before(Path input, boolean folder) {
        if (!several) {
            return "";
        }
        Path within = from.relativize(folder ? absolute(input) : parent(input));
        StringBuilder name = new StringBuilder();
        within.forEach(part -> {
            if (!part.toString().isEmpty()) {
                name.append(part).append('/');
            }
        });
        return name.toString();
    }

    private static Path parent(Path input) {
        Path absolute = absolute(input);
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    private static Path absolute(Path input) {
        return input.toAbsolutePath().normalize();
    }
}
