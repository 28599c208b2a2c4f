package org.esflod;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages stand in the order of the data's way: each uses those before it and {@code problem}, none after it. */
class ArchitectureTest {
    private static final List<String> WAY = List.of(
            "problem",
            "source",
            "project",
            "match",
            "register",
            "contact",
            "curation",
            "link",
            "rdf",
            "dataset",
            "check",
            "index",
            "web",
            "sparql",
            "document",
            "page",
            "harvest",
            "reconcile",
            "endpoint",
            "evaluation",
            "run");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.esflod");

    @Test
    void looksAtEveryPackage() {
        List<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.esflod."))
                .map(name -> name.replaceFirst("^org\\.esflod\\.", "").replaceFirst("\\..*$", ""))
                .distinct()
                .sorted()
                .toList();
        assertTrue(CLASSES.size() > 100, "looked at " + CLASSES.size() + " classes only");
        assertTrue(WAY.containsAll(found) && found.size() == WAY.size(), "packages are " + found + ", not " + WAY);
    }

    @TestFactory
    List<DynamicTest> noPackageUsesALaterOne() {
        return IntStream.range(0, WAY.size() - 1)
                .mapToObj(i -> DynamicTest.dynamicTest(WAY.get(i), () -> ArchRuleDefinition.noClasses()
                        .that()
                        .resideInAPackage(in(WAY.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(WAY.subList(i + 1, WAY.size()).stream()
                                .map(ArchitectureTest::in)
                                .toArray(String[]::new))
                        .check(CLASSES)))
                .toList();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.esflod.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void jenaStaysInItsPackages() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(in("problem"), in("source"), in("project"), in("link"), in("rdf"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .check(CLASSES);
    }

    @Test
    void rdf4jStaysInItsPackages() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(in("problem"), in("source"), in("project"), in("check"), in("endpoint"), in("run"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.rdf4j..")
                .check(CLASSES);
    }

    @Test
    void noClassKnowsBothLibraries() {
        List<String> both = CLASSES.stream()
                .filter(type -> uses(type, "org.apache.jena.") && uses(type, "org.eclipse.rdf4j."))
                .map(JavaClass::getName)
                .toList();
        assertTrue(both.isEmpty(), "these mix RDF4J and Jena: " + both);
    }

    private static boolean uses(JavaClass type, String packagePrefix) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith(packagePrefix));
    }

    private static String in(String name) {
        return "org.esflod." + name + "..";
    }
}
