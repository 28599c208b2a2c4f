package org.esflod.project;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of several sources of one project is preferred: first by the order of the forms given, then by file name, place
 * and content, so that it is the same one in whatever order the inputs were given.
 *
 * @param forms ids of forms, the preferred first; the others come after them
 * @param pages ids of the forms whose records are pages: what was saved from one address is one project
 */
public record Preference(List<String> forms, Set<String> pages) {
    /** No form before another. */
    public static final Preference NONE = new Preference(List.of(), Set.of());

    /** Copies the lists. */
    public Preference {
        forms = List.copyOf(forms);
        pages = Set.copyOf(pages);
    }

    /** The address that a page was saved from; null where it is not known, or the source is no page. */
    public @Nullable String page(SourceRef source) {
        return pages.contains(source.form()) ? source.address() : null;
    }

    /**
     * A text that sorts as sources are preferred; no tab and no line end in it. Complete: two sources that are equal here
     * differ in nothing that is published.
     */
    String sortable(SourceRef source) {
        String file = source.file().replaceAll("[\\x00-\\x1f]", " ");
        return String.format(Locale.ROOT, "%04d %s", rank(source), file)
                + String.format(Locale.ROOT, "\u0001%010d%s%s", source.line(), source.contentHash(), source.address());
    }

    private int rank(SourceRef source) {
        int place = forms.indexOf(source.form());
        return place < 0 ? forms.size() : place;
    }
}
