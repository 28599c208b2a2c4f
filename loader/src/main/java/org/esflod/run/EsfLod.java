package org.esflod.run;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.esflod.problem.LoaderException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./esf-lod COMMAND ...}. */
@Command(
        name = "esf-lod",
        mixinStandardHelpOptions = true,
        versionProvider = EsfLod.VersionOfProgram.class,
        description = "Publishes project records of the European Social Fund in Sweden as linked open data.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PublishCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            QueryCommand.class,
            ReadCommand.class,
            LinkCommand.class,
            MapCommand.class,
            LinksCommand.class,
            RegistersCommand.class,
            EraseCommand.class,
            VersionsCommand.class
        },
        footerHeading =
                "%nExit codes: 0 published; 1 published, but more records were refused than --problem-limit allows,"
                        + " or nothing was left to publish; 2 usage; 3 surroundings (a missing file, a taken port).%n%n",
        footer = "Example: ./esf-lod publish examples --to published --serve")
public final class EsfLod {
    static final int OVER_THE_LIMIT = 1;
    private static final int USAGE = 2;
    private static final int SURROUNDINGS = 3;

    /** Asks the jar. */
    static final class VersionOfProgram implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"esf-lod " + Program.version()};
        }
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    public static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new EsfLod());
        line.setOut(out).setErr(err);
        try {
            line.setDefaultValueProvider(ConfigFile.read(Path.of(""), Settings.KEYS));
        } catch (LoaderException e) {
            err.println("esf-lod: " + e.getMessage());
            return SURROUNDINGS;
        }
        line.registerConverter(Path.class, EsfLod::path);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof LoaderException || exception instanceof UncheckedIOException) {
                err.println("esf-lod: " + exception.getMessage());
                return SURROUNDINGS;
            }
            throw exception;
        });
        if (args.length == 0) {
            line.usage(err);
            return USAGE;
        }
        return line.execute(args);
    }

    /** An empty path would be the working directory: an unset variable of a script must not publish that. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new CommandLine.TypeConversionException("the name of a file or folder is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(
                    "no file can have this name here; where it has letters such as å, start with LC_ALL=C.UTF-8");
        }
    }
}
