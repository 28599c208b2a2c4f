package org.esflod.index;

import static org.esflod.index.Indexed.granted;
import static org.esflod.index.Indexed.municipalities;
import static org.esflod.index.Indexed.municipality;
import static org.esflod.index.Indexed.organisation;
import static org.esflod.index.Indexed.owner;
import static org.esflod.index.Indexed.project;
import static org.esflod.index.Indexed.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.esflod.problem.LoaderException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final String EX = "https://esf-lod.example/id/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static SearchIndex index;

    @BeforeAll
    static void build() throws IOException {
        index = Indexed.of(
                folder.resolve("small"),
                project(
                        "2019-99001",
                        "Vägen till arbete",
                        ",\"caseNumber\":\"2019/99001\"",
                        granted("100.10", "SEK"),
                        start("2019-02-01"),
                        municipalities("1280", "0840", "1280"),
                        owner("Påhittade kommunen", "2120001124"),
                        ",\"otherTitles\":[{\"text\":\"Paths to working life\",\"language\":\"en\"}]",
                        ",\"funding\":{\"cci\":{\"label\":\"c\",\"code\":\"2014-2020\"},\"callNumber\":\"2018/77\"}",
                        ",\"sections\":[{\"order\":1,\"heading\":\"Mål\",\"text\":\"Deltagarna övar svenska.\"}]"),
                project(
                        "p2",
                        "Nya vägar för unga",
                        granted("200.20", "SEK"),
                        start("2020-05-05"),
                        municipalities("1280")),
                project("p3", "Ålder är bara en siffra", granted("999", "EUR"), start("2020-01-01")),
                project("p4", "Alder i skogen", granted("50", "SEK"), municipalities("1280", "")),
                project("p5", "Örnar", start("2021-01-01"), ",\"country\":{\"label\":\"AT\",\"code\":\"AT\"}"),
                organisation("2120001124", "Malmö kommun"),
                organisation("5560000000", "Äpplet AB"),
                municipality("1280", "Malmö"),
                municipality("0840", "Mörbylånga"),
                "{\"region\":{\"code\":\"SE22\",\"level\":2,\"name\":\"Sydsverige\",\"nameEn\":\"South Sweden\"}}");
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static List<String> keys(Selection selection) {
        return index.search(selection).entries().stream().map(Entry::key).toList();
    }

    private static List<String> found(String text) {
        return keys(Selection.of().saying(text).by(Selection.Order.NAME)).stream()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "vägar, 2019-99001 p2",
        "vägen, 2019-99001 p2",
        "VÄGARNA, 2019-99001 p2",
        "vagen, ''",
        "ålder, p3",
        "alder, p4",
        "ungas, p2",
        "work, 2019-99001",
        "till, ''",
        "siffran till, p3",
        "arbetet, 2019-99001",
        "arbeten, 2019-99001",
        "kvalitet, ''",
        "vägen och arbetet, 2019-99001",
        "'\"vägen till arbete\"', 2019-99001",
        "'\"arbete vägen\"', ''",
        "vägar -unga, 2019-99001",
        "örn*, p5",
        "örnar | siffra, p3 p5",
        "svenska, 2019-99001",
        "2019/99001, 2019-99001",
        "2019-99001, 2019-99001",
        "2018/77, 2019-99001",
        "212000-1124, 2120001124",
        "2120001124, 2120001124",
        "påhittade, 2019-99001",
        "mörbylånga, 0840 2019-99001",
        "SE22, SE22",
        "2014SE05M9OP001, 2014-2020",
    })
    void findsWhatWordsSay(String text, String expected) {
        assertEquals(expected, String.join(" ", found(text)));
    }

    @Test
    void putsNamesAndIdentifiersFirst() {
        assertEquals(
                List.of("1280", "2120001124"),
                keys(Selection.of().saying("malmö").by(Selection.Order.RELEVANCE)).stream()
                        .limit(2)
                        .sorted()
                        .toList());
    }

    static Stream<String> hostile() {
        return Stream.of(
                "\"",
                "((((((",
                ")))",
                "-",
                "---",
                "+ | -",
                "*",
                "a*",
                "\\",
                "[* TO *]",
                "kind:PROJECT",
                "iri:*",
                "~~~",
                "väg~999999",
                "/.*(a|a)*$/",
                "\u0000\uffff\ud800",
                "<script>alert(1)</script>",
                "' OR 1=1",
                "(".repeat(200),
                "\"a ".repeat(100),
                "a ".repeat(5_000),
                "a|".repeat(5_000),
                "-(".repeat(90),
                "ä".repeat(100_000),
                "a/b/c/d-e_f ".repeat(100));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void answersWhateverIsTyped(String text) {
        Found found = index.search(
                Selection.of().saying(text).by(Selection.Order.RELEVANCE).count(Facet.PERIOD));
        assertEquals(found.total(), found.entries().size(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "\"\"", "()"})
    void findsNothingForWhatSaysNothing(String text) {
        assertEquals(List.of(), found(text));
    }

    @Test
    void takesBlankForNoCondition() {
        assertEquals(5, index.search(Selection.of(Kind.PROJECT).saying("  ")).total());
    }

    @Test
    void countsEachProjectUnderEachOfItsValuesOnce() {
        Found found = index.search(Selection.of(Kind.PROJECT).count(Facet.MUNICIPALITY, Facet.YEAR, Facet.PERIOD));
        assertEquals(
                List.of(new Count("1280", 3, new BigDecimal("350.30")), new Count("0840", 1, new BigDecimal("100.10"))),
                found.counts().get(Facet.MUNICIPALITY));
        assertEquals(
                List.of(
                        new Count("2020", 2, new BigDecimal("200.20")),
                        new Count("2019", 1, new BigDecimal("100.10")),
                        new Count("2021", 1, new BigDecimal("0.00"))),
                found.counts().get(Facet.YEAR));
        // What is in euro is counted and not summed.
        assertEquals(
                List.of(new Count("2014-2020", 5, new BigDecimal("350.30"))),
                found.counts().get(Facet.PERIOD));
        assertEquals(5, found.total());
    }

    @Test
    void sumsForAMunicipalityWhatWasGrantedForItAlone() {
        assertEquals(
                List.of(new Count("1280", 1, new BigDecimal("200.20"))),
                index.inOneMunicipality(Selection.of(Kind.PROJECT)));
    }

    @Test
    void sumsExactlyWhatNoLongHolds(@TempDir Path other) throws IOException {
        try (SearchIndex large = Indexed.of(
                other,
                project("a", "a", granted("92233720368547758.07", "SEK")),
                project("b", "b", granted("92233720368547758.07", "SEK")),
                project("c", "c", granted("0.001", "SEK")),
                project("d", "d", granted("1E+3", "SEK")))) {
            Found found = large.search(
                    Selection.of(Kind.PROJECT).by(Selection.Order.LARGEST).count(Facet.PERIOD));
            assertEquals(
                    new BigDecimal("184467440737095516.141"),
                    Objects.requireNonNull(found.counts().get(Facet.PERIOD))
                            .get(0)
                            .granted()
                            .subtract(new BigDecimal("1000")));
            assertEquals(
                    List.of("a", "b", "d", "c"),
                    found.entries().stream().map(Entry::key).toList());
        }
    }

    @Test
    void crossesTwoFacets() {
        List<SearchIndex.Cell> cells = index.cross(Selection.of(Kind.PROJECT), Facet.MUNICIPALITY, Facet.YEAR);
        assertEquals(
                List.of(
                        new SearchIndex.Cell("0840", new Count("2019", 1, new BigDecimal("100.10"))),
                        new SearchIndex.Cell("1280", new Count("2019", 1, new BigDecimal("100.10"))),
                        new SearchIndex.Cell("1280", new Count("2020", 1, new BigDecimal("200.20")))),
                cells);
    }

    @Test
    void narrowsByAnyOfTheValuesOfEachFacet() {
        Selection projects = Selection.of(Kind.PROJECT);
        assertEquals(
                List.of("p2"), keys(projects.where(Facet.MUNICIPALITY, "1280").where(Facet.YEAR, "2020", "2021")));
        assertEquals(List.of("p5"), keys(projects.where(Facet.COUNTRY, "AT")));
        assertEquals(List.of(), keys(projects.where(Facet.YEAR, "1066")));
    }

    @Test
    void sortsBySwedishAlphabetDateAndSize() {
        Selection projects = Selection.of(Kind.PROJECT);
        assertEquals(List.of("p4", "p2", "2019-99001", "p3", "p5"), keys(projects.by(Selection.Order.NAME)));
        assertEquals(List.of("p5", "p2", "p3", "2019-99001", "p4"), keys(projects.by(Selection.Order.NEWEST)));
        assertEquals(List.of("2019-99001", "p3", "p2", "p5", "p4"), keys(projects.by(Selection.Order.OLDEST)));
        assertEquals(List.of("p2", "2019-99001", "p4", "p3", "p5"), keys(projects.by(Selection.Order.LARGEST)));
    }

    @Test
    void pagesWithoutGapsOrRepeats(@TempDir Path other) throws IOException {
        String[] same =
                IntStream.range(0, 50).mapToObj(i -> project("k" + i, "Lika")).toArray(String[]::new);
        try (SearchIndex many = Indexed.of(other, same)) {
            for (Selection.Order order : Selection.Order.values()) {
                Selection all = Selection.of(Kind.PROJECT).saying("lika").by(order);
                List<String> paged = IntStream.range(0, 8)
                        .mapToObj(page -> many.search(all.page(page * 7, 7)))
                        .flatMap(found -> found.entries().stream())
                        .map(Entry::key)
                        .toList();
                assertEquals(
                        Stream.of(same)
                                .map(line -> line.replaceAll(".*\"key\":\"(k\\d+)\".*", "$1"))
                                .sorted()
                                .toList(),
                        paged,
                        order.toString());
            }
            assertEquals(
                    List.of(),
                    many.search(Selection.of().page(Integer.MAX_VALUE, 20)).entries());
            assertEquals(List.of(), many.search(Selection.of().page(0, 0)).entries());
        }
    }

    @Test
    void tellsOfEachThingWhatListsShow() {
        Entry project = Objects.requireNonNull(index.find(EX + "project/2019-99001"));
        assertEquals("Vägen till arbete", project.name("sv"));
        assertEquals("Paths to working life", project.name("en"));
        assertEquals(new BigDecimal("100.10"), project.granted());
        assertEquals("SEK", project.currency());
        assertEquals(List.of("1280", "0840"), project.facets().get(Facet.MUNICIPALITY));
        assertEquals(List.of("2120001124"), project.facets().get(Facet.OWNER));
        Map<String, Long> projects = Stream.of(
                        "organisation/2120001124", "municipality/1280", "scheme/programme/2014-2020")
                .collect(Collectors.toMap(path -> path, path -> Objects.requireNonNull(index.find(EX + path))
                        .projects()));
        assertEquals(
                Map.of("organisation/2120001124", 1L, "municipality/1280", 3L, "scheme/programme/2014-2020", 1L),
                projects);
        assertNotNull(index.find("http://data.europa.eu/nuts/code/SE22"));
        assertNull(index.find(EX + "project/none"));
    }

    @Test
    void isAbsentWhereTheVersionHasNone() {
        assertNull(SearchIndex.open(folder.resolve("elsewhere")));
    }

    @Test
    void saysWhatToDoAboutADamagedOne() throws IOException {
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Files.createDirectories(damaged.resolve("search"));
        LoaderException problem = assertThrows(LoaderException.class, () -> SearchIndex.open(damaged));
        assertEquals(true, String.valueOf(problem.getMessage()).contains("Publish"));
    }
}
