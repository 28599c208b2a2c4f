package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.esflod.curation.CuratedLinks;
import org.esflod.match.LegalForms;
import org.esflod.match.Model;
import org.esflod.register.RegisterEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are test vectors whose check digit is nobody's business here; the bodies are invented. */
class RegisterRungTest {
    private static final RegisterOfTest REGISTER = new RegisterOfTest(List.of(
            RegisterOfTest.entry("5560000001", "Näsets Bygg och Plåt AB", "ÖREBRO"),
            RegisterOfTest.entry("5560000002", "Kvarnbackens Vård AB", "MALMÖ"),
            RegisterOfTest.entry("5560000003", "Kvarnbackens Vård AB", "UMEÅ"),
            RegisterOfTest.entry("5560000004", "Blåklintens Förlag AB", "SALA", null, LocalDate.of(2010, 5, 1)),
            RegisterOfTest.entry("5560000005", "Granliden Utveckling AB", "SALA", LocalDate.of(2020, 5, 1), null)));

    private final RegisterRung rung;

    RegisterRungTest(@TempDir Path folder) throws IOException {
        OwnerSources sources = new OwnerSources(
                REGISTER, model(folder.resolve("model.json")), LegalForms.standard(), CuratedLinks.none());
        rung = Objects.requireNonNull(sources.rung(LinkFixtures.tables()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Näsets Bygg och Plåt AB, -, -, linked 5560000001",
                "NÄSETS BYGG OCH PLÅT AB, SE12, 1880, linked 5560000001",
                "Kvarnbackens Vård AB, SE22, 1280, linked 5560000002",
                "Kvarnbackens Vård AB, SE33, 2480, linked 5560000003",
                "Kvarnbackens Vård AB, -, -, waits 5560000002 5560000003",
                "Kvarnbackens Vård AB, SE12, 1880, waits 5560000002 5560000003",
                "Blåklintens Förlag AB, -, -, waits 5560000004",
                "Granliden Utveckling AB, -, -, waits 5560000005",
                "Solgläntans Skola, -, -, none"
            })
    void decidesOnAllCandidates(String name, @Nullable String region, @Nullable String municipality, String expected) {
        assertEquals(expected, told(rung.answer(question(name, region, municipality), Set.of())));
    }

    /** More than a person would look at: none may be left out before the town is compared. */
    @Test
    void theTownTellsManyNamesakesApart(@TempDir Path folder) throws IOException {
        List<RegisterEntry> namesakes = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            namesakes.add(RegisterOfTest.entry("80200000" + i, "Lindängens Vänner", i == 37 ? "SALA" : "LUND"));
        }
        OwnerSources sources = new OwnerSources(
                new RegisterOfTest(namesakes),
                model(folder.resolve("model.json")),
                LegalForms.standard(),
                CuratedLinks.none());
        RegisterRung many = Objects.requireNonNull(sources.rung(LinkFixtures.tables()));
        assertEquals("linked 8020000037", told(many.answer(question("Lindängens Vänner", "SE12", "1981"), Set.of())));
        assertEquals(
                "waits 8020000010 8020000011 8020000012",
                told(many.answer(question("Lindängens Vänner", "SE22", "1281"), Set.of())));
    }

