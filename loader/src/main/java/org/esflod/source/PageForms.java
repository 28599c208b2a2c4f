package org.esflod.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The forms of pages, and which of them a page is of.
 *
 * <p>A page is of the form that knows most of its labels. Where two know equally many, the writing of the case number decides,
 * which is the format of its column; where that says nothing either, the page is refused, since its programme period would be
 * a guess. Labels with a colon, labels without, and labels run into their values are never mistaken for each other.
 */
final class PageForms {
    private final Map<Layout, List<LabelBlocks>> forms = new LinkedHashMap<>();
    private final Map<Layout, Set<String>> labels = new LinkedHashMap<>();

    /**
     * Forms.
     *
     * @param forms those of pages among them are taken
     * @param headings lines that end a block of labels
     */
    PageForms(List<SourceForm> forms, Set<String> headings) {
        Map<Layout, List<SourceForm>> byLayout = forms.stream()
                .filter(form -> form.layout().isPage())
                .collect(Collectors.groupingBy(SourceForm::layout, LinkedHashMap::new, Collectors.toList()));
        byLayout.forEach((layout, group) -> {
            this.forms.put(
                    layout,
                    group.stream().map(form -> LabelBlocks.of(form, headings)).toList());
            this.labels.put(
                    layout,
                    group.stream()
                            .flatMap(form -> form.stated().stream())
                            .flatMap(column -> column.titles().stream())
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    /**
     * A page that was recognised.
     *
     * @param lines its lines
     * @param block its labels
     * @param problem {@code RECORDS_SEVERAL} or {@code FORM_AMBIGUOUS}; absent where it is one page of one form
     * @param line where the problem stands
     */
    record Fit(List<Line> lines, LabelBlock block, @Nullable ProblemCode problem, int line) {}

    /** The form of a page, with its labels; empty where it is no page of any form. */
    Optional<Fit> of(PageText page) {
        List<Fit> fits = new ArrayList<>();
        forms.forEach((layout, group) -> {
            List<Line> lines = page.lines(layout, labels.getOrDefault(layout, Set.of()));
            fit(lines, group).ifPresent(fits::add);
        });
        return fits.size() < 2 ? fits.stream().findFirst() : Optional.of(several(fits));
    }

    /** The best form of one layout. */
    private static Optional<Fit> fit(List<Line> lines, List<LabelBlocks> group) {
        List<LabelBlock> blocks = group.stream()
                .flatMap(form -> form.find(lines, 0).stream())
                .sorted(Comparator.comparingInt(LabelBlock::start))
                .toList();
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        int end = blocks.get(0).end();
        List<LabelBlock> best = blocks.stream()
                .filter(block -> block.start() < end)
                .sorted(Comparator.comparingInt(PageForms::likeness).reversed())
                .toList();
        LabelBlock block = best.get(0);
        Fit fit = new Fit(lines, block, null, 0);
        Optional<Integer> second = block.secondPage().or(() -> group.stream()
                .flatMap(form -> form.find(lines, block.end()).stream())
                .map(LabelBlock::start)
                .min(Comparator.naturalOrder())
                .map(start -> lines.get(start).number()));
        if (second.isPresent()) {
            return Optional.of(new Fit(lines, block, ProblemCode.RECORDS_SEVERAL, second.get()));
        }
        boolean ambiguous = best.size() > 1 && likeness(best.get(1)) == likeness(block);
        return Optional.of(ambiguous ? new Fit(lines, block, ProblemCode.FORM_AMBIGUOUS, 0) : fit);
    }

    /** Labels known; a case number written as the form has it counts for half a label. */
    private static int likeness(LabelBlock block) {
        boolean asWritten = block.form()
                .column("caseNumber")
                .map(column -> column.datatype().format())
                .filter(format -> caseNumber(block).matches(format))
                .isPresent();
        return 2 * block.met().size() + (asWritten ? 1 : 0);
    }

    private static String caseNumber(LabelBlock block) {
        Line title = block.title();
        String above = title == null ? "" : TitleLine.of(title).caseNumber();
        return block.value("caseNumber").orElse(above);
    }

    private static Fit several(List<Fit> fits) {
        int second = fits.stream()
                .mapToInt(fit -> fit.lines().get(fit.block().start()).number())
                .max()
                .orElse(0);
        Fit fit = fits.get(0);
        return new Fit(fit.lines(), fit.block(), ProblemCode.RECORDS_SEVERAL, second);
    }
}
