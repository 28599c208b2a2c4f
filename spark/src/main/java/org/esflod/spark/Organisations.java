package org.esflod.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.esflod.link.Linked;
import org.esflod.problem.ProblemLog;
import org.esflod.project.Folders;
import org.esflod.run.RecordSteps;
import scala.Tuple2;

/** Owners as projects name them to organisations with their triples, in the order of keys. */
final class Organisations {
    private Organisations() {}

    /**
     * The organisations of one shard.
     *
     * @param mentions with how many projects name each so
     * @param own whether a key belongs to this shard
     */
    static Iterator<Piece> pieces(
            Iterator<Tuple2<OwnerMention, Long>> mentions, Predicate<String> own, RecordSteps steps)
            throws IOException {
        ProblemLog problems = new ProblemLog();
        Path work = Files.createTempDirectory("esf-lod-organisations-");
        Path spool = Files.createTempFile("esf-lod-organisations-", ".jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(spool)) {
            steps.organisations(each(mentions), own, work, problems, line -> write(lines, line));
        } finally {
            Folders.delete(work);
        }
        return new Worked<>(
                new SpooledLines(spool),
                line -> new Piece(steps.map(line, problems).orElseThrow(), null, null),
                () -> new Piece(new Outcome(0, 0, 0, 0, problems)));
    }

    private static Iterator<Linked.Mention> each(Iterator<Tuple2<OwnerMention, Long>> mentions) {
        Iterable<Tuple2<OwnerMention, Long>> all = () -> mentions;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(counted -> Collections.nCopies(
                        Math.toIntExact(counted._2()), counted._1().mention())
                        .stream())
                .iterator();
    }

    private static void write(BufferedWriter lines, String line) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