    @Test
    void whatACuratorBlockedIsNoCandidate() {
        assertEquals(
                "linked 5560000003",
                told(rung.answer(question("Kvarnbackens Vård AB", "SE33", "2480"), Set.of("5560000002"))));
        assertEquals("none", told(rung.answer(question("Näsets Bygg och Plåt AB", null, null), Set.of("5560000001"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2_000, 1_000_000})
    void whatIsHeldChangesNoAnswer(long bytes, @TempDir Path folder) throws IOException {
        OwnerSources sources = new OwnerSources(
                REGISTER, model(folder.resolve("model.json")), LegalForms.standard(), CuratedLinks.none());
        RegisterRung holding = Objects.requireNonNull(sources.rung(LinkFixtures.tables(), bytes));
        for (int round = 0; round < 3; round++) {
            for (String name : List.of("Kvarnbackens Vård AB", "Näsets Bygg och Plåt AB", "Solgläntans Skola")) {
                for (String code : List.of("1280", "2480", "1880")) {
                    for (Set<String> blocked : List.of(Set.<String>of(), Set.of("5560000002"))) {
                        OwnerQuestion question = question(name, "SE22", code);
                        assertEquals(rung.answer(question, blocked), holding.answer(question, blocked), name);
                    }
                }
            }
        }
    }

    @Test
    void aDepartmentIsAUnitOfTheBody() {
        OwnerAnswer answer = rung.answer(question("Näsets Bygg och Plåt AB, Personalavdelningen", null, null), Set.of())
                .orElseThrow();
        assertEquals("linked 5560000001", told(Optional.of(answer)));
        assertEquals("Personalavdelningen", ((OwnerAnswer.Linked) answer).unit());
    }

    @Test
    void theEvidenceSaysWhatWasWeighed() {
        OwnerAnswer answer = rung.answer(question("Näsets Bygg och Plåt AB", "SE12", "1880"), Set.of())
                .orElseThrow();
        String evidence = ((OwnerAnswer.Linked) answer).evidence();
        assertTrue(evidence.startsWith("The name equals Näsets Bygg och Plåt AB (legal, bolagsverket)"), evidence);
        assertTrue(evidence.contains("town_agrees"), evidence);
    }

    private static OwnerQuestion question(String name, @Nullable String region, @Nullable String municipality) {
        return new OwnerQuestion(
                name,
                name,
                "",
                "2014-2020",
                region,
                municipality == null ? List.of() : List.of(municipality),
                LocalDate.of(2015, 1, 1),
                null,
                null,
                null,
                List.of());
    }

    @Test
    void aNameThatIsOnlyAlikeNeedsMore(@TempDir Path folder) throws IOException {
        OwnerQuestion misspelt = question("Näsets Bygg och Pllåt AB", "SE12", "1880");
        for (double alike : new double[] {0.5, 0.9999}) {
            Path file = folder.resolve(alike + ".json");
            model(file);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace(
                                    "\"accept\": 0.995, \"accept_like\": 0.995",
                                    "\"accept\": 0.5, \"accept_like\": " + alike));
            OwnerSources sources =
                    new OwnerSources(REGISTER, Model.read(file), LegalForms.standard(), CuratedLinks.none());
            RegisterRung judged = Objects.requireNonNull(sources.rung(LinkFixtures.tables()));
            assertEquals((alike == 0.5 ? "linked" : "waits") + " 5560000001", told(judged.answer(misspelt, Set.of())));
        }
    }

    private static String told(Optional<OwnerAnswer> answer) {
        return answer.map(found -> found.fold(
                        linked -> "linked " + linked.key(),
                        waits -> "waits "
                                + waits.candidates().stream()
                                        .map(Waiting.Candidate::key)
                                        .sorted()
                                        .collect(Collectors.joining(" ")),
                        nobody -> "nobody"))
                .orElse("none");
    }

    /** Weights of a thumb: an equal name is certain, the rest moves it. */
    private static Model model(Path file) throws IOException {
        Files.writeString(file, """
                {"id": "owners", "version": "0", "features": [
                  {"name": "cov_q", "weight": 8, "sign": 1}, {"name": "canonical", "weight": 7, "sign": 1},
                  {"name": "town_agrees", "weight": 3, "sign": 1}, {"name": "region_differs", "weight": -2, "sign": -1}],
                 "intercept": -8, "calibration": {"a": 1, "b": 0},
                 "thresholds": {"accept": 0.995, "accept_like": 0.995, "margin": 2.2, "review": 0.5},
                 "fitted": {"n": 0, "matches": 0, "l2": 1, "files": {}, "figures": {}}}
                """);
        return Model.read(file);
    }
}
