package org.esflod.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.esflod.curation.CuratedLinks;
import org.esflod.curation.LinkDiff;
import org.esflod.curation.LinkInputs;
import org.esflod.dataset.Manifest;
import org.esflod.dataset.Version;
import org.esflod.dataset.Versions;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code links diff}: how the links of two versions differ. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Compares the links of a version that is kept with those of the version that is served, or of another one,"
                        + " and says for each difference why. What a run changed stands in links/link-diff.tsv of its version.",
        footer = "%nExample: ./esf-lod links diff published mz3wq5k2x7a4b6cd --to link-diff.tsv")
final class LinksDiffCommand implements Callable<Integer> {
    private static final LinkInputs UNKNOWN = new LinkInputs("", "", "", "", "");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DIR", description = "The published folder.")
    Path dir = Path.of("published");

    @Parameters(index = "1", paramLabel = "VERSION", description = "The earlier version.")
    String before = "";

    @Option(names = "--now", paramLabel = "VERSION", description = "The later version (default: the one served).")
    @Nullable
    String now;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The table to write.")
    Path target = Path.of("link-diff.tsv");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Version earlier = version(before);
        String stated = now;
        Version later = stated == null ? LinksReviewCommand.served(dir) : version(stated);
        LinkDiff diff = new LinkDiff(
                Manifest.linkInputs(later.folder()).orElse(UNKNOWN),
                Manifest.linkInputs(earlier.folder()).orElse(null),
                CuratedLinks.read(Home.find().links()));
        try (OutputFile output = OutputFile.at(target);
                WorkFolder work = WorkFolder.beside(target)) {
            LinkChanges.told(diff.write(
                            output.path(),
                            LinkChanges.files(earlier.folder()),
                            LinkChanges.files(later.folder()),
                            work.path(),
                            change -> {}))
                    .forEach(out::println);
            output.moveIntoPlace();
        }
        out.printf("versions %s and %s compared; see %s%n", earlier.id(), later.id(), target);
        return 0;
    }

    private Version version(String id) {
        return Versions.open(dir).list().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new LoaderException(
                        "there is no version " + id + " in " + dir + "; see: esf-lod versions " + dir));
    }
}
