package org.esflod.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.esflod.problem.LoaderException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code erase}: a contact person or a project is forgotten. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Forgets a contact person or a project: takes it out of every version and of what is kept of persons, and does not let it come back. See docs/privacy.md.",
        footer =
                "%nExample: ./esf-lod erase published --email somebody@example.org%n         ./esf-lod erase published --project 2015-00648")
final class EraseCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The published folder.")
    Path folder = Path.of("published");

    @ArgGroup(exclusive = false, multiplicity = "1")
    What what = new What();

    /** What to forget. */
    static final class What {
        @Option(
                names = "--email",
                paramLabel = "ADDRESS",
                description =
                        "A person's e-mail address; - takes it from standard input, where no list of commands keeps it.")
        List<String> emails = List.of();

        @Option(names = "--project", paramLabel = "KEY", description = "A project's key, case number or IRI.")
        List<String> projects = List.of();
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new LoaderException("there is no folder " + folder);
        }
        PrintWriter out = spec.commandLine().getOut();
        Set<String> emails = new TreeSet<>();
        for (String typed : what.emails) {
            String address = Erasure.address(typed.equals("-") ? standardInput() : typed);
            if (address.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "Invalid value for option '--email': no e-mail address");
            }
            emails.add(address);
        }
        Set<String> projects = new TreeSet<>();
        what.projects.forEach(typed -> projects.add(Erasure.key(typed)));
        int rewritten = new Erasure(Home.find(), folder, Progress.to(out)).erase(new Erasure.Task(emails, projects));
        out.printf(
                "erased, and will not come back; versions written anew: %d. Copies that others took are theirs: tell"
                        + " them%n",
                rewritten);
        return 0;
    }

    private static String standardInput() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new LoaderException("cannot read standard input", e);
        }
    }
}
