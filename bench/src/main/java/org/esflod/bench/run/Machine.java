package org.esflod.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were taken on. */
public final class Machine {
    private static final double KIB_A_GIB = 1024.0 * 1024;

    private Machine() {}

    /** Such as {@code 2 cores (Intel Xeon …), 23 GB of memory, Linux 6.1, Java 17.0.15}. */
    public static String description() throws IOException {
        return "%d cores (%s), %.0f GB of memory, Linux %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        field(Path.of("/proc/cpuinfo"), "model name"),
                        Double.parseDouble(field(Path.of("/proc/meminfo"), "MemTotal")
                                        .split(" ", -1)[0])
                                / KIB_A_GIB,
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    private static String field(Path file, String name) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
