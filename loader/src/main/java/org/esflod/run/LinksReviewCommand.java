package org.esflod.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.esflod.curation.ReviewPage;
import org.esflod.curation.ReviewQueue;
import org.esflod.curation.ReviewTable;
import org.esflod.dataset.Version;
import org.esflod.dataset.Versions;
import org.esflod.problem.LoaderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code links review}: what waits for a person. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the links that wait for a person to decide, the most worth a decision first: as a table to decide"
                        + " in (review.tsv) and as pages to read (review.html, review.en.html).",
        footer = "%nExample: ./esf-lod links review published --to review")
final class LinksReviewCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The published folder.")
    Path dir = Path.of("published");

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            defaultValue = "review",
            description = "Where to write; made if absent (default: ${DEFAULT-VALUE}).")
    Path target = Path.of("review");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Version served = served(dir);
        Files.createDirectories(target);
        long names;
        try (WorkFolder work = WorkFolder.beside(target.resolve("review.tsv"));
                ReviewQueue queue = new ReviewQueue(queue(served), work.path());
                OutputFile table = OutputFile.at(target.resolve("review.tsv"));
                OutputFile swedish = page("sv");
                OutputFile english = page("en")) {
            names = ReviewTable.write(table.path(), queue);
            ReviewPage.write(swedish.path(), "sv", served.id(), queue);
            ReviewPage.write(english.path(), "en", served.id(), queue);
            table.moveIntoPlace();
            swedish.moveIntoPlace();
            english.moveIntoPlace();
        }
        out.printf(
                "%,d names wait in version %s; see %s and %s%n",
                names, served.id(), target.resolve("review.html"), target.resolve("review.tsv"));
        return 0;
    }

    private OutputFile page(String language) {
        return OutputFile.at(target.resolve(ReviewPage.fileName(language)));
    }

    /** The version served from a folder. */
    static Version served(Path dir) {
        return Versions.open(dir)
                .current()
                .orElseThrow(() -> new LoaderException("nothing is published in " + dir + " yet"));
    }

    /** The queue of a version. */
    static Path queue(Version version) {
        Path queue = version.folder().resolve("links/review.sssom.tsv");
        if (!Files.isRegularFile(queue)) {
            throw new LoaderException("version " + version.id() + " has no links/review.sssom.tsv; publish again");
        }
        return queue;
    }
}
