package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.payouts.rail.iso20022.StatusReport.Payment;
import org.xpatvoices.payouts.rail.iso20022.StatusReport.Status;
import org.xpatvoices.payouts.rail.iso20022.StatusReport.Transaction;

import java.util.ArrayList;
import java.util.List;

/** Reads pain.002 of any version, by local name. */
public final class StatusReportReader {
    private @Nullable String messageId;
    private @Nullable String originalMessageId;
    private @Nullable Status group;
    private final List<Payment> payments = new ArrayList<>();

    private StatusReportReader() {}

    public static StatusReport read(byte[] content) {
        if (MessageKind.of(content) != MessageKind.STATUS_REPORT) {
            throw new UnreadableFile("the document is no status report");
        }
        var reader = new StatusReportReader();
        XmlCursor.visit(content, root -> root.children(_ -> reader.report(root)));
        if (reader.messageId == null) {
            throw new UnreadableFile("the status report has no message id");
        }
        return new StatusReport(
                reader.messageId, reader.originalMessageId, reader.group, reader.payments);
    }

    private void report(XmlCursor at) {
        at.children(
                name -> {
                    switch (name) {
                        case "GrpHdr" ->
                                at.children(
                                        part -> {
                                            if (part.equals("MsgId")) {
                                                messageId = at.text();
                                            }
                                        });
                        case "OrgnlGrpInfAndSts" -> original(at);
                        case "OrgnlPmtInfAndSts" -> payments.add(payment(at));
                        default -> {}
                    }
                });
    }

    private void original(XmlCursor at) {
        var status = new StatusParts();
        at.children(
                name -> {
                    switch (name) {
                        case "OrgnlMsgId" -> originalMessageId = at.text();
                        case "GrpSts" -> status.code = at.text();
                        case "StsRsnInf" -> status.reason(at);
                        default -> {}
                    }
                });
        group = status.build();
    }

    private static Payment payment(XmlCursor at) {
        var status = new StatusParts();
        List<Transaction> transactions = new ArrayList<>();
        at.children(
                name -> {
                    switch (name) {
                        case "OrgnlPmtInfId" -> status.id = at.text();
                        case "PmtInfSts" -> status.code = at.text();
                        case "StsRsnInf" -> status.reason(at);
                        case "TxInfAndSts" -> transactions.add(transaction(at));
                        default -> {}
                    }
                });
        return new Payment(status.id, status.build(), transactions);
    }

    private static Transaction transaction(XmlCursor at) {
        var status = new StatusParts();
        at.children(
                name -> {
                    switch (name) {
                        case "OrgnlEndToEndId" -> status.id = Texts.reference(at.text());
                        case "TxSts" -> status.code = at.text();
                        case "StsRsnInf" -> status.reason(at);
                        default -> {}
                    }
                });
        return new Transaction(status.id, status.build());
    }

    private static final class StatusParts {
        @Nullable String id;
        @Nullable String code;
        @Nullable String reason;

        @Nullable Status build() {
            return code == null ? null : new Status(code, reason);
        }

        void reason(XmlCursor at) {
            at.children(
                    name -> {
                        if (name.equals("Rsn")) {
                            at.children(_ -> reason = at.text());
                        }
                    });
        }
    }
}
