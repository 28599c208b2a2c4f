package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.esflod.curation.Mapping;
import org.esflod.curation.MappingSet;
import org.esflod.curation.Slot;
import org.esflod.curation.SssomReader;
import org.esflod.project.BaseIri;
import org.esflod.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCollectorTest {
    private static final ReferenceTables TABLES = LinkFixtures.tables();
    private static final ProjectLinker LINKER =
            new ProjectLinker(TABLES, LinkFixtures.codeLists(), BaseIri.placeholder());

    private static final List<Project> PROJECTS = List.of(
            new LinkFixtures.Draft()
                    .owner("Coompanion Västmanland")
                    .region("Östra Mellansverige")
                    .project(),
            new LinkFixtures.Draft()
                    .owner("COOMPANION VÄSTMANLAND")
                    .region("Östra Mellansverige")
                    .project(),
            new LinkFixtures.Draft()
                    .owner("Coompanion Västmanland")
                    .region("Östra Mellansverige")
                    .project(),
            new LinkFixtures.Draft()
                    .owner("Malmö stad, Stadskontoret")
                    .region("Sydsverige")
                    .project(),
            new LinkFixtures.Draft()
                    .owner("Malmö stad, STADSKONTORET")
                    .region("Sydsverige")
                    .project(),
            new LinkFixtures.Draft().owner("Malmö stad").project(),
            new LinkFixtures.Draft().owner("Malmö stad", "212000-1124").project(),
            new LinkFixtures.Draft().owner("Naturligtvis \"Vi\"\tAB").project());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path work;

    private record Collected(List<Organisation> organisations, List<Link> links) {}

    private Collected collected(List<Project> projects) {
        List<Organisation> organisations = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        try (LinkCollector collector = new LinkCollector(TABLES, work)) {
            projects.forEach(project -> collector.add(LINKER.link(project)));
            collector.organisations(organisations::add);
            collector.links(links::add);
        }
        return new Collected(organisations, links);
    }

    @Test
    void countsTheSameWhereMoreIsSeenThanMemoryHolds() {
        int many = 21_000; // more than it holds at a time
        List<Link> links = new ArrayList<>();
        List<Organisation> organisations = new ArrayList<>();
        Linked linked = LINKER.link(PROJECTS.get(3));
        try (LinkCollector collector = new LinkCollector(TABLES, work)) {
            for (int i = 0; i < many; i++) {
                Linked.Mention mention = new Linked.Mention(
                        "x-" + "a".repeat(15) + "b", "Bolag " + i % 10_500, "sv", null, "x-" + "a".repeat(16));
                Link link = linked.links().get(0);
                Link other = Link.of(
                        "owner",
                        "Bolag " + i,
                        null,
                        link.predicate(),
                        link.object(),
                        "",
                        "",
                        link.confidence(),
                        "",
                        "");
                collector.add(new Linked(linked.project(), mention, List.of(link, other), null, List.of()));
            }
            collector.organisations(organisations::add);
            collector.links(links::add);
        }
        assertEquals(many + 1, links.size());
        assertEquals(many, links.stream().mapToLong(Link::records).max().orElseThrow());
        assertEquals(
                links.stream().map(Link::id).sorted().toList(),
                links.stream().map(Link::id).toList());
        Organisation last = organisations.get(organisations.size() - 1);
        assertEquals("Bolag 0", last.name(), "all are equally frequent");
        assertEquals(10_499, last.alternativeNames().size());
    }

    @Test
    void gathersTheSameWhateverTheOrder() {
        List<Project> reversed = new ArrayList<>(PROJECTS);
        Collections.reverse(reversed);
        assertEquals(collected(PROJECTS).organisations(), collected(reversed).organisations());
        assertEquals(collected(PROJECTS).links(), collected(reversed).links());
    }

    @Test
    void holdsTheBodiesThatGovernMunicipalitiesWithoutTheirAreasItem() {
        Map<String, Organisation> organisations = collected(List.of()).organisations().stream()
                .peek(organisation -> LinkFixtures.valid("organisation", organisation))
                .collect(Collectors.toMap(Organisation::key, organisation -> organisation));
        assertEquals(290, organisations.size());
        for (Municipality municipality : TABLES.municipalities()) {
            LinkFixtures.valid("municipality", municipality);
            Organisation organisation = Objects.requireNonNull(organisations.get(municipality.organisation()));
            assertEquals(municipality.code(), organisation.municipality());
            Identifiers identifiers = organisation.identifiers();
            assertNull(identifiers == null ? null : identifiers.wikidata());
            assertNull(identifiers == null ? null : identifiers.wikidataByName());
        }
    }

    @Test
    void namesAnUnlinkedOrganisationByItsMostFrequentSpelling() {
        Organisation coompanion = collected(PROJECTS).organisations().stream()
                .filter(organisation -> organisation.name().startsWith("Coompanion"))
                .findFirst()
                .orElseThrow();
        assertEquals("Organization", coompanion.type());
        assertEquals("Coompanion Västmanland", coompanion.name());
        assertEquals(List.of("COOMPANION VÄSTMANLAND"), coompanion.alternativeNames());
        LinkFixtures.valid("organisation", coompanion);
    }

    @Test
    void gathersUnitsAndCountsRecords() {
        Collected collector = collected(PROJECTS);
        Organisation malmo = collector.organisations().stream()
                .filter(organisation -> organisation.key().equals("2120001124"))
                .findFirst()
                .orElseThrow();
        assertEquals("Malmö stad", malmo.name());
        assertEquals("212000-1124", malmo.organisationNumber());
        assertEquals(
                List.of("STADSKONTORET"),
                malmo.units().stream().map(OrganisationalUnit::name).toList());
        Link link = collector.links().stream()
                .filter(found -> found.label().equals("Malmö stad"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, link.records());
        assertEquals(Link.KNOWLEDGE_MATCHING, link.justification(), "the stronger evidence is kept");
        collector.links().forEach(found -> LinkFixtures.valid("link", found));
    }

    @Test
    void regionsAreValidAndHoldNoExtraRegio() {
        List<Region> regions = TABLES.regions();
        regions.forEach(region -> LinkFixtures.valid("region", region));
        assertTrue(regions.stream().noneMatch(region -> region.code().startsWith("SEZ")));
        assertEquals(
                21, regions.stream().filter(region -> region.county() != null).count());
        assertEquals(1 + 3 + 8 + 21, regions.size());
    }

    @Test
    void writesSssomThatReadsBack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("links.sssom.tsv");
        Collected collector = collected(PROJECTS);
        List<Link> links = collector.links();
        SssomFile.write(file, BaseIri.placeholder(), links::forEach);

        MappingSet set = SssomReader.read(file);
        assertEquals("https://esf-lod.example/id/mapping-set/links", set.textOf(Slot.MAPPING_SET_ID));
        assertEquals(List.of(), set.discarded());
        List<Mapping> rows = set.mappings();
        Collections.sort(links, (a, b) -> a.id().compareTo(b.id()));
        assertEquals(links.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Mapping row = rows.get(i);
            Link link = links.get(i);
            assertEquals("https://esf-lod.example/id/link/" + link.id(), row.text(Slot.RECORD_ID));
            assertEquals("rdfs literal", row.text(Slot.SUBJECT_TYPE));
            assertEquals(link.label(), row.text(Slot.SUBJECT_LABEL));
            assertEquals(link.object(), row.text(Slot.OBJECT_ID));
            assertEquals(link.predicate(), row.text(Slot.PREDICATE_ID));
            assertEquals(link.justification(), row.text(Slot.MAPPING_JUSTIFICATION));
            assertEquals(link.records(), Long.parseLong(row.extension("ext_records")));
        }
    }
}
