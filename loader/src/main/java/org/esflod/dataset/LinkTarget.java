package org.esflod.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A dataset of others that ours links to, known by how its IRIs begin.
 *
 * @param slug last part of the IRI of its description, such as {@code wikidata}
 * @param title what it is called
 * @param homepage where it is described
 * @param prefixes how its IRIs begin; the first one is its usual form
 */
record LinkTarget(String slug, String title, String homepage, List<String> prefixes) {
    /** All that are counted. A link to a dataset that is missing here is published, but not described. */
    static final List<LinkTarget> ALL = List.of(
            target(
                    "wikidata",
                    "Wikidata",
                    "https://www.wikidata.org/",
                    "http://www.wikidata.org/entity/",
                    "https://www.wikidata.org/entity/"),
            target(
                    "geonames",
                    "GeoNames",
                    "https://www.geonames.org/",
                    "https://sws.geonames.org/",
                    "http://sws.geonames.org/"),
            target("nuts", "NUTS", "https://data.europa.eu/nuts/", "http://data.europa.eu/nuts/"),
            target(
                    "eu-currency",
                    "EU Vocabularies: currencies",
                    "http://publications.europa.eu/resource/authority/currency",
                    Prefixes.CURRENCY),
            target(
                    "eu-country",
                    "EU Vocabularies: countries",
                    "http://publications.europa.eu/resource/authority/country",
                    "http://publications.europa.eu/resource/authority/country/"),
            target(
                    "eu-programme",
                    "EU Vocabularies: programmes",
                    "http://publications.europa.eu/resource/authority/eu-programme",
                    "http://publications.europa.eu/resource/authority/eu-programme/"),
            target(
                    "kulturarvsdata",
                    "Kulturarvsdata",
                    "https://www.raa.se/",
                    "http://kulturarvsdata.se/resurser/",
                    "https://kulturarvsdata.se/resurser/"),
            target("launuts", "LAU and NUTS", "https://w3id.org/launuts", "https://w3id.org/launuts/"),
            target(
                    "whos-on-first",
                    "Who's On First",
                    "https://whosonfirst.org/",
                    "https://spelunker.whosonfirst.org/id/"),
            target(
                    "dataportal-se",
                    "Sveriges dataportal",
                    "https://www.dataportal.se/",
                    "http://dataportal.se/organisation/"),
            target("ror", "Research Organization Registry", "https://ror.org/", "https://ror.org/"),
            target("isni", "ISNI", "https://isni.org/", "https://isni.org/isni/"),
            target("gleif", "GLEIF LEI register", "https://www.gleif.org/", "https://search.gleif.org/#/record/"),
            target("kohesio", "Kohesio", "https://kohesio.ec.europa.eu/", "https://linkedopendata.eu/entity/"));

    LinkTarget {
        prefixes = List.copyOf(prefixes);
    }

    /** The dataset that an IRI belongs to; empty where it is none of these. */
    static Optional<LinkTarget> of(String iri) {
        return ALL.stream().filter(target -> target.holds(iri)).findFirst();
    }

    boolean holds(String iri) {
        return prefixes.stream().anyMatch(iri::startsWith);
    }

    private static LinkTarget target(String slug, String title, String homepage, String... prefixes) {
        return new LinkTarget(slug, title, homepage, Arrays.asList(prefixes));
    }
}
