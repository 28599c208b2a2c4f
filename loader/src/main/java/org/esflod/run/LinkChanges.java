package org.esflod.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.esflod.curation.LinkDiff;

/** Where versions keep their links, and how differences between them are told. */
final class LinkChanges {
    private LinkChanges() {}

    /** What is compared of a version folder. */
    static LinkDiff.VersionFiles files(Path version) {
        return new LinkDiff.VersionFiles(
                version.resolve("links/links.sssom.tsv"), version.resolve("tables/projects.csv"));
    }

    /** A line a kind: {@code links added: 3 by source, 1 by curation}. */
    static List<String> told(Map<LinkDiff.Kind, Map<LinkDiff.Reason, Long>> counts) {
        return counts.entrySet().stream()
                .map(kind -> "links " + kind.getKey().word() + ": "
                        + kind.getValue().entrySet().stream()
                                .map(reason -> String.format(
                                        Locale.ROOT,
                                        "%,d by %s",
                                        reason.getValue(),
                                        reason.getKey().word()))
                                .collect(Collectors.joining(", ")))
                .toList();
    }
}
