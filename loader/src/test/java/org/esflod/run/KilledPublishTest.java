package org.esflod.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.esflod.dataset.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publish that is killed in the middle of each stage: what is served stays whole, and the next run cleans up.
 *
 * <p>{@code bench/kill-publish} does the same at random moments, many times.
 */
class KilledPublishTest {
    private static final List<String> STAGES = List.of("read", "link", "write", "store");

    /** When to kill: after a stage's line of output, so far into what follows it. */
    private record Moment(String after, double part) {}

    private static final List<Moment> MOMENTS = List.of(
            new Moment("read", 0.3),
            new Moment("read", 0.7),
            new Moment("link", 0.3),
            new Moment("link", 0.7),
            new Moment("write", 0.5),
            new Moment("store", 0.5));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES) // takes 25 seconds where it has the machine for itself
    void leavesAWholeVersionServed() throws Exception {
        Path dir = folder.resolve("published");
        Page.good().to(folder.resolve("in/first.txt"));
        assertEquals(0, Run.of("publish", folder.resolve("in"), "--to", dir).exit());
        assertEquals(1, wholeVersionServed(dir));
        Page.good().titled("En sida till").to(folder.resolve("in/second.txt"));
        Map<String, Long> moments = undisturbed(folder.resolve("elsewhere"));
        assertEquals(STAGES, moments.keySet().stream().limit(STAGES.size()).toList());

        for (Moment moment : MOMENTS) {
            killedAt(moment, (long) (lasts(moments, moment.after()) * moment.part()), dir);
            int projects = wholeVersionServed(dir);
            assertTrue(projects == 1 || (projects == 2 && moment.after().equals("store")), moment + ": " + projects);
        }

        Page.good().titled("Ännu en sida").to(folder.resolve("in/third.txt"));
        Run next = Run.of("publish", folder.resolve("in"), "--to", dir);
        assertEquals(0, next.exit(), next.out() + next.err());
        assertEquals(3, wholeVersionServed(dir));
        assertEquals(List.of("current", "ledger.tsv", "private", "versions"), names(dir));
        assertTrue(Ledger.of(dir).isWhole());
        assertEquals(List.of("lock"), names(dir.resolve("private")));
        assertTrue(names(dir.resolve("versions")).stream().allMatch(name -> name.matches("[a-z2-7]{16}")));
    }

    /** When each line of output came, in nanoseconds since the start. */
    private Map<String, Long> undisturbed(Path dir) throws Exception {
        Map<String, Long> moments = new LinkedHashMap<>();
        long begun = System.nanoTime();
        try (OtherProcess process = OtherProcess.start(folder, "publish", "in", "--to", dir)) {
            process.lines(line -> moments.putIfAbsent(firstWord(line), System.nanoTime() - begun));
            assertEquals(0, process.waitFor());
        }
        moments.keySet()
                .retainAll(
                        Stream.concat(STAGES.stream(), Stream.of("published")).toList());
        return moments;
    }

    /** How long what follows a stage takes. */
    private static long lasts(Map<String, Long> moments, String stage) {
        List<Long> all = new ArrayList<>(moments.values());
        int index = STAGES.indexOf(stage);
        return all.get(index + 1) - all.get(index);
    }

    private void killedAt(Moment moment, long nanoseconds, Path dir) throws Exception {
        try (OtherProcess process = OtherProcess.start(folder, "publish", "in", "--to", dir)) {
            process.lines(line -> {
                if (firstWord(line).equals(moment.after())) {
                    pause(nanoseconds);
                    process.kill();
                }
            });
            process.waitFor();
        }
    }

    private static void pause(long nanoseconds) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanoseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String firstWord(String line) {
        return line.split(" ", 2)[0];
    }

    /** Fails unless every file is as its sum says and the store answers; gives the number of its projects. */
    private static int wholeVersionServed(Path dir) throws IOException, NoSuchAlgorithmException {
        Path version = dir.resolve("current").toRealPath();
        List<String> sums = Files.readAllLines(version.resolve("meta/SHA256SUMS"));
        assertTrue(sums.size() > 15);
        for (String sum : sums) {
            String[] parts = sum.split(" {2}", 2);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(version.resolve(parts[1])));
            assertEquals(parts[0], HexFormat.of().formatHex(digest), parts[1]);
        }
        int stated = new ObjectMapper()
                .readTree(version.resolve("meta/manifest.json").toFile())
                .at("/counts/projects")
                .asInt();
        assertEquals(String.valueOf(stated), Published.at(dir).row("SELECT (COUNT(?p) AS ?n) { ?p a esf:Project }"));
        return stated;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
