package org.esflod.harvest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.esflod.web.Archive;
import org.esflod.web.Archive.Kept;
import org.esflod.web.Exchange;
import org.esflod.web.Route;
import org.esflod.web.Served;
import org.jspecify.annotations.Nullable;

/** {@code /datasets/dcat}: the {@link Catalogue}, always as RDF/XML. */
final class CatalogueRoute implements Route {
    private final Archive archive;
    private final Publisher publisher;
    private volatile @Nullable Made made;

    /** What was made last, and of what. */
    private record Made(String of, String rdfXml) {}

    CatalogueRoute(Archive archive, Publisher publisher) {
        this.archive = archive;
        this.publisher = publisher;
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        if (!exchange.path().equals("/" + Catalogue.PATH)) {
            return false;
        }
        if (exchange.refusedMethod()) {
            return true;
        }
        Served served = exchange.served();
        List<Kept> versions = archive.all();
        String of = served.version().id()
                + versions.stream()
                        .map(kept -> kept.version().id() + kept.since())
                        .collect(Collectors.joining(" ", " of ", ""));
        if (!exchange.unchanged("application/rdf+xml", of, publisher.toString())) {
            Made last = made;
            if (last == null || !last.of().equals(of)) {
                last = new Made(of, new String(make(served, versions), StandardCharsets.UTF_8));
                made = last;
            }
            exchange.send(200, "application/rdf+xml", last.rdfXml().getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    private byte[] make(Served served, List<Kept> versions) {
        Extent extent = served.read(Extent::of);
        Kept kept = new Kept(served.version(), served.since());
        return new Catalogue(served.base(), kept, versions, publisher, extent).rdfXml();
    }
}
