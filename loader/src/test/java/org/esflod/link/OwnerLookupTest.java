package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.esflod.curation.CuratedLinks;
import org.esflod.match.Decision;
import org.esflod.match.LegalForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void whatACuratorRuledOutIsNotFound(@TempDir Path links) throws IOException {
        Files.writeString(links.resolve("reviewed.sssom.tsv"), """
                #curie_map: {esf: "https://w3id.org/esf-lod/ns#", o: "https://esf-lod.example/id/organisation/", c: "https://esf-lod.example/id/curated/"}
                #extension_definitions: [{slot_name: ext_scope, property: "esf:linkScope"}]
                record_id	subject_type	subject_label	predicate_id	predicate_modifier	object_id	mapping_justification	ext_scope
                c:1	rdfs literal	Malmö stad	skos:exactMatch	Not	o:2120001124	semapv:ManualMappingCuration	*
                """);
        OwnerLookup curated = new OwnerLookup(
                LinkFixtures.tables(), new OwnerSources(null, null, LegalForms.standard(), CuratedLinks.read(links)));
        assertEquals(List.of(), curated.find("Malmö stad", OwnerLookup.Context.NONE));
        assertEquals(
                1, curated.find("Uppsala universitet", OwnerLookup.Context.NONE).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Malmö Stadsmission", "Coompanion Västmanland", ""})
    void whoIsNoneOfThemIsNotFound(String label) {
        assertEquals(List.of(), lookup.find(label, OwnerLookup.Context.NONE));
    }
}
