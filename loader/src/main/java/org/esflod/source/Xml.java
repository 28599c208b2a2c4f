package org.esflod.source;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.esflod.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The XML of a spreadsheet's parts, element by element; no DTD, no entity but the five of XML itself. */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /**
     * Goes on to the next beginning or end of an element.
     *
     * @return false at the end of the document
     */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new BrokenInput(ProblemCode.FILE_BROKEN, 0);
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Whether an element of this name begins here; prefixes and namespaces make no difference. */
    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** An attribute, by its name without prefix; absent where there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * The text up to the end of this element, that of elements in it among it.
     *
     * @param leftOut the name of an element in it whose text does not count; {@code rPh}, how a word is pronounced
     * @return one character more than a cell may have, where it is longer
     */
    String text(String leftOut) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int silent = 0;
        try {
            while (depth > 0 && reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    silent += silent > 0 || reader.getLocalName().equals(leftOut) ? 1 : 0;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    silent -= silent > 0 ? 1 : 0;
                } else if (reader.isCharacters() && silent == 0 && text.length() <= TableRow.LONGEST_CELL) {
                    text.append(reader.getText());
                }
            }
        } catch (XMLStreamException | UncheckedStreamException e) { // the text is read as late as it is asked for
            throw broken(e);
        }
        text.setLength(Math.min(text.length(), TableRow.LONGEST_CELL + 1));
        return text.toString();
    }

    /** Reads a small part whole: is told each beginning of an element. */
    static void forEach(InputStream part, BiConsumer<String, Xml> element) throws IOException {
        try (Xml xml = new Xml(part)) {
            while (xml.next()) {
                if (xml.reader.isStartElement()) {
                    element.accept(xml.reader.getLocalName(), xml);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        } finally {
            in.close();
        }
    }

    /** What is no XML, or what reading it said. */
    private static IOException broken(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenInput found) {
                return found;
            }
            if (cause instanceof XMLStreamException parsing
                    && parsing.getNestedException() instanceof BrokenInput found) {
                return found;
            }
        }
        return new BrokenInput(ProblemCode.FILE_BROKEN, 0);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
