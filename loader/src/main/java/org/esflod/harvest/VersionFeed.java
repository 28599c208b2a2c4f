package org.esflod.harvest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.esflod.dataset.DatasetDescription;
import org.esflod.web.Archive;
import org.esflod.web.Archive.Kept;
import org.esflod.web.Exchange;
import org.esflod.web.Route;

/**
 * {@code /versions.atom}: the versions that stand, the latest first, for readers of feeds.
 *
 * <p>Source: <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>.
 */
final class VersionFeed implements Route {
    private static final String PATH = "versions.atom";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Archive archive;
    private final Publisher publisher;

    VersionFeed(Archive archive, Publisher publisher) {
        this.archive = archive;
        this.publisher = publisher;
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        if (!exchange.path().equals("/" + PATH)) {
            return false;
        }
        List<Kept> all = archive.all();
        String which = all.stream().map(kept -> kept.version().id()).collect(Collectors.joining(" "));
        if (!exchange.refusedMethod() && !exchange.unchanged("atom", which, publisher.toString())) {
            exchange.send(
                    200, "application/atom+xml", feed(exchange.served().base().iri(), all));
        }
        return true;
    }

    private byte[] feed(String base, List<Kept> all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String name = publisher.name();
        try {
            XMLStreamWriter feed = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            feed.writeStartDocument("UTF-8", "1.0");
            feed.writeStartElement("feed");
            feed.writeDefaultNamespace(ATOM);
            text(feed, "id", base + PATH);
            text(
                    feed,
                    "title",
                    Objects.requireNonNull(DatasetDescription.titles().get("sv")));
            text(
                    feed,
                    "updated",
                    all.isEmpty() ? "1970-01-01T00:00:00Z" : all.get(0).since().toString());
            link(feed, "self", base + PATH);
            link(feed, "alternate", base + "versions/");
            feed.writeStartElement("author");
            text(feed, "name", name == null ? "Utgivare ej angiven" : name);
            feed.writeEndElement();
            for (Kept kept : all) {
                String address = base + "versions/" + kept.version().id();
                feed.writeStartElement("entry");
                text(feed, "id", address);
                text(feed, "title", "Version " + kept.version().id());
                text(feed, "updated", kept.since().toString());
                link(feed, "alternate", address + "/");
                text(
                        feed,
                        "summary",
                        kept.version().manifest().at("/counts/projects").asLong() + " projekt");
                feed.writeEndElement();
            }
            feed.writeEndElement();
            feed.writeEndDocument();
            feed.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("no document in memory fails to be written", e);
        }
        return out.toByteArray();
    }

    private static void text(XMLStreamWriter feed, String name, String text) throws XMLStreamException {
        feed.writeStartElement(name);
        feed.writeCharacters(text);
        feed.writeEndElement();
    }

    private static void link(XMLStreamWriter feed, String relation, String address) throws XMLStreamException {
        feed.writeEmptyElement("link");
        feed.writeAttribute("rel", relation);
        feed.writeAttribute("href", address);
    }
}
