package org.esflod.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the block of labels of one form in a page. */
interface LabelBlocks {
    /**
     * The first block in the lines from an index on; empty where the page is of another form.
     *
     * @param lines the whole page
     */
    Optional<LabelBlock> find(List<Line> lines, int from);

    /**
     * What finds the blocks of a form.
     *
     * @param headings lines that end a block, such as {@code Bakgrund}
     */
    static LabelBlocks of(SourceForm form, Set<String> headings) {
        return switch (form.layout()) {
            case PAGE_RUN_IN -> new RunInBlocks(form, headings);
            case PAGE_COLON, PAGE_LINES -> new PairBlocks(form, headings);
            case TABLE -> throw new IllegalArgumentException(form.id() + " is no form of page");
        };
    }
}
