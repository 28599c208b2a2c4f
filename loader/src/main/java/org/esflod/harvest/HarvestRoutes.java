package org.esflod.harvest;

import java.time.Clock;
import java.util.List;
import org.esflod.web.Archive;
import org.esflod.web.Route;

/** All that programs look for at a publisher of data. */
public final class HarvestRoutes {
    private HarvestRoutes() {}

    /**
     * The families of addresses, in any order.
     *
     * @param archive the versions that stand
     */
    public static List<Route> of(Archive archive, Publisher publisher) {
        return List.of(
                new CatalogueRoute(archive, publisher),
                new WellKnown(publisher, Clock.systemUTC()),
                new Sitemaps(),
                new DataPackage(),
                new ApiDescription(),
                new VersionFeed(archive, publisher),
                new VersionPages(archive));
    }
}
