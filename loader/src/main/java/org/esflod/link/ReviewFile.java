package org.esflod.link;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.esflod.curation.ReviewRow;
import org.esflod.curation.SssomWriter;
import org.esflod.problem.LoaderException;
import org.esflod.project.BaseIri;

/** What waits for a person as a file of SSSOM: {@code links/review.sssom.tsv}, a row for each candidate. */
public final class ReviewFile {
    private static final String EVERYWHERE = "*";

    private ReviewFile() {}

    /**
     * Writes what waits, in place of what the file held.
     *
     * @param sources what owners were looked up in
     * @param waiting gives all that waits in the order of its ids, as {@link LinkCollector#waiting} does; run twice
     * @throws LoaderException where the file cannot be written
     */
    public static void write(Path file, BaseIri base, OwnerSources sources, Consumer<Consumer<Waiting>> waiting) {
        String registers =
                sources.register() == null ? null : sources.register().snapshot();
        String model = sources.model() == null
                ? null
                : sources.model().id() + " " + sources.model().version() + " "
                        + sources.model().hash();
        SssomWriter.write(
                file,
                ReviewRow.header(base, registers, model),
                to -> waiting.accept(each -> rows(each).forEach(row -> to.accept(row.mapping(base)))));
    }

    private static List<ReviewRow> rows(Waiting waiting) {
        List<Waiting.Candidate> candidates = waiting.candidates();
        String why = candidates.size() == 1 ? "the one candidate is not certain" : "there are several candidates";
        return candidates.stream()
                .map(candidate -> new ReviewRow(
                        waiting.label(),
                        waiting.scope() == null ? EVERYWHERE : waiting.scope(),
                        candidate.key(),
                        candidate.name(),
                        candidate.unit() != null,
                        candidate.probability(),
                        candidates.indexOf(candidate) + 1,
                        waiting.records(),
                        why,
                        candidate.evidence(),
                        candidate.features(),
                        candidate.register()))
                .toList();
    }
}
