package org.esflod.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import org.esflod.project.BaseIri;
import org.esflod.project.Project;
import org.junit.jupiter.api.Test;

class ResolutionTest {
    private static final ProjectLinker LINKER =
            new ProjectLinker(LinkFixtures.tables(), LinkFixtures.codeLists(), BaseIri.placeholder());

    @Test
    void everyNameThatHasACodeIsResolved() {
        assertEquals(
                Resolution.FIELDS,
                resolved(new LinkFixtures.Draft()
                        .owner("Sala kommun")
                        .programmeArea("Programområde 1 Kompetensförsörjning")
                        .phase("Genomförande")
                        .region("Sydsverige")
                        .municipalities("Malmö", "Lund")
                        .section("Bakgrund", "Text.")));
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
        Set<String> linked = new TreeSet<>();
        for (RecordComponent component : LinkedProject.class.getRecordComponents()) {
            String type = component.getGenericType().getTypeName();
            if (type.contains("LinkedNamed") || type.contains("LinkedOwner") || type.contains("LinkedSection")) {
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
