package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.esflod.match.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerLookupTest {
    private final OwnerLookup lookup = new OwnerLookup(LinkFixtures.tables(), OwnerSources.none());

    @Test
    void aMunicipalityHasItsCode() {
        OwnerLookup.Found found =
                lookup.find("Malmö stad", OwnerLookup.Context.NONE).get(0);
        assertEquals("2120001124", found.organisation());
        assertEquals("1280", found.municipality());
        assertNull(found.unit());
        assertEquals(Decision.ACCEPT, found.decision());
        assertEquals(LinkStatus.LINKED_BY_NAME, found.status());
    }

    @Test
    void aDepartmentIsKeptAndLessCertain() {
        OwnerLookup.Found whole =
                lookup.find("Malmö stad", OwnerLookup.Context.NONE).get(0);
        OwnerLookup.Found unit = lookup.find("Stadskontoret, Malmö stad", OwnerLookup.Context.NONE)
                .get(0);
        assertEquals("Stadskontoret", unit.unit());
        assertEquals(whole.organisation(), unit.organisation());
        assertEquals(-1, Double.compare(unit.probability(), whole.probability()));
    }

    @Test
    void anotherBodyHasNoCode() {
        OwnerLookup.Found found =
                lookup.find("Uppsala universitet", OwnerLookup.Context.NONE).get(0);
        assertNull(found.municipality());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Malmö Stadsmission", "Coompanion Västmanland", ""})
    void whoIsNoneOfThemIsNotFound(String label) {
        assertEquals(List.of(), lookup.find(label, OwnerLookup.Context.NONE));
    }
}
