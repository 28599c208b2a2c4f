package org.esflod.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.ProblemLog;
import org.esflod.problem.SourcePosition;
import org.esflod.project.Project;
import org.esflod.project.RecordJson;
import org.esflod.run.RecordSteps;
import org.esflod.source.InputFile;
import org.esflod.source.InputFiles;
import scala.Tuple2;

/** Inputs to records: lines that {@code ./esf-lod read} wrote, or the source files themselves. */
final class Inputs {
    /** Lines of one file are fewer; a record's place in all inputs is that of its file, then that of its line. */
    private static final int FILE_SHIFT = 40;

    private Inputs() {}

    /**
     * Records of JSON Lines files, which are cut into parts wherever they are long.
     *
     * @param files as Hadoop names them: a path, or an address such as {@code hdfs://…}
     */
    static JavaRDD<InputRecord.Read> ofLines(JavaSparkContext spark, List<String> files, Workshop workshop) {
        JavaRDD<InputRecord.Read> all = spark.emptyRDD();
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i).substring(files.get(i).lastIndexOf('/') + 1);
            long before = (long) i << FILE_SHIFT;
            JavaRDD<InputRecord.Read> ofFile = spark.hadoopFile(
                            files.get(i),
                            TextInputFormat.class,
                            LongWritable.class,
                            Text.class,
                            spark.defaultParallelism())
                    .values()
                    .map(Inputs::decoded)
                    .zipWithIndex()
                    .mapPartitions(lines -> parsed(lines, name, before, workshop.steps()));
            all = i == 0 ? ofFile : all.union(ofFile);
        }
        return all;
    }

    /** Bytes that are no UTF-8 make a line that is no record. */
    private static String decoded(Text line) {
        try {
            return Text.decode(line.getBytes(), 0, line.getLength());
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    private static Iterator<InputRecord.Read> parsed(
            Iterator<Tuple2<String, Long>> lines, String name, long before, RecordSteps steps) {
        ProblemLog problems = new ProblemLog();
        long[] counts = new long[2];
        return new Worked<>(
                lines,
                line -> {
                    counts[0]++;
                    try {
                        return new InputRecord.Read(InputRecord.of(
                                RecordJson.project(line._1()), line._1(), steps.preference(), before + line._2()));
                    } catch (JsonProcessingException e) {
                        counts[1]++;
                        problems.add(Problem.of(
                                ProblemCode.RECORD_MALFORMED, new SourcePosition(name, (int) (line._2() + 1))));
                        return null;
                    }
                },
                () -> new InputRecord.Read(new Outcome(counts[0], 0, counts[1], 0, problems)));
    }

    /** A file to read, as it is sent to who reads it. */
    private record NamedFile(String name, String path) implements Serializable {}

    /**
     * Records of source files; a task reads whole files, in their order. They stand at the same path on every machine.
     *
     * @param inputs files and folders
     */
    static JavaRDD<InputRecord.Read> ofSources(JavaSparkContext spark, List<Path> inputs, Workshop workshop) {
        List<NamedFile> files = new ArrayList<>();
        for (Path input : inputs) {
            InputFiles.of(input, inputs)
                    .forEachRemaining(file -> files.add(new NamedFile(
                            file.name(), file.path().toAbsolutePath().toString())));
        }
        int tasks = Math.max(1, Math.min(files.size(), 4 * spark.defaultParallelism()));
        return spark.parallelize(files, tasks).mapPartitionsWithIndex((task, own) -> read(own, task, workshop), true);
    }

    private static Iterator<InputRecord.Read> read(Iterator<NamedFile> files, int task, Workshop workshop)
            throws IOException {
        RecordSteps steps = workshop.steps();
        ProblemLog problems = new ProblemLog();
        // Readers hand records over as they come; a task gives them when it is asked. Between them a file: memory stays
        // flat. It holds contact persons, and lies where Spark's worker clears up when the application ends, though the
        // executor was killed.
        Path spool = SparkEnv.get()
                .blockManager()
                .diskBlockManager()
                .createTempLocalBlock()
                ._2()
                .toPath();
        long refused;
        long[] count = new long[1];
        try (BufferedWriter lines = Files.newBufferedWriter(spool)) {
            Iterator<InputFile> named =
                    new Worked<>(files, file -> new InputFile(file.name(), Path.of(file.path())), () -> null);
            refused = steps.read(named, problems, project -> {
                count[0]++;
                write(lines, RecordJson.line("project", project));
            });
        }
        long before = (long) task << FILE_SHIFT;
        long[] number = new long[1];
        return new Worked<>(
                new SpooledLines(spool),
                line -> new InputRecord.Read(
                        InputRecord.of(project(line), line, steps.preference(), before + number[0]++)),
                () -> new InputRecord.Read(new Outcome(count[0] + refused, 0, refused, 0, problems)));
    }

    private static Project project(String line) {
        try {
            return RecordJson.project(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
