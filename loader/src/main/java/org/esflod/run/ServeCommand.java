package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    Settings settings = new Settings();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Serving.serve(settings.config(out), folder, out);
        return 0;
    }
}
