package org.xpatvoices.payouts.rail.iso20022;

import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

/**
 * The schemas of the messages we write and read, in the namespace of whatever version is at hand.
 * They are our own texts, beside this class; each says what it is written from.
 */
final class FileSchema {
    private static final String OF_NO_NAMESPACE = "elementFormDefault=\"qualified\"";
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private FileSchema() {}

    /**
     * A check of one file.
     *
     * @param namespace of a version that the kind owns, or empty
     */
    static SchemaCheck check(MessageKind kind, String namespace) {
        var schema =
                COMPILED.computeIfAbsent(
                        kind.schema() + " " + namespace,
                        _ -> compiled(text(kind.schema()), namespace));
        return new SchemaCheck(schema.newValidatorHandler());
    }

    private static Schema compiled(String text, String namespace) {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            String owned =
                    namespace.isEmpty()
                            ? text
                            : text.replaceFirst(
                                    OF_NO_NAMESPACE,
                                    "%s xmlns=\"%s\" targetNamespace=\"%s\""
                                            .formatted(OF_NO_NAMESPACE, namespace, namespace));
            return factory.newSchema(new StreamSource(new StringReader(owned)));
        } catch (SAXException e) {
            throw new IllegalStateException("a schema of ours does not hold", e);
        }
    }

    private static String text(String name) {
        try (InputStream in = FileSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
