package org.esflod.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.esflod.problem.LoaderException;
import org.esflod.register.BuiltRegister;
import org.esflod.register.Register;
import org.esflod.register.RegisterTrial;
import org.esflod.register.Registers;
import org.esflod.register.RowCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code registers}: national registers of organisations, for linking owners. */
@Command(
        name = "registers",
        mixinStandardHelpOptions = true,
        description =
                "Makes national registers searchable, for linking owners; docs/registers.md tells where they are.",
        subcommands = {RegistersCommand.Build.class, RegistersCommand.Try.class},
        footer = "%nExample: ./esf-lod registers build registers")
final class RegistersCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }

    /** {@code registers build}: makes the index. */
    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description = {
                "Reads the files of Bolagsverket, SCB and GLEIF in a folder and writes an index of all legal persons beside them.",
                "Natural persons are dropped where the files are read. Does nothing where the index of these files is there."
            },
            footer = "%nExample: ./esf-lod registers build registers")
    static final class Build implements Callable<Integer> {
        @Spec
        CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "DIR", description = "The folder with the files as they were downloaded.")
        Path folder = Path.of("");

        @Override
        public Integer call() {
            Progress progress = Progress.to(spec.commandLine().getOut());
            BuiltRegister built = Registers.build(folder);
            built.texts().forEach(text -> tell(progress, text));
            progress.problems(built.problems());
            progress.refusals(built.problems());
            progress.done(
                    "build",
                    "%s: %,d legal persons with %,d names%s",
                    built.folder(),
                    built.entries(),
                    built.names(),
                    built.fresh() ? "" : ", there already");
            return 0;
        }

        private static void tell(Progress progress, BuiltRegister.ReadText text) {
            RowCounts counts = text.counts();
            String dropped = counts.droppedRows().entrySet().stream()
                    .map(entry -> String.format(
                            Locale.ROOT,
                            "%,d %s",
                            entry.getValue(),
                            entry.getKey().words()))
                    .collect(Collectors.joining(", "));
            progress.say(
                    "%s: %s (%s): %,d rows = %,d kept + %,d dropped + %,d refused",
                    text.register(),
                    text.file(),
                    text.encoding(),
                    counts.rows(),
                    counts.keptRows(),
                    counts.rows() - counts.keptRows() - counts.refusedRows(),
                    counts.refusedRows());
            if (!dropped.isEmpty()) {
                progress.say("  dropped: %s", dropped);
            }
        }
    }

    /** {@code registers try}: how much is found, and how fast. */
    @Command(
            name = "try",
            mixinStandardHelpOptions = true,
            description =
                    "Looks for names whose organisation is known, and tells how many are among the candidates, and how"
                            + " fast.",
            footer = "%nExample: ./esf-lod registers try registers owners.csv")
    static final class Try implements Callable<Integer> {
        @Spec
        CommandSpec spec = CommandSpec.create();

        @Parameters(index = "0", paramLabel = "DIR", description = "The folder of registers.")
        Path folder = Path.of("");

        @Parameters(
                index = "1",
                paramLabel = "FILE",
                description =
                        "CSV with the columns owner_string and expected_key (ten digits; empty: no organisation of the register).")
        Path file = Path.of("");

        @Option(
                names = "--threads",
                paramLabel = "N",
                defaultValue = "2",
                description = "How many look at the same time (default: ${DEFAULT-VALUE}).")
        int threads = 2;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            if (!Files.isRegularFile(file)) {
                throw new LoaderException("there is no file " + file);
            }
            long begun = System.nanoTime();
            try (Register register = Registers.open(folder)) {
                out.printf(Locale.ROOT, "opened in %.2f s%n", (System.nanoTime() - begun) / 1e9);
                RegisterTrial.of(register, file, threads).lines().forEach(out::println);
            } catch (IOException e) {
                throw new LoaderException("cannot read " + file, e);
            }
            return 0;
        }
    }
}
