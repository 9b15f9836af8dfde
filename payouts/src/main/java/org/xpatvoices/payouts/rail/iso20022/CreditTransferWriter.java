package org.xpatvoices.payouts.rail.iso20022;

import com.ctc.wstx.stax.WstxOutputFactory;

import org.xpatvoices.contracts.money.Money;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes pain.001.001.09, streaming; the same message gives the same bytes. */
public final class CreditTransferWriter {
    /** What banks carry of a name and of a text, though the schema allows a name twice that. */
    private static final int NAME_MAX = 70;

    private static final int PURPOSE_MAX = 140;
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final WstxOutputFactory FACTORY = new WstxOutputFactory();
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    private final XMLStreamWriter out;

    private CreditTransferWriter(XMLStreamWriter out) {
        this.out = out;
    }

    public static byte[] write(CreditTransferMessage message) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        write(message, bytes);
        return bytes.toByteArray();
    }

    public static void write(CreditTransferMessage message, OutputStream stream) {
        try {
            var out = FACTORY.createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
            new CreditTransferWriter(out).document(message);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("pain.001 could not be written", e);
        }
    }

    private void document(CreditTransferMessage message) throws XMLStreamException {
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        out.writeStartElement("Document");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeStartElement("CstmrCdtTrfInitn");
        header(message);
        for (var group : message.groups()) {
            group(group);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void header(CreditTransferMessage message) throws XMLStreamException {
        int count = message.groups().stream().mapToInt(group -> group.transfers().size()).sum();
        var sums = message.groups().stream().map(CreditTransferWriter::sumOf).toList();
        out.writeStartElement("GrpHdr");
        text("MsgId", message.messageId());
        text("CreDtTm", message.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
        text("NbOfTxs", Integer.toString(count));
        if (sums.stream().map(Money::currency).distinct().count() == 1) {
            var sum = sums.stream().reduce(Money::plus).orElseThrow();
            text("CtrlSum", Decimals.print(sum.amountMicro(), sum.currency()));
        }
        named("InitgPty", message.initiator());
        out.writeEndElement();
    }

    private void group(CreditTransferMessage.Group group) throws XMLStreamException {
        out.writeStartElement("PmtInf");
        text("PmtInfId", group.paymentId());
        text("PmtMtd", "TRF");
        text("BtchBookg", "true");
        text("NbOfTxs", Integer.toString(group.transfers().size()));
        text("CtrlSum", Decimals.print(sumOf(group).amountMicro(), group.currency()));
        nested(group.executionDate().toString(), "ReqdExctnDt", "Dt");
        named("Dbtr", group.debtor().name());
        account("DbtrAcct", group.debtor().account());
        String bic = group.debtor().bic();
        if (bic == null) {
            nested("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        } else {
            nested(bic, "DbtrAgt", "FinInstnId", "BICFI");
        }
        text("ChrgBr", "DEBT");
        for (var transfer : group.transfers()) {
            transfer(transfer, group.currency());
        }
        out.writeEndElement();
    }

    private void transfer(CreditTransferMessage.Transfer transfer, String currency)
            throws XMLStreamException {
        out.writeStartElement("CdtTrfTxInf");
        nested(transfer.endToEndId(), "PmtId", "EndToEndId");
        out.writeStartElement("Amt");
        out.writeStartElement("InstdAmt");
        out.writeAttribute("Ccy", currency);
        out.writeCharacters(Decimals.print(transfer.amountMicro(), currency));
        out.writeEndElement();
        out.writeEndElement();
        named("Cdtr", transfer.creditor().name());
        account("CdtrAcct", transfer.creditor().account());
        if (transfer.purpose() != null) {
            nested(BankText.written(transfer.purpose(), PURPOSE_MAX), "RmtInf", "Ustrd");
        }
        out.writeEndElement();
    }

    private void account(String element, String account) throws XMLStreamException {
        if (IBAN.matcher(account).matches()) {
            nested(account, element, "Id", "IBAN");
        } else {
            nested(account, element, "Id", "Othr", "Id");
        }
    }

    private void named(String element, String name) throws XMLStreamException {
        nested(BankText.written(name, NAME_MAX), element, "Nm");
    }

    private void nested(String text, String... elements) throws XMLStreamException {
        for (String element : elements) {
            out.writeStartElement(element);
        }
        out.writeCharacters(text);
        for (int i = 0; i < elements.length; i++) {
            out.writeEndElement();
        }
    }

    private void text(String element, String text) throws XMLStreamException {
        nested(text, element);
    }

    private static Money sumOf(CreditTransferMessage.Group group) {
        long sum = 0;
        for (long micro : microsOf(group.transfers())) {
            sum = Math.addExact(sum, micro);
        }
        return new Money(sum, group.currency());
    }

    private static long[] microsOf(List<CreditTransferMessage.Transfer> transfers) {
        return transfers.stream().mapToLong(CreditTransferMessage.Transfer::amountMicro).toArray();
    }
}
