package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.ValidatorHandler;

/**
 * Holds every event of a file against its schema while it is read, so that nothing is parsed twice
 * and nothing is kept. Says where a file leaves the schema and how, and repeats none of its text.
 */
final class SchemaCheck {
    /** Names longer or stranger than these are none that a schema of ours has. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,32}");

    private static final int SHOWN = 4;

    private final ValidatorHandler handler;
    private final Deque<String> path = new ArrayDeque<>();

    SchemaCheck(ValidatorHandler handler) {
        this.handler = handler;
        told(handler::startDocument, null);
    }

    /** Tells the schema of the event at which the reader stands. */
    void take(XMLStreamReader at) {
        switch (at.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(at);
            case XMLStreamConstants.END_ELEMENT -> end(at);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(at);
            case XMLStreamConstants.END_DOCUMENT -> told(handler::endDocument, at);
            default -> {}
        }
    }

    private void start(XMLStreamReader at) {
        String name = at.getLocalName();
        String namespace = namespace(at.getNamespaceURI());
        path.addLast(name);
        told(() -> handler.startElement(namespace, name, name, attributes(at)), at);
    }

    private void end(XMLStreamReader at) {
        String name = at.getLocalName();
        told(() -> handler.endElement(namespace(at.getNamespaceURI()), name, name), at);
        path.removeLast();
    }

    private void text(XMLStreamReader at) {
        char[] text = at.getTextCharacters();
        told(() -> handler.characters(text, at.getTextStart(), at.getTextLength()), at);
    }

    private interface Telling {
        void tell() throws SAXException;
    }

    private void told(Telling one, @Nullable XMLStreamReader at) {
        try {
            one.tell();
        } catch (SAXException e) {
            String where =
                    at == null
                            ? ""
                            : " at line %d, column %d, in %s"
                                    .formatted(
                                            at.getLocation().getLineNumber(),
                                            at.getLocation().getColumnNumber(),
                                            place());
            throw new UnreadableFile("not as its schema has it" + where + ": " + fault(e));
        }
    }

    private static AttributesImpl attributes(XMLStreamReader at) {
        var attributes = new AttributesImpl();
        for (int n = 0; n < at.getAttributeCount(); n++) {
            attributes.addAttribute(
                    namespace(at.getAttributeNamespace(n)),
                    at.getAttributeLocalName(n),
                    at.getAttributeLocalName(n),
                    "CDATA",
                    at.getAttributeValue(n));
        }
        return attributes;
    }

    private static String namespace(@Nullable String uri) {
        return uri == null ? "" : uri;
    }

    /** The innermost elements, as far as their names are names. */
    private String place() {
        var shown = path.stream().skip(Math.max(0, path.size() - SHOWN)).toList();
        return shown.stream().allMatch(it -> NAME.matcher(it).matches())
                ? String.join("/", shown)
                : "an element that the schema does not know";
    }

    /** The schema's own complaint quotes the file, so only its rule is passed on, in our words. */
    private static String fault(SAXException e) {
        String rule = String.valueOf(e.getMessage()).split(":", 2)[0];
        return switch (rule) {
            case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.d", "cvc-elt.1.a", "cvc-elt.1" ->
                    "this element does not belong here, or one before it is missing";
            case "cvc-complex-type.2.4.b" -> "an element is missing at its end";
            case "cvc-complex-type.2.3" -> "text stands between its elements";
            case "cvc-complex-type.4" -> "an attribute is missing";
            case "cvc-complex-type.3.2.2", "cvc-complex-type.3.2.1" ->
                    "an attribute does not belong here";
            case "cvc-fractionDigits-valid" -> "a number has too many decimal places";
            case "cvc-totalDigits-valid" -> "a number has too many digits";
            case "cvc-minInclusive-valid", "cvc-minExclusive-valid" -> "a number is too small";
            case "cvc-minLength-valid" -> "a value is empty";
            case "cvc-maxLength-valid" -> "a value is too long";
            default -> "a value is not of the form that it must have";
        };
    }
}
