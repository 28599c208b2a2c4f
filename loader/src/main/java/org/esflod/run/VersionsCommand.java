package org.esflod.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.esflod.dataset.Version;
import org.esflod.dataset.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code versions}: what is kept, and which is served. */
@Command(
        name = "versions",
        mixinStandardHelpOptions = true,
        description = "Lists the versions that are kept; the one that is served is marked with *.",
        subcommands = {VersionsCommand.Rollback.class, VersionsCommand.Remove.class},
        footer =
                "%nExample: ./esf-lod versions published%n         ./esf-lod versions published rollback mz3wq5k2x7a4b6cd")
final class VersionsCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The published folder.")
    Path folder = Path.of("published");

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Version> versions = Versions.open(folder).list();
        versions.forEach(
                version -> out.printf("%s %s  %s%n", version.current() ? "*" : " ", version.id(), version.written()));
        if (versions.isEmpty()) {
            out.printf("no version in %s; publish one first%n", folder);
        }
        return 0;
    }

    /** {@code rollback}: serve an earlier version again. */
    @Command(name = "rollback", mixinStandardHelpOptions = true, description = "Serves another version that is kept.")
    static final class Rollback implements Callable<Integer> {
        @ParentCommand
        VersionsCommand parent = new VersionsCommand();

        @Parameters(paramLabel = "VERSION", description = "The version's id.")
        String id = "";

        @Override
        public Integer call() {
            Versions.open(parent.folder).rollback(id);
            parent.spec.commandLine().getOut().printf("serving %s again%n", id);
            return 0;
        }
    }

    /** {@code remove}: delete a version that is not served. */
    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Deletes a version that is not served.")
    static final class Remove implements Callable<Integer> {
        @ParentCommand
        VersionsCommand parent = new VersionsCommand();

        @Parameters(paramLabel = "VERSION", description = "The version's id.")
        String id = "";

        @Override
        public Integer call() {
            Versions.open(parent.folder).remove(id);
            parent.spec.commandLine().getOut().printf("removed %s%n", id);
            return 0;
        }
    }
}
