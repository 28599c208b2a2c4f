package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.esflod.TestFiles;
import org.esflod.project.BaseIri;
import org.esflod.project.Funding;
import org.esflod.project.Location;
import org.esflod.project.Named;
import org.esflod.project.Project;
import org.junit.jupiter.api.Test;

class ResolutionTest {
    private static final ProjectLinker LINKER =
            new ProjectLinker(LinkFixtures.tables(), LinkFixtures.codeLists(), BaseIri.placeholder());

    @Test
    void everyNameThatHasACodeIsResolved() {
        Project record = new LinkFixtures.Draft()
                .programmePeriod("2014-2020")
                .owner("Sala kommun")
                .programmeArea("1")
                .phase("Genomförande")
                .region("Sydsverige")
                .municipalities("Malmö", "Lund")
                .section("Bakgrund", "Text.")
                .builder()
                .country(named("Sverige"))
                .funding(new Funding(
                        named("2014SE05M9OP001"),
                        named("ESF"),
                        named("1.1"),
                        named("TO08"),
                        named("117"),
                        null,
                        null,
                        null,
                        null,
                        null))
                .nuts(named("SE22"))
                .counties(List.of(named("Skåne")))
                .location(new Location(null, null, named("SE224"), null, null))
                .build();
        ProjectLinker linker = new ProjectLinker(
                LinkFixtures.tables(), CodeLists.read(TestFiles.home("ontology/schemes")), BaseIri.placeholder());
        assertEquals(
                Resolution.FIELDS, Resolution.of(record, linker.link(record).project()));
    }

    private static Named named(String label) {
        return new Named(label, 2);
    }

    @Test
    void whatHasNoCodeIsNot() {
        assertEquals(
                Set.of(),
                resolved(new LinkFixtures.Draft()
                        .owner("Påhittad Snickeri AB")
                        .programmeArea("Programområde 9")
                        .phase("Efterfas")
                        .region("Atlantis")
                        .municipalities("Malmö", "Hebby")
                        .section("Påhittad rubrik", "Text.")));
    }

    @Test
    void whatIsNotStatedIsNotResolved() {
        assertEquals(Set.of("owner"), resolved(new LinkFixtures.Draft().owner("Sala kommun")));
    }

    /** One source of a project may state what another does not. */
    @Test
    void aRecordHasResolvedOnlyWhatItStates() {
        Project without = new LinkFixtures.Draft().owner("Sala kommun").project();
        Project with = new LinkFixtures.Draft()
                .owner("Sala kommun")
                .region("Sydsverige")
                .project();
        assertEquals(Set.of("owner"), Resolution.of(without, LINKER.link(with).project()));
    }

    /** A component that is linked one day and forgotten here would have an empty cell in the table of coverage. */
    @Test
    void noLinkedComponentIsForgotten() {
        Set<String> linked = new TreeSet<>(Set.of("location.nuts"));
        for (RecordComponent component : Stream.of(LinkedProject.class, Funding.class)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .toList()) {
            String type = component.getGenericType().getTypeName();
            if (type.contains("Named") || type.contains("LinkedOwner") || type.contains("LinkedSection")) {
                linked.add(component.getName());
            }
        }
        assertEquals(new TreeSet<>(Resolution.FIELDS), linked);
    }

    private static Set<String> resolved(LinkFixtures.Draft draft) {
        Project record = draft.project();
        return Resolution.of(record, LINKER.link(record).project());
    }
}
