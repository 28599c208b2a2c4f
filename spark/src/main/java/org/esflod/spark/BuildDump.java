package org.esflod.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.esflod.dataset.ProblemReport;
import org.esflod.dataset.RecordCounts;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Severity;
import org.esflod.project.BaseIri;
import org.esflod.register.Registers;
import org.esflod.run.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The job: {@code spark-submit … esf-lod-spark.jar INPUT... --to DIR}. */
@Command(
        name = "esf-lod-spark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes the N-Triples dump of records on a cluster: shards part-00000 ... which put together are what ./esf-lod publish writes as esf.nt.gz.",
        footer =
                "%nExit codes: 0 written; 1 written, but more records were refused than --problem-limit allows, or nothing was published; 2 usage; 3 surroundings.")
public final class BuildDump implements Callable<Integer> {
    private static final int OVER_THE_LIMIT = 1;
    private static final int SURROUNDINGS = 3;

    /** Tasks for each core: what is lost with a machine is small, and what is slow does not wait for the slowest. */
    private static final int TASKS_A_CORE = 4;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files that ./esf-lod read wrote; with --sources, source files and folders.")
    List<String> inputs = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description =
                    "The folder of the shards, which must not exist yet; all machines reach it (hdfs://, s3a://, a shared disk).")
    String target = "";

    @Option(
            names = "--sources",
            description = "The inputs are source files, as of ./esf-lod publish, at the same path on every machine.")
    boolean sources;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where mapping/ and ontology/ stand; only the driver reads them.")
    @Nullable
    Path home;

    @Option(
            names = "--base-iri",
            paramLabel = "IRI",
            defaultValue = BaseIri.PLACEHOLDER,
            description = "The IRI under which everything is published; ends with / (default: ${DEFAULT-VALUE}).")
    String baseIri = BaseIri.PLACEHOLDER;

    @Option(
            names = "--preferred-sources",
            paramLabel = "FORM",
            split = ",",
            description = "Forms of mapping/sources, the preferred first.")
    List<String> preferredSources = List.of();

    @Option(
            names = "--registers",
            paramLabel = "DIR",
            description =
                    "Folder with the index of national registers (./esf-lod registers build), at the same path on every machine.")
    @Nullable
    Path registers;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "0",
            description = "Shards of the projects, about (default: 4 for each core).")
    int shards;

    @Option(
            names = "--problem-limit",
            paramLabel = "N",
            defaultValue = "0",
            description = "Refused records accepted before the exit code is 1 (default: ${DEFAULT-VALUE}).")
    long problemLimit;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Where the driver writes problems.json and problems.html.")
    @Nullable
    Path reports;

    /** Entry point. */
    public static void main(String[] args) {
        int code = run(args);
        // Only where it says something: some masters take any call of exit for a failure.
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the job. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new BuildDump());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            String told = told(exception);
            if (told == null) {
                throw exception;
            }
            command.getErr().println("esf-lod-spark: " + told);
            return SURROUNDINGS;
        });
        return line.execute(args);
    }

    /** What the surroundings lack, be it found here or on another machine; null where it is something else. */
    private static @Nullable String told(Throwable thrown) {
        String ours = LoaderException.class.getName() + ": ";
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LoaderException || cause instanceof IOException) {
                return cause.getMessage();
            }
            String message = cause.getMessage();
            if (cause instanceof SparkException && message != null && message.contains(ours)) {
                return message.substring(message.indexOf(ours) + ours.length())
                        .lines()
                        .findFirst()
                        .orElse("");
            }
        }
        return null;
    }

    @Override
    public Integer call() throws IOException {
        BaseIri base = new BaseIri(baseIri);
        if (registers != null) {
            Registers.open(registers).close();
        }
        SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "esf-lod");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            refuseWhatIsThere(spark);
            Workshop workshop =
                    Workshop.of(spark, home == null ? Home.find() : new Home(home), base, preferredSources, registers);
            JavaRDD<InputRecord.Read> records = sources
                    ? Inputs.ofSources(spark, inputs.stream().map(Path::of).toList(), workshop)
                    : Inputs.ofLines(spark, inputs, workshop);
            int wanted = shards > 0 ? shards : TASKS_A_CORE * spark.defaultParallelism();
            Outcome outcome = new DumpPlan(spark, workshop, wanted).write(records, target);
            RecordCounts counts =
                    new RecordCounts(outcome.read(), outcome.published(), outcome.refused(), outcome.projects());
            if (reports != null) {
                Files.createDirectories(reports);
                new ProblemReport(counts, outcome.problems()).write(reports);
            }
            tell(outcome);
            return outcome.refused() > problemLimit || outcome.projects() == 0 ? OVER_THE_LIMIT : 0;
        }
    }

    private void refuseWhatIsThere(JavaSparkContext spark) throws IOException {
        org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(target);
        FileSystem files = folder.getFileSystem(spark.hadoopConfiguration());
        if (files.exists(folder)) {
            throw new LoaderException(target + " exists already; name a folder that does not");
        }
    }

    private void tell(Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "read %,d = published %,d + refused %,d; %,d projects; problems: %,d errors, %,d warnings, %,d notes%n",
                outcome.read(),
                outcome.published(),
                outcome.refused(),
                outcome.projects(),
                outcome.problems().count(Severity.ERROR),
                outcome.problems().count(Severity.WARNING),
                outcome.problems().count(Severity.INFO));
        outcome.problems()
                .counts()
                .forEach((code, count) -> out.printf(Locale.ROOT, "  %s %,d: %s%n", code, count, code.meaningEn()));
        out.flush();
    }
}
