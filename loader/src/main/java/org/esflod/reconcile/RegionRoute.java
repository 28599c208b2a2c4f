package org.esflod.reconcile;

import java.io.IOException;
import org.esflod.index.Entry;
import org.esflod.index.SearchIndex;
import org.esflod.web.Exchange;
import org.esflod.web.Route;

/**
 * From the id of a region to its page: {@code /id/region/SE22} is what {@code view} of the manifest makes of {@code region/SE22}.
 *
 * <p>It is no IRI of ours: that of a region is Eurostat's.
 */
public final class RegionRoute implements Route {
    private static final String ID = "/id/" + Things.REGION;

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        SearchIndex index = exchange.served().index();
        if (!exchange.path().startsWith(ID) || !exchange.reads() || index == null) {
            return false;
        }
        Entry region = index.find(Things.NUTS + exchange.path().substring(ID.length()));
        if (region == null) {
            return false;
        }
        exchange.redirect(303, Things.REGION + region.key());
        return true;
    }
}
