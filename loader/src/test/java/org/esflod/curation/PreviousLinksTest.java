package org.esflod.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of the version served so far are found by name, from a file. */
class PreviousLinksTest {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void everyLinkIsFoundByItsName() throws IOException {
        List<Mapping> links = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            // Lines longer and shorter than what is read at a time.
            links.add(
                    PublishedLinks.link("owner", "Namn å" + i + "x".repeat(i), "", "2120001124", Sssom.MAPPING_REVIEW));
        }
        links.add(PublishedLinks.link("owner", "Två", "SE22", "2120001124", Sssom.MAPPING_REVIEW));
        links.add(PublishedLinks.link("owner", "Två", "SE11", "2120000449", Sssom.MAPPING_REVIEW));
        links.add(PublishedLinks.link("region", "Två", "", "2120000449", Sssom.MAPPING_REVIEW));
        Path file =
                PublishedLinks.version(folder.resolve("v"), links, List.of()).links();
        try (PreviousLinks previous = PreviousLinks.open(file, folder)) {
            for (Mapping link : links) {
                String label = link.textOf(Slot.SUBJECT_LABEL);
                List<PreviousLinks.Accepted> found = previous.find("owner", label);
                assertEquals(label.equals("Två") ? 2 : 1, found.size(), label);
                assertEquals(label, found.get(0).label());
            }
            assertEquals(1, previous.find("region", "Två").size());
            assertTrue(previous.find("owner", "två").isEmpty());
            assertTrue(previous.find("region", "Namn å1x").isEmpty());
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("v")), left.toList(), "work files are gone");
        }
    }

    @Test
    void beforeTheFirstVersionThereIsNone() throws IOException {
        for (Path file : List.of(
                folder.resolve("absent"),
                PublishedLinks.version(folder.resolve("v"), List.of(), List.of())
                        .links())) {
            try (PreviousLinks previous = PreviousLinks.open(file, folder)) {
                assertTrue(previous.find("owner", "A").isEmpty());
            }
        }
        try (PreviousLinks previous = PreviousLinks.open(null, folder)) {
            assertTrue(previous.find("owner", "A").isEmpty());
        }
    }
}
