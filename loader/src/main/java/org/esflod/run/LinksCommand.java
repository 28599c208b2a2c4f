package org.esflod.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code links}: what is done with links beside making them. */
@Command(
        name = "links",
        mixinStandardHelpOptions = true,
        description = "Measures, fits, reviews and corrects links.",
        subcommands = {
            LinksFitCommand.class,
            LinksEvaluateCommand.class,
            LinksMeasureCommand.class,
            LinksReviewCommand.class,
            LinksImportCommand.class,
            LinksDiffCommand.class
        })
final class LinksCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
