package org.esflod.harvest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.esflod.project.BaseIri;
import org.esflod.web.Exchange;
import org.esflod.web.Route;
import org.esflod.web.Served;

/**
 * What search engines look for: {@code /sitemap.xml}, which lists {@code /sitemap-project-1.xml} and the like, each with at
 * most 50,000 pages of one kind, and {@code /robots.txt}.
 *
 * <p>Addresses are below the base of the version. Memory is flat: one file at a time.
 *
 * <p>Source: <a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>.
 */
final class Sitemaps implements Route {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int MOST = 50_000;
    private static final Pattern PART = Pattern.compile("/sitemap-([a-z]+)-([1-9][0-9]{0,5})\\.xml");
    private static final String NUTS = "http://data.europa.eu/nuts/code/";

    /** Pages that are of no thing. */
    private static final List<String> PAGES = List.of(
            "",
            "browse",
            "map",
            "ns",
            "queries",
            "data",
            "versions/",
            "about",
            "about/limits",
            "about/quality",
            "about/accessibility");

    /**
     * A kind of things that have pages.
     *
     * @param type their class
     * @param iris what their IRIs begin with; after the base where it has no scheme
     * @param pages what the addresses of their pages begin with, after the base
     */
    private record Kind(Node type, String iris, String pages) {}

    private static final Map<String, Kind> KINDS = kinds();

    private final Cache<String, Map<String, Long>> counts =
            Caffeine.newBuilder().maximumSize(4).build();

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("project", new Kind(esf("Project"), "id/project/", "doc/project/"));
        kinds.put("organisation", new Kind(ORG.Organization.asNode(), "id/organisation/", "doc/organisation/"));
        kinds.put("municipality", new Kind(esf("Municipality"), "id/municipality/", "doc/municipality/"));
        kinds.put("region", new Kind(esf("Region"), NUTS, "region/"));
        kinds.put("scheme", new Kind(SKOS.ConceptScheme.asNode(), "id/scheme/", "doc/scheme/"));
        kinds.put("code", new Kind(SKOS.Concept.asNode(), "id/scheme/", "doc/scheme/"));
        return kinds;
    }

    private static Node esf(String name) {
        return NodeFactory.createURI(BaseIri.TERMS + name);
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        String path = exchange.path();
        Matcher part = PART.matcher(path);
        boolean isPart = part.matches() && (part.group(1).equals("page") || KINDS.containsKey(part.group(1)));
        if (!isPart && !path.equals("/sitemap.xml") && !path.equals("/robots.txt")) {
            return false;
        }
        if (isPart && number(part) > parts(exchange.served(), part.group(1))) {
            return false;
        }
        if (exchange.refusedMethod() || exchange.unchanged("sitemap")) {
            return true;
        }
        if (path.equals("/robots.txt")) {
            exchange.send(200, "text/plain", robots(exchange.served().base()));
        } else {
            exchange.send(
                    200,
                    "application/xml",
                    isPart ? part(exchange.served(), part.group(1), number(part)) : index(exchange.served()));
        }
        return true;
    }

    private static int number(Matcher part) {
        return Integer.parseInt(part.group(2));
    }

    private static String robots(BaseIri base) {
        String root = URI.create(base.iri()).getRawPath();
        return "User-agent: *\nAllow: " + root + "\nDisallow: " + root + "sparql?\nDisallow: " + root
                + "reconcile?\n\nSitemap: " + ascii(base.iri() + "sitemap.xml") + "\n";
    }

    private long parts(Served served, String kind) {
        if (kind.equals("page")) {
            return 1;
        }
        long things = counts.get(
                        served.version().id(),
                        id -> served.read(store -> {
                            Map<String, Long> counted = new LinkedHashMap<>();
                            KINDS.forEach((name, of) -> counted.put(name, Iter.count(addresses(served, store, of))));
                            return counted;
                        }))
                .getOrDefault(kind, 0L);
        return (things + MOST - 1) / MOST;
    }

    private byte[] index(Served served) {
        return xml("sitemapindex", writer -> {
            entry(writer, "sitemap", served, "sitemap-page-1.xml");
            for (String kind : KINDS.keySet()) {
                for (long number = 1; number <= parts(served, kind); number++) {
                    entry(writer, "sitemap", served, "sitemap-" + kind + "-" + number + ".xml");
                }
            }
        });
    }

    private static byte[] part(Served served, String kind, int number) {
        Kind of = KINDS.get(kind);
        return xml("urlset", writer -> {
            if (of == null) {
                for (String page : PAGES) {
                    entry(writer, "url", served, page);
                }
                return;
            }
            // Gathered first: a slow client must not keep the store open.
            List<String> pages = served.read(store -> {
                Iterator<String> all = addresses(served, store, of);
                Iter.skip(all, (number - 1L) * MOST);
                return Iter.toList(Iter.limit(all, MOST));
            });
            for (String page : pages) {
                entry(writer, "url", served, page);
            }
        });
    }

    /** The pages of a kind, after the base, in the order of the store, which is the same each time. */
    private static Iterator<String> addresses(Served served, DatasetGraph store, Kind kind) {
        String begin = kind.iris().contains(":") ? kind.iris() : served.base().iri() + kind.iris();
        return Iter.iter(store.getDefaultGraph().find(Node.ANY, RDF.type.asNode(), kind.type()))
                .map(triple -> triple.getSubject().toString())
                .filter(iri -> iri.startsWith(begin))
                .map(iri -> kind.pages() + iri.substring(begin.length()));
    }

    private static void entry(XMLStreamWriter writer, String name, Served served, String address)
            throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeStartElement("loc");
        writer.writeCharacters(ascii(served.base().iri() + address));
        writer.writeEndElement();
        writer.writeStartElement("lastmod");
        writer.writeCharacters(served.since().toString());
        writer.writeEndElement();
        writer.writeEndElement();
        writer.writeCharacters("\n");
    }

    private interface Content {
        void write(XMLStreamWriter writer) throws XMLStreamException;
    }

    private static byte[] xml(String root, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(NAMESPACE);
            content.write(writer);
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("no document in memory fails to be written", e);
        }
        return out.toByteArray();
    }

    private static String ascii(String iri) {
        return URI.create(iri).toASCIIString();
    }
}
