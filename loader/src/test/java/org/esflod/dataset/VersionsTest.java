package org.esflod.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionsTest {
    private static final String FIRST = "aaaaaaaaaaaaaaaa";
    private static final String SECOND = "bbbbbbbbbbbbbbbb";

    private Path dir;
    private Versions versions;

    @BeforeEach
    void open(@TempDir Path temporary) {
        dir = temporary.resolve("published");
        versions = Versions.open(dir);
    }

    @Test
    void aVersionIsServedOnceItIsCommitted() throws IOException {
        assertEquals(List.of(), versions.list());
        try (Publication publication = versions.begin()) {
            Files.writeString(publication.building().resolve("data.txt"), "1");
            assertEquals(Optional.empty(), versions.current());
            assertEquals(Outcome.PUBLISHED, publication.commit(FIRST));
        }
        assertEquals("1", served());
        assertEquals(Path.of("versions", FIRST), Files.readSymbolicLink(dir.resolve("current")));
        assertEquals(List.of("current", "private", "versions"), names(dir));
        assertEquals(List.of("lock"), names(versions.privateFolder()));
    }

    @Test
    void theSameDataIsNoNewVersion() throws IOException {
        publish(FIRST);
        assertEquals(Outcome.UNCHANGED, publish(FIRST));
        assertEquals(List.of(FIRST), names(dir.resolve("versions")));
        publish(SECOND);
        assertEquals(Outcome.SWITCHED, publish(FIRST));
        assertEquals(FIRST, served());
        assertEquals(List.of(FIRST, SECOND), names(dir.resolve("versions")));
    }

    @Test
    void whatIsNotCommittedLeavesNoTrace() throws IOException {
        publish(FIRST);
        try (Publication publication = versions.begin()) {
            Files.writeString(publication.building().resolve("data.txt"), "half");
        }
        assertEquals(FIRST, served());
        assertEquals(List.of(FIRST), names(dir.resolve("versions")));
    }

    @Test
    void rollBackServesAnEarlierVersion() throws IOException {
        publish(FIRST);
        publish(SECOND);
        versions.rollback(FIRST);
        assertEquals(FIRST, served());
        assertEquals(Optional.of(FIRST), versions.current().map(Version::id));
        assertThrows(LoaderException.class, () -> versions.rollback("cccccccccccccccc"));
        assertThrows(LoaderException.class, () -> versions.rollback("../../etc"));
        assertEquals(FIRST, served());
    }

    @Test
    void theServedVersionCannotBeRemoved() throws IOException {
        publish(FIRST);
        publish(SECOND);
        assertThrows(LoaderException.class, () -> versions.remove(SECOND));
        versions.remove(FIRST);
        assertEquals(List.of(SECOND), names(dir.resolve("versions")));
        assertThrows(LoaderException.class, () -> versions.remove(FIRST));
        assertEquals(SECOND, served());
    }

    @Test
    void onePublisherAtATime() throws IOException {
        publish(FIRST);
        try (Publication publication = versions.begin()) {
            Versions other = Versions.open(dir);
            LoaderException refused = assertThrows(LoaderException.class, other::begin);
            assertTrue(String.valueOf(refused.getMessage()).contains("another run is publishing"));
            assertThrows(LoaderException.class, () -> other.rollback(FIRST));
            assertThrows(LoaderException.class, () -> other.remove(FIRST));
            assertTrue(Files.isDirectory(publication.building()), "the second run removed nothing of the first");
            assertEquals(1, other.list().size(), "reading needs no lock");
        }
        assertEquals(Outcome.PUBLISHED, publish(SECOND));
    }

    @Test
    void anotherProcessIsKeptOutToo() throws Exception {
        try (Publication publication = versions.begin()) {
            int code = KilledPublisher.run(dir, SECOND, Step.CLEANED);
            assertEquals(1, code, "it ends with an exception, before it cleans");
            assertTrue(Files.isDirectory(publication.building()));
        }
    }

    /** At each moment: the version before, or the new one whole; and the next run removes what was left. */
    @ParameterizedTest
    @EnumSource(Step.class)
    void aKilledRunDoesNoHarm(Step step) throws Exception {
        publish(FIRST);
        assertEquals(KilledPublisher.KILLED, KilledPublisher.run(dir, SECOND, step));

        assertEquals(step == Step.SWITCHED || step == Step.ADDED ? SECOND : FIRST, served());

        Outcome expected =
                switch (step) {
                    case LOCKED, CLEANED, BEGUN, SYNCED -> Outcome.PUBLISHED;
                    case RENAMED, NOTED, LINKED -> Outcome.SWITCHED;
                    case SWITCHED, ADDED -> Outcome.UNCHANGED;
                };
        assertEquals(expected, publish(SECOND));
        assertEquals(SECOND, served());
        assertEquals(List.of("current", "private", "versions"), names(dir));
        assertEquals(List.of(FIRST, SECOND), names(dir.resolve("versions")));
        assertEquals(List.of("lock"), names(versions.privateFolder()));
    }

    @Test
    void whatARemovalLeftIsNoVersionAndGoes() throws IOException {
        publish(FIRST);
        Files.createDirectories(dir.resolve("versions/.removing-" + SECOND + "/dumps"));
        assertEquals(1, versions.list().size());
        publish(FIRST);
        assertEquals(List.of(FIRST), names(dir.resolve("versions")));
    }

    @Test
    void privateFoldersAreForTheirOwnerOnly() throws IOException {
        Files.createDirectories(dir.resolve("private"));
        try (Publication publication = versions.begin()) {
            for (Path folder : List.of(versions.privateFolder(), publication.work())) {
                assertEquals(
                        PosixFilePermissions.fromString("rwx------"),
                        Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
            }
        }
    }

    @Test
    void aFolderThatIsNotOursIsNotReplaced() throws IOException {
        Files.createDirectories(dir.resolve("current"));
        Files.writeString(dir.resolve("current/data.txt"), "somebody's");
        assertThrows(LoaderException.class, () -> publish(FIRST));
        assertEquals("somebody's", served());
    }

    private Outcome publish(String id) throws IOException {
        try (Publication publication = versions.begin()) {
            Files.writeString(publication.building().resolve("data.txt"), id);
            return publication.commit(id);
        }
    }

    private String served() throws IOException {
        return Files.readString(dir.resolve("current/data.txt"));
    }

    private static List<String> names(Path folder) throws IOException {
        assertFalse(Files.notExists(folder));
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
