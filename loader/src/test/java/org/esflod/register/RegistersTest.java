package org.esflod.register;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.problem.LoaderException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class RegistersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void countsAddUp() throws IOException {
        BuiltRegister built = Registers.build(SmallRegisters.plain(folder));
        Map<String, RowCounts> counts = built.texts().stream()
                .collect(Collectors.toMap(BuiltRegister.ReadText::register, BuiltRegister.ReadText::counts));
        RowCounts bolagsverket = counts.getOrDefault("bolagsverket", new RowCounts());
        RowCounts scb = counts.getOrDefault("scb", new RowCounts());
        RowCounts gleif = counts.getOrDefault("gleif", new RowCounts());
        assertAll(
                () -> assertEquals(24, bolagsverket.rows()),
                () -> assertEquals(9, bolagsverket.keptRows()),
                () -> assertEquals(5, bolagsverket.refusedRows()),
                () -> assertEquals(
                        Map.of(
                                Drop.NATURAL_PERSON, 6L,
                                Drop.ESTATE, 2L,
                                Drop.NUMBER_OF_UNKNOWN_KIND, 1L,
                                Drop.PERSONAL_NAME, 1L),
                        bolagsverket.droppedRows()),
                () -> assertEquals(15, scb.rows()),
                () -> assertEquals(6, scb.keptRows()),
                () -> assertEquals(4, scb.refusedRows()),
                () -> assertEquals(
                        Map.of(Drop.NATURAL_PERSON, 3L, Drop.ESTATE, 1L, Drop.NO_LEGAL_PERSON, 1L), scb.droppedRows()),
                () -> assertEquals(12, gleif.rows()),
                () -> assertEquals(5, gleif.keptRows()),
                () -> assertEquals(2, gleif.refusedRows()),
                () -> assertEquals(
                        Map.of(Drop.NATURAL_PERSON, 2L, Drop.OTHER_AUTHORITY, 2L, Drop.IDENTIFIER_WITHDRAWN, 1L),
                        gleif.droppedRows()),
                () -> assertEquals(11, built.entries()));
    }

    @Test
    void refusedRowsAreNamedByTheirPlaceAlone() throws IOException {
        List<Problem> problems =
                Registers.build(SmallRegisters.plain(folder)).problems().problems();
        assertEquals(
                List.of(
                        "REGISTER_ROW_BROKEN " + SmallRegisters.GLEIF + ":12 ",
                        "REGISTER_ROW_BROKEN " + SmallRegisters.BOLAGSVERKET + ":21 ",
                        "REGISTER_ROW_BROKEN " + SmallRegisters.BOLAGSVERKET + ":25 organisationsform",
                        "REGISTER_ROW_BROKEN " + SmallRegisters.BOLAGSVERKET + ":26 organisationsnamn",
                        "REGISTER_ROW_BROKEN " + SmallRegisters.SCB + ":14 PeOrgNr",
                        "REGISTER_ROW_BROKEN " + SmallRegisters.SCB + ":15 Namn",
                        "REGISTER_ROW_BROKEN " + SmallRegisters.SCB + ":16 ",
                        "REGISTER_NUMBER_INVALID " + SmallRegisters.GLEIF
                                + ":11 Entity.RegistrationAuthority.RegistrationAuthorityEntityID",
                        "REGISTER_NUMBER_INVALID " + SmallRegisters.BOLAGSVERKET + ":19 organisationsidentitet",
                        "REGISTER_NUMBER_INVALID " + SmallRegisters.BOLAGSVERKET + ":20 organisationsidentitet",
                        "REGISTER_NUMBER_INVALID " + SmallRegisters.SCB + ":13 PeOrgNr"),
                problems.stream()
                        .map(problem -> problem.code() + " " + problem.at() + " " + problem.field() + problem.found())
                        .toList());
    }

    /** The three registers say one thing each of what the others do not know. */
    @Test
    void isMergedByNumber() throws IOException {
        RegisterEntry entry = entry("5472000008");
        assertEquals(
                new RegisterEntry(
                        "5472000008",
                        "Näsets Bygg AB",
                        List.of(
                                new RegisterName("Näsets Bygg AB", "legal", "bolagsverket", LocalDate.of(2001, 2, 3)),
                                new RegisterName("Näsets Båtar", "special", "bolagsverket", LocalDate.of(2005, 6, 7)),
                                new RegisterName(
                                        "Naset Construction Ltd", "foreign", "bolagsverket", LocalDate.of(2001, 2, 3)),
                                new RegisterName("NÄSETS MARINA", "special", "scb", null),
                                new RegisterName("Näsets Trähus AB", "former", "gleif", null)),
                        "XJHM",
                        "49",
                        "ÖREBRO",
                        "70210",
                        LocalDate.of(2001, 2, 3),
                        null,
                        true,
                        "549300PROV0000000130",
                        List.of("bolagsverket", "gleif", "scb")),
                entry);
    }

    @Test
    void bodiesThatCeasedAreKeptWithTheirEnd() throws IOException {
        RegisterEntry entry = entry("5472000024");
        assertFalse(entry.active());
        assertEquals(LocalDate.of(2015, 5, 5), entry.deregistered());
        assertEquals("FUAV", entry.cause());
    }

    @Test
    void ofSeveralRegistrationsTheOneInForceCounts() throws IOException {
        RegisterEntry entry = entry("8472000002");
        assertTrue(entry.active());
        assertEquals(LocalDate.of(1990, 1, 1), entry.registered());
        assertEquals(
                List.of(
                        "Föreningen Nya Kvarnen legal",
                        "Föreningen Gamla Kvarnen former",
                        "Stiftelsen Tornet minnesfond legal"),
                kinds(entry));
    }

    @Test
    void ofSeveralLegalNamesTheLatestIsInForce() throws IOException {
        RegisterEntry entry = entry("7472000004");
        assertEquals(
                List.of(
                        "Morgonen ekonomisk förening legal",
                        "Gryningen ekonomisk förening former",
                        "GRYNINGEN EK FÖR legal"),
                kinds(entry));
    }

    @Test
    void ofTwoIdentifiersNoneIsTaken() throws IOException {
        assertEquals(null, entry("2472000005").lei());
        assertEquals("WKFL", entry("2472000005").legalForm());
        assertEquals("82", entry("2472000005").juridicalForm());
    }

    @Test
    void whatIsNoTownIsNotKept() throws IOException {
        assertEquals(null, entry("8472000028").place());
        assertEquals("ÖREBRO", entry("5472000065").place());
        assertEquals(null, entry("9472000000").place());
    }

    @Test
    void exactNamesAreFoundByAnyOfTheirKeys() throws IOException {
        try (Register register = opened()) {
            for (String name : List.of("näsets bygg ab", "NÄSETS BYGG AB", "Naset Construction Ltd", "näsets  båtar")) {
                assertEquals(List.of("5472000008"), keys(register.exact(name)), name);
            }
            assertEquals(List.of("2472000005"), keys(register.exact("Kommun Ekbro")));
            assertEquals(List.of(), register.exact("Näsets Brygga AB"));
            assertEquals(List.of(), register.exact(""));
            assertTrue(register.byKey("1234567890").isEmpty());
        }
    }

    @Test
    void candidatesBearMistakes() throws IOException {
        try (Register register = opened()) {
            for (String name :
                    List.of("Näsest Byg AB", "Näsets Bygg AB, Avdelning Syd", "Bygg i Näset", "NASETS  TRAHUS")) {
                List<Register.Candidate> candidates = register.candidates(name, 3);
                assertEquals("5472000008", candidates.get(0).entry().key(), name);
                assertTrue(candidates.size() <= 3);
            }
            assertEquals(
                    "Näsets Trähus AB",
                    register.candidates("Näsets Träuhs", 5).get(0).name());
            assertEquals(List.of(), register.candidates("", 5));
            assertEquals(List.of(), register.candidates("???", 5));
            assertTrue(register.weight("ingenstans") > register.weight("bygg"));
            assertTrue(register.weight("bygg") > 0);
        }
    }

    @Test
    void ofMoreNamesakesThanAnybodyLooksAtThoseOfTheTownAreFound() throws IOException {
        SmallRegisters.namesakes(folder, "Sommarens idrottsförening", 500);
        Registers.build(folder);
        String town = SmallRegisters.town(444);
        try (Register register = Registers.open(folder)) {
            assertEquals(200, register.exact("Sommarens idrottsförening").size());
            assertEquals(List.of(town), towns(register.exact("Sommarens idrottsförening", Set.of("Ortarc")), town));
            List<RegisterEntry> alike = register.candidates("Somarens idrottsförening", Set.of("Ortarc"), 50).stream()
                    .map(Register.Candidate::entry)
                    .toList();
            assertEquals(town, alike.get(0).place());
            assertEquals(50, alike.size());
            // A town decides between names that are alike, it makes none alike.
            assertEquals(List.of(), register.candidates("Brygghuset", Set.of("Ortarc"), 50));
        }
    }

    private static List<String> towns(List<RegisterEntry> entries, String town) {
        return entries.stream().map(RegisterEntry::place).filter(town::equals).toList();
    }

    /** Whoever is called Påhittad is a person, and so is everybody whose number begins like these; streets are nobody's business. */
    @Test
    void noNaturalPersonIsInTheIndex() throws IOException {
        Registers.build(SmallRegisters.plain(folder));
        for (String name : List.of(SmallRegisters.BOLAGSVERKET, SmallRegisters.SCB, SmallRegisters.GLEIF)) {
            Files.delete(folder.resolve(name));
        }
        List<String> canaries = List.of(
                "Påhittad",
                "PÅHITTAD",
                "påhittad",
                "pahittad",
                "hittad",
                "HITTAD",
                "Ebba",
                "ebba",
                "Provgatan",
                "PROVGATAN",
                "7513020243",
                "751302",
                "8019001117",
                "801900",
                "7513620240",
                "3022000008",
                "1722000005",
                "5472000032");
        List<Path> files = SmallRegisters.files(folder);
        assertTrue(files.size() > 10, "an index has more files than " + files);
        for (Path file : files) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String canary : canaries) {
                for (byte[] form : List.of(
                        canary.getBytes(StandardCharsets.UTF_8), canary.getBytes(StandardCharsets.ISO_8859_1))) {
                    assertFalse(bytes.contains(new String(form, StandardCharsets.ISO_8859_1)), canary + " in " + file);
                }
            }
        }
        // The same search finds what is there.
        assertTrue(files.stream().anyMatch(file -> holds(file, "NÄSETS MARINA")));
    }

    @Test
    void aPackedFileGivesTheSameEntries(@TempDir Path other) throws IOException {
        Registers.build(SmallRegisters.plain(folder));
        Registers.build(SmallRegisters.packed(other));
        try (Register plain = Registers.open(folder);
                Register packed = Registers.open(other)) {
            for (String key : List.of("5472000008", "2472000013", "8472000002", "9472000000")) {
                assertEquals(plain.byKey(key), packed.byKey(key));
                assertTrue(plain.byKey(key).isPresent(), key);
            }
        }
    }

    @Test
    void theSameFilesGiveTheSameIndex(@TempDir Path other) throws IOException {
        BuiltRegister one = Registers.build(SmallRegisters.plain(folder));
        BuiltRegister two = Registers.build(SmallRegisters.plain(other));
        assertEquals(one.snapshot(), two.snapshot());
        assertTrue(one.snapshot().matches("[0-9a-f]{16}"));
        assertFalse(Registers.build(folder).fresh());
        assertEquals(one.entries(), Registers.build(folder).entries());
    }

    @Test
    void otherContentGivesAnotherIndexAndRemovesTheFormer() throws IOException {
        BuiltRegister before = Registers.build(SmallRegisters.plain(folder));
        append(folder.resolve(SmallRegisters.SCB), "\r\n");
        LoaderException stale = assertThrows(LoaderException.class, () -> Registers.open(folder));
        assertTrue(String.valueOf(stale.getMessage()).contains("./esf-lod registers build"), stale.getMessage());
        BuiltRegister after = Registers.build(folder);
        assertNotEquals(before.snapshot(), after.snapshot());
        assertFalse(Files.exists(before.folder()));
        try (Register register = Registers.open(folder)) {
            assertEquals(after.snapshot(), register.snapshot());
        }
    }

    @Test
    void anotherDateIsNoOtherContent() throws IOException {
        BuiltRegister built = Registers.build(SmallRegisters.plain(folder));
        Files.setLastModifiedTime(folder.resolve(SmallRegisters.SCB), FileTime.fromMillis(1_000_000_000_000L));
        try (Register register = Registers.open(folder)) {
            assertEquals(built.snapshot(), register.snapshot());
        }
        assertFalse(Registers.build(folder).fresh());
        assertTrue(Files.readString(built.folder().resolve("register.json")).contains("2001-09-09T01:46:40Z"));
    }

    @Test
    void aFileMoreOrLessMakesTheIndexStale() throws IOException {
        Registers.build(SmallRegisters.plain(folder));
        Files.delete(folder.resolve(SmallRegisters.GLEIF));
        assertThrows(LoaderException.class, () -> Registers.open(folder));
    }

    @Test
    void anIndexIsOpenedWithoutItsFiles() throws IOException {
        BuiltRegister built = Registers.build(SmallRegisters.plain(folder));
        for (String name : List.of(SmallRegisters.BOLAGSVERKET, SmallRegisters.SCB, SmallRegisters.GLEIF)) {
            Files.delete(folder.resolve(name));
        }
        try (Register register = Registers.open(folder)) {
            assertEquals(built.snapshot(), register.snapshot());
        }
    }

    @Test
    void whatCannotBeBuiltSaysWhy() throws IOException {
        assertMessage("no file of a register", () -> Registers.build(folder));
        assertMessage("no index of registers", () -> Registers.open(folder));
        assertMessage("there is no folder", () -> Registers.build(folder.resolve("none")));
        Files.writeString(folder.resolve("scb_bulkfil.txt"), "Namn;PeOrgNr\nEkbro kommun;162472000005\n");
        assertMessage("has not the columns", () -> Registers.build(folder));
        Files.delete(folder.resolve("scb_bulkfil.txt"));
        SmallRegisters.plain(folder);
        SmallRegisters.zip(folder.resolve("bolagsverket_old.zip"), SmallRegisters.BOLAGSVERKET);
        assertMessage("several files of bolagsverket", () -> Registers.build(folder));
    }

    /** A name that two bodies bear would seem to be one's alone. */
    @Test
    void aFileThatBreaksOffIsRefusedWhole() throws IOException {
        SmallRegisters.packed(folder);
        Path file = folder.resolve(SmallRegisters.GLEIF + ".gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 60));
        assertMessage("download it again", () -> Registers.build(folder));
        assertEquals(
                List.of(),
                SmallRegisters.files(folder).stream()
                        .filter(path -> path.toString().contains("index-"))
                        .toList());
    }

    @Test
    void aRowOfAMillionCharactersEndsNothing() throws IOException {
        SmallRegisters.plain(folder);
        append(
                folder.resolve(SmallRegisters.BOLAGSVERKET),
                "\"" + "x".repeat(2_000_000) + "\n"
                        + "\"5472000073$ORGNR-IDORG\";\"\";\"SE-LAND\";\"Tornet AB$FORETAGSNAMN-ORGNAM$2001-02-03\";\"AB-ORGFO\";"
                        + "\"\";\"\";\"\";\"2001-02-03\";\"\";\"$$ÖREBRO$70210$SE-LAND\"\n");
        BuiltRegister built = Registers.build(folder);
        assertEquals(1, built.problems().count(ProblemCode.VALUE_TOO_LONG));
        try (Register register = Registers.open(folder)) {
            assertTrue(register.byKey("5472000073").isPresent());
        }
    }

    /** Bolagsverket's file in the other encoding that is told of it. */
    @Test
    void encodingsAreToldByTheirBytes() throws IOException {
        String text = Files.readString(SmallRegisters.file(SmallRegisters.BOLAGSVERKET))
                .replace("\ufeff", "")
                .replace("\ufffd", "?");
        Files.write(folder.resolve("bulk.txt"), text.getBytes("windows-1252"));
        BuiltRegister built = Registers.build(folder);
        assertEquals("windows-1252", built.texts().get(0).encoding().toLowerCase(Locale.ROOT));
        try (Register register = Registers.open(folder)) {
            assertEquals(
                    "Näsets Bygg AB", register.byKey("5472000008").orElseThrow().name());
        }
    }

    private RegisterEntry entry(String key) throws IOException {
        try (Register register = opened()) {
            return register.byKey(key).orElseThrow();
        }
    }

    private Register opened() throws IOException {
        if (SmallRegisters.files(folder).isEmpty()) {
            Registers.build(SmallRegisters.plain(folder));
        }
        return Registers.open(folder);
    }

    private static List<String> keys(List<RegisterEntry> entries) {
        return entries.stream().map(RegisterEntry::key).toList();
    }

    private static List<String> kinds(RegisterEntry entry) {
        return entry.names().stream()
                .map(name -> name.name() + " " + name.kind())
                .toList();
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertMessage(String part, Executable call) {
        String message =
                String.valueOf(assertThrows(LoaderException.class, call).getMessage());
        assertTrue(message.contains(part), message);
    }
}
