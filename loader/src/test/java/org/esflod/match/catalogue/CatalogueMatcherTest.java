package org.esflod.match.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.esflod.TestFiles;
import org.esflod.match.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueMatcherTest {
    private final CatalogueMatcher matcher = new CatalogueMatcher(
            InventedCatalogue.ENTRIES,
            CatalogueModel.read(TestFiles.home("mapping/models").resolve(CatalogueModel.FILE)),
            InventedCatalogue.words());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Department of Physics, Northmoor University, Northmoor | northmoor",
                "NORTHMOOR UNIVERSITY | northmoor",
                "1Northmoor University, School of Law | northmoor",
                "Dept. of Optics, Univ. of Eastvale | eastvale",
                "Faculty of Law, University of Eastvale, Brookfell | eastvale-brook",
                "Department of Law, University of Velmark, Velmark | velmark",
                "Drem and Falkow Agricultural University, Falkow | drem",
                "Karsten Institute of Polar Research, Harbour Road 4 | karsten",
                "University of Eastvale; Northmoor University | eastvale northmoor"
            })
    void whatALineNamesIsFound(String line, String ids) {
        List<String> found = matcher.find(line).stream()
                .filter(match -> match.decision() == Decision.ACCEPT)
                .map(CatalogueMatcher.Match::id)
                .sorted()
                .toList();
        assertEquals(List.of(ids.split(" ", -1)), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "North Eastvale University of Technology",
                "Department of Physics, Northmoor",
                "Saint Orla's School, Tarnholt",
                "Institute of Optics",
                "12 Harbour Road, 45678 Falkow",
                "''"
            })
    void aLineThatNamesNoneOfTheCatalogueGivesNone(String line) {
        assertFalse(
                matcher.find(line).stream().anyMatch(match -> match.decision() == Decision.ACCEPT),
                () -> matcher.find(line).toString());
    }

    @Test
    void aNameThatTwoEntriesShareIsNotAccepted() {
        List<CatalogueMatcher.Match> found = matcher.find("Zelmar College, Tarnholt");
        assertEquals(
                List.of(Decision.REVIEW, Decision.REVIEW),
                found.stream().map(CatalogueMatcher.Match::decision).toList());
    }

    @Test
    void aMatchSaysWhatSpeaksForIt() {
        CatalogueMatcher.Match match =
                matcher.find("School of Law, Northmoor University").get(0);
        assertEquals(1.0, match.features().get("full"));
        assertTrue(match.probability() > 0.8);
        assertFalse(matcher.reasons(match).isEmpty());
    }
}
