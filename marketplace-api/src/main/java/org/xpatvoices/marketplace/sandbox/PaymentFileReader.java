package org.xpatvoices.marketplace.sandbox;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads what a bank needs of a pain.001; a second pair of eyes, written apart from the writer's.
 */
final class PaymentFileReader {
    private static final XMLInputFactory FACTORY = factory();

    private final Deque<String> path = new ArrayDeque<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private @Nullable String messageId;
    private String paymentId = "";
    private String endToEndId = "";
    private String amount = "";
    private String currency = "";
    private String account = "";

    private PaymentFileReader() {}

    /** The message's id and its transfers. */
    record Payments(String messageId, List<Transfer> transfers) {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static Payments read(byte[] file) {
        var reader = new PaymentFileReader();
        try {
            var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
            while (xml.hasNext()) {
                reader.take(xml, xml.next());
            }
        } catch (XMLStreamException | ArithmeticException | NumberFormatException e) {
            throw WebProblem.invalid("", "is no payment file");
        }
        if (reader.messageId == null || reader.transfers.isEmpty()) {
            throw WebProblem.invalid("", "is no payment file");
        }
        return new Payments(reader.messageId, List.copyOf(reader.transfers));
    }

    private void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                path.push(xml.getLocalName());
                if (xml.getLocalName().equals("InstdAmt")) {
                    currency = xml.getAttributeValue(null, "Ccy");
                }
            }
            case XMLStreamConstants.CHARACTERS -> text(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> {
                if (path.pop().equals("CdtTrfTxInf")) {
                    transfers.add(new Transfer(paymentId, endToEndId, micro(), currency, account));
                }
            }
            default -> {}
        }
    }

    private void text(String text) {
        switch (String.valueOf(path.peek())) {
            case "MsgId" -> messageId = text;
            case "PmtInfId" -> paymentId = text;
            case "EndToEndId" -> endToEndId = text;
            case "InstdAmt" -> amount = text;
            case "IBAN", "Id" -> account = path.contains("CdtrAcct") ? text : account;
            default -> {}
        }
    }

    private long micro() {
        return new BigDecimal(amount).movePointRight(6).longValueExact();
    }
}
