package org.xpatvoices.payouts.rail.iso20022;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks a message element by element, by local name; what nobody asks for is passed over. */
final class XmlCursor {
    private static final int DEPTH_MAX = 64;
    private static final int TEXT_MAX = 10_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final @Nullable SchemaCheck schema;
    private int depth;

    private XmlCursor(XMLStreamReader reader, @Nullable SchemaCheck schema) {
        this.reader = reader;
        this.schema = schema;
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH_MAX);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, TEXT_MAX);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 16);
        return factory;
    }

    /** What a document claims to be: its root, and the first element inside it or an empty name. */
    record Claim(String root, String namespace, String message) {}

    /** Looks at the first two elements, and at nothing behind them. */
    static Claim claimOf(byte[] content) {
        try {
            var cursor = opened(content, null);
            String root = cursor.name();
            String namespace = cursor.namespace();
            int event = cursor.advance();
            while (event != XMLStreamConstants.START_ELEMENT && cursor.depth > 0) {
                event = cursor.advance();
            }
            String message = event == XMLStreamConstants.START_ELEMENT ? cursor.name() : "";
            cursor.reader.close();
            return new Claim(root, namespace, message);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Opens the file at its root element; the visit must reach the end of the document. */
    static void visit(byte[] content, Consumer<XmlCursor> root) {
        visit(content, null, root);
    }

    /** Reads the whole document for nothing but to hold it against a schema. */
    static void mustFit(byte[] content, SchemaCheck schema) {
        visit(content, schema, _ -> {});
    }

    private static void visit(
            byte[] content, @Nullable SchemaCheck schema, Consumer<XmlCursor> root) {
        try {
            var cursor = opened(content, schema);
            root.accept(cursor);
            while (cursor.reader.getEventType() != XMLStreamConstants.END_DOCUMENT) {
                cursor.advance();
            }
            cursor.reader.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XmlCursor opened(byte[] content, @Nullable SchemaCheck schema)
            throws XMLStreamException {
        var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
        var cursor = new XmlCursor(reader, schema);
        while (cursor.advance() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw new UnreadableFile("the document has no element");
            }
        }
        return cursor;
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    @Nullable String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** Calls back on each direct child, by name; stands behind the end tag afterwards. */
    void children(Consumer<String> onChild) {
        int own = depth;
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                onChild.accept(reader.getLocalName());
                while (depth > own) {
                    advance();
                }
            } else if (depth < own) {
                return;
            }
        }
    }

    /** The text of the element, without white space around it and without its children. */
    String text() {
        return textOr(_ -> {});
    }

    /** The text of an element that is a value in some versions and a wrapper in others. */
    String textOr(Consumer<String> onChild) {
        int own = depth;
        var text = new StringBuilder();
        while (depth >= own) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                onChild.accept(reader.getLocalName());
                while (depth > own) {
                    advance();
                }
            } else if (depth == own
                    && (event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.CDATA)) {
                text.append(reader.getText());
            }
        }
        return text.toString().strip();
    }

    private int advance() {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableFile("the file declares or uses entities");
                default -> {}
            }
            if (schema != null) {
                schema.take(reader);
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Parser messages may quote the file, so only the place is passed on. */
    private static UnreadableFile broken(XMLStreamException e) {
        var place = e.getLocation();
        return new UnreadableFile(
                place == null
                        ? "not well-formed XML"
                        : "not well-formed XML at line "
                                + place.getLineNumber()
                                + ", column "
                                + place.getColumnNumber());
    }
}
