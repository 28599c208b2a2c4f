package org.esflod.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.esflod.curation.ReviewDecisions;
import org.esflod.curation.Slot;
import org.esflod.curation.SssomReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code links import}: a reviewer's decisions. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Takes a reviewer's decisions into reviewed.sssom.tsv of the curated links. Refuses what contradicts another"
                        + " decision, by the names of both, and then writes nothing.",
        footer = "%nExample: ./esf-lod links import review/review.tsv --queue published")
final class LinksImportCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The table that links review wrote, with decisions.")
    Path table = Path.of("review.tsv");

    @Option(
            names = "--links",
            paramLabel = "FOLDER",
            description = "The folder of curated links (default: mapping/links of the project).")
    @Nullable
    Path links;

    @Option(
            names = "--queue",
            paramLabel = "DIR",
            description = "The published folder: rows that do not wait in the version served from it are refused.")
    @Nullable
    Path queue;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path stated = links;
        Path folder = stated == null ? Home.find().links() : stated;
        ReviewDecisions decisions = ReviewDecisions.read(table, folder, known());
        Files.createDirectories(folder);
        Path target = folder.resolve(ReviewDecisions.FILE);
        try (OutputFile file = OutputFile.at(target)) {
            decisions.write(file.path());
            file.moveIntoPlace();
        }
        out.printf(
                "%,d decisions added, %,d replaced, %,d rows without decision; see %s. Publish again to apply them.%n",
                decisions.added(), decisions.replaced(), decisions.undecided(), target);
        return 0;
    }

    private Predicate<String> known() {
        Path dir = queue;
        if (dir == null) {
            return id -> true;
        }
        Set<String> ids = new HashSet<>();
        SssomReader.read(LinksReviewCommand.queue(LinksReviewCommand.served(dir)), mapping -> {
            String id = mapping.textOf(Slot.RECORD_ID);
            ids.add(id.substring(id.lastIndexOf('/') + 1));
        });
        return ids::contains;
    }
}
