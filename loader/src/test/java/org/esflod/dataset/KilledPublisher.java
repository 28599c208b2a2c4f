package org.esflod.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run in a process of its own that ends, without any clean-up, as soon as it reaches a step. */
final class KilledPublisher {
    static final int KILLED = 137;

    private KilledPublisher() {}

    /** Arguments: the folder, the version's id, the step. */
    public static void main(String[] arguments) throws IOException {
        Step last = Step.valueOf(arguments[2]);
        Versions versions = new Versions(Path.of(arguments[0]), step -> {
            if (step == last) {
                Runtime.getRuntime().halt(KILLED);
            }
        });
        try (Publication publication = versions.begin()) {
            Files.writeString(publication.building().resolve("data.txt"), arguments[1]);
            Files.writeString(publication.work().resolve("linked.jsonl"), "{}");
            publication.commit(arguments[1]);
        }
    }

    static int run(Path dir, String id, Step step) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledPublisher.class.getName(),
                        dir.toString(),
                        id,
                        step.name())
                .inheritIO()
                .start()
                .waitFor();
    }
}
