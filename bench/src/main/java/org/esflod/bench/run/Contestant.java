package org.esflod.bench.run;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to measure.
 *
 * @param name as the report says it, with version and configuration, such as {@code CARML 0.4.11, JSON, buffered writer}
 * @param command its words
 * @param output file or folder that it writes; deleted before each round
 */
public record Contestant(String name, List<String> command, Path output) {
    /** With its words kept. */
    public Contestant {
        command = List.copyOf(command);
    }
}
