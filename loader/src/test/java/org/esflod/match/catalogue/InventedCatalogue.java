package org.esflod.match.catalogue;

import java.util.List;
import org.esflod.TestFiles;

/** A catalogue of bodies that do not exist. */
final class InventedCatalogue {
    static final List<CatalogueEntry> ENTRIES = List.of(
            new CatalogueEntry("northmoor", List.of("Northmoor University", "University of Northmoor")),
            new CatalogueEntry("eastvale", List.of("University of Eastvale")),
            new CatalogueEntry("eastvale-brook", List.of("University of Eastvale, Brookfell")),
            new CatalogueEntry("velmark", List.of("Université de Velmark")),
            new CatalogueEntry("karsten", List.of("Karsten Institute of Polar Research (KIPR)")),
            new CatalogueEntry("hospital", List.of("Saint Orla's Hospital Brookfell")),
            new CatalogueEntry("zelmar-1", List.of("Zelmar College")),
            new CatalogueEntry("zelmar-2", List.of("Zelmar College")),
            new CatalogueEntry("ostrava", List.of("Institute of Optics of Tarnholt University")),
            new CatalogueEntry("drem", List.of("Drem & Falkow Agricultural University")));

    private InventedCatalogue() {}

    static CatalogueWords words() {
        return CatalogueWords.read(TestFiles.home("mapping/reference"));
    }
}
