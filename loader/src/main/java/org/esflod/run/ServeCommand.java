package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code serve}: the current version of a published folder, and each new one as soon as it is there. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Serves a published folder read-only; follows when another version is published or rolled back to.",
        footer = "%nExample: ./esf-lod serve published --port 3030")
final class ServeCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The published folder.")
    Path folder = Path.of("published");

    @Option(
            names = "--supervised",
            description =
                    "Ends the process when the service no longer answers; the launcher, or systemd, starts it again.")
    boolean supervised;

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Serving.serve(settings.config(out), folder, supervised, out);
        return 0;
    }
}
