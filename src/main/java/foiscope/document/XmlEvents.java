package foiscope.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML of a document's part, event by event; nothing outside it is ever asked for. */
final class XmlEvents {

    private static final XMLInputFactory FACTORY = factory();

    private XmlEvents() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static XMLStreamReader of(InputStream part) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(part);
    }

    /** What reads the events of a part. */
    @FunctionalInterface
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    /**
     * Reads a part without which its document can be read too: where it is absent nothing, of a damaged one what stands before the
     * damage.
     *
     * @throws IOException where it is over a limit
     */
    static void ofAside(Optional<InputStream> part, Reading reading) throws IOException {
        if (part.isPresent()) {
            try {
                reading.read(of(part.get()));
            } catch (XMLStreamException e) {
                IOException limit = limit(e);
                if (limit != null) {
                    throw limit;
                }
            }
        }
    }

    /** An attribute by its name without a namespace, as every writer of Office names it. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A number that an attribute holds; another where it holds none. */
    static int number(XMLStreamReader xml, String name, int otherwise) {
        String value = attribute(xml, name);
        try {
            return value == null ? otherwise : (int) Math.min(Integer.MAX_VALUE, Math.round(Double.parseDouble(value)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether an element of Office that is on by being there isn't switched off. */
    static boolean on(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    /** Passes over an element and all in it. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    /** What a failed parse ends in: a limit where the stream met one. */
    static @Nullable IOException limit(XMLStreamException fault) {
        return fault.getNestedException() instanceof IOException io ? io : null;
    }
}
