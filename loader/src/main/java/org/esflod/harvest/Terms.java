package org.esflod.harvest;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;

/** Terms of the catalogue that Jena has no constants for. */
final class Terms {
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    static final String SPDX = "http://spdx.org/rdf/terms#";
    static final String DCAT_AP = "http://data.europa.eu/r5r/";

    static final Property VERSION = property(DCAT.NS + "version");
    static final Property HAS_VERSION = property(DCAT.NS + "hasVersion");
    static final Property HAS_CURRENT_VERSION = property(DCAT.NS + "hasCurrentVersion");
    static final Property IS_VERSION_OF = property(DCAT.NS + "isVersionOf");
    static final Property PREVIOUS_VERSION = property(DCAT.NS + "previousVersion");
    static final Property AVAILABILITY = property(DCAT_AP + "availability");
    static final Property CHECKSUM = property(SPDX + "checksum");
    static final Property ALGORITHM = property(SPDX + "algorithm");
    static final Property CHECKSUM_VALUE = property(SPDX + "checksumValue");

    static final Resource CHECKSUM_CLASS = resource(SPDX + "Checksum");
    static final Resource SHA256 = resource(SPDX + "checksumAlgorithm_sha256");
    static final Resource PUBLIC = resource(EU + "access-right/PUBLIC");
    static final Resource AVAILABLE = resource(EU + "planned-availability/AVAILABLE");
    static final Resource SWEDEN = resource(EU + "country/SWE");
    static final Resource SWEDISH = resource(EU + "language/SWE");
    static final Resource ENGLISH = resource(EU + "language/ENG");
    static final Resource THEMES = resource(EU + "data-theme");
    static final Resource SOCIETY = resource(EU + "data-theme/SOCI");
    static final Resource GOVERNMENT = resource(EU + "data-theme/GOVE");
    static final Resource SPARQL_PROTOCOL = resource("https://www.w3.org/TR/sparql11-protocol/");
    static final Resource RECONCILIATION =
            resource("https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/");

    private Terms() {}

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
