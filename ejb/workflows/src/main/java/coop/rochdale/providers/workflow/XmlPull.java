package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.ProviderRefusal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pulls element after element out of a file that nobody vouches for. No document type, no entities but the five of XML, no
 * more depth, text or children than a statement has; whatever else is refused with {@code providers.unreadable}.
 */
final class XmlPull {

    private static final int DEEPEST = 30;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_CHILDREN = 1_000;

    private final XMLStreamReader reader;

    XmlPull(InputStream file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            this.reader = factory.createXMLStreamReader(file);
        } catch (XMLStreamException | RuntimeException unreadable) {
            throw unreadable("it is no XML.");
        }
    }

    static Refused unreadable(String why) {
        return Refused.because(ProviderRefusal.UNREADABLE, "camt.053 (ISO 20022, XML)", why);
    }

    /** Goes to the next element within the one that it stands in; false at that one's end. */
    boolean child() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw unreadable("it has a document type or entities of its own, which are not read.");
                default -> {
                    // Text between elements, comments and the like say nothing.
                }
            }
        }
    }

    String name() {
        return reader.getLocalName();
    }

    /** The rest of the file must be there, and nothing in it. */
    void end() {
        if (child()) {
            throw unreadable("something follows its end.");
        }
    }

    /** Goes to the end of the element that it stands at the beginning of. */
    void skip() {
        int depth = 1;
        while (depth > 0) {
            depth += child() ? 1 : -1;
        }
    }

    /** The element that it stands at the beginning of, and goes to its end. */
    XmlPiece piece() {
        return piece(DEEPEST);
    }

    private XmlPiece piece(int deeper) {
        if (deeper == 0) {
            throw unreadable("its elements are nested too deep.");
        }
        String name = name();
        String given = reader.getAttributeValue(null, "Ccy");
        String currency = given == null ? "" : given;
        StringBuilder text = new StringBuilder();
        List<XmlPiece> children = new ArrayList<>();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(piece(deeper - 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable("it has entities of its own.");
                default -> {
                    // Comments and the like say nothing.
                }
            }
            if (children.size() > MOST_CHILDREN) {
                throw unreadable("an element " + name + " holds too much.");
            }
        }
        return new XmlPiece(name, currency, text.toString().strip(), children);
    }

    private void append(StringBuilder text) {
        int room = LONGEST_TEXT - text.length();
        if (room > 0) {
            String more = reader.getText();
            text.append(more, 0, Math.min(room, more.length()));
        }
    }

    private int next() {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException broken) {
            throw unreadable("it breaks off or is not well-formed in line "
                    + broken.getLocation().getLineNumber() + ".");
        } catch (RuntimeException broken) {
            // The parser of the JDK has more ways to stumble than it declares.
            throw unreadable("it is not well-formed.");
        }
    }
}
