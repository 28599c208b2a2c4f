package org.esflod.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Blocks whose labels stand on one line and their values on the next, with a colon after the label or without.
 *
 * <p>{@link PairWalk} says how far a block reaches. A block is of the form where
 *
 * <ul>
 *   <li>at least {@value LabelBlock#ENOUGH_LABELS} different labels have a value;
 *   <li>the labels of all required columns are there; a case number may stand in the line of the title instead;
 *   <li>few lines among them are strange: none where labels have a colon and the title no case number, as on an application
 *       form; fewer than there are labels below a line {@code 2019/00446 - Title}; at most half as many where labels have no
 *       colon, since then nothing but the words tells a label;
 *   <li>no line of the page is a label that only calls have.
 * </ul>
 */
final class PairBlocks implements LabelBlocks {
    /** What a call offers, and no project page has. */
    private static final Set<String> LABELS_OF_CALLS = Set.of("Utlyst belopp", "Utlyst belopp:");

    private final SourceForm form;
    private final PageLabels labels;
    private final Set<String> headings;

    PairBlocks(SourceForm form, Set<String> headings) {
        this.form = form;
        this.labels = new PageLabels(form);
        this.headings = headings;
    }

    @Override
    public Optional<LabelBlock> find(List<Line> lines, int from) {
        List<Line> rest = lines.subList(from, lines.size());
        if (rest.stream().anyMatch(PairBlocks::isOfACall)) {
            return Optional.empty();
        }
        boolean apart = valuesStandApart(rest);
        int at = from;
        while (at < lines.size()) {
            if (labels.in(lines.get(at)) == null) {
                at++;
                continue;
            }
            LabelBlock block = new PairWalk(form, labels, headings, lines, apart).from(at);
            if (isRecognised(block)) {
                return Optional.of(block);
            }
            at = Math.max(block.end(), at + 1);
        }
        return Optional.empty();
    }

    private boolean isRecognised(LabelBlock block) {
        Line title = block.title();
        boolean numbered = title != null && !TitleLine.of(title).caseNumber().isEmpty() && hasColumn("caseNumber");
        boolean complete = form.stated().stream()
                .filter(Column::required)
                .map(Column::name)
                .allMatch(name -> block.has(name) || (numbered && name.equals("caseNumber")));
        int strangers = block.strangers().size();
        boolean familiar =
                switch (form.layout()) {
                    case PAGE_COLON -> numbered ? strangers < block.labels().size() : strangers == 0;
                    default -> 2 * strangers <= block.labels().size();
                };
        return complete && familiar && block.enough();
    }

    private boolean hasColumn(String name) {
        return form.column(name).isPresent();
    }

    /**
     * Whether a blank line stands between labels and values, as where each was a paragraph. Where it does not, an empty label
     * above the running text stays empty.
     */
    private boolean valuesStandApart(List<Line> lines) {
        int apart = 0;
        int together = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Labelled labelled = labels.in(lines.get(i));
            if (labelled == null) {
                continue;
            }
            if (!labelled.value().isEmpty() || isValue(lines.get(i + 1))) {
                together++;
            } else if (lines.get(i + 1).blank() && isValue(firstShown(lines, i + 2))) {
                apart++;
            }
        }
        return apart > together;
    }

    private boolean isValue(@Nullable Line line) {
        return line != null && !line.blank() && labels.in(line) == null;
    }

    /** The first line that shows something, at most a few lines on; null where there is none. */
    private static @Nullable Line firstShown(List<Line> lines, int from) {
        for (int i = from; i < Math.min(from + PairWalk.MOST_BLANK_LINES, lines.size()); i++) {
            if (!lines.get(i).blank()) {
                return lines.get(i);
            }
        }
        return null;
    }

    private static boolean isOfACall(Line line) {
        return LABELS_OF_CALLS.contains(Blanks.strip(line.text()));
    }
}
