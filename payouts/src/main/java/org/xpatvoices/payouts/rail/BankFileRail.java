package org.xpatvoices.payouts.rail;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.payouts.rail.iso20022.CreditTransferMessage;
import org.xpatvoices.payouts.rail.iso20022.CreditTransferWriter;
import org.xpatvoices.payouts.rail.iso20022.StatusReportReader;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Pays by pain.001 files: over the bank's interface if it has one, else in an operator's hands. */
@Component
class BankFileRail implements Rail {
    private static final String PURPOSE = "Data licence shares";
    private static final String SENDER = "bank";

    private final BankSettings settings;
    private final BankTransport transport;
    private final EvidenceFiles evidence;
    private final Clock clock;

    BankFileRail(
            BankSettings settings, BankTransport transport, EvidenceFiles evidence, Clock clock) {
        this.settings = settings;
        this.transport = transport;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public RailCode code() {
        return RailCode.BANK;
    }

    @Override
    public RailTerms terms(String currency) {
        return new RailTerms(
                Money.zero(currency).microPerMinor(),
                Money.ofMajor(settings.minimumMajor(), currency).amountMicro(),
                settings.payoutsMax(),
                settings.visibilityDelay(),
                settings.limits(),
                FeeSettings.of(settings.fees(), currency));
    }

    @Override
    public String account() {
        return settings.account();
    }

    @Override
    public SubmissionChannel channel() {
        return settings.url() == null ? SubmissionChannel.FILE : SubmissionChannel.HTTP;
    }

    @Override
    public PaymentFile file(String messageId, List<PaymentOrder> orders) {
        var createdAt =
                orders.stream().map(PaymentOrder::approvedAt).max(Instant::compareTo).orElseThrow();
        byte[] content =
                CreditTransferWriter.write(
                        new CreditTransferMessage(
                                References.written(messageId),
                                createdAt,
                                settings.holder(),
                                orders.stream().map(this::group).toList()));
        return new PaymentFile(
                messageId + ".xml", "application/xml", content, EvidenceFiles.sha256(content));
    }

    private CreditTransferMessage.Group group(PaymentOrder order) {
        return new CreditTransferMessage.Group(
                References.written(order.batchId()),
                order.approvedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                new CreditTransferMessage.Debtor(
                        settings.holder(), settings.account(), settings.bic()),
                order.currency(),
                order.instructions().stream().map(BankFileRail::transfer).toList());
    }

    private static CreditTransferMessage.Transfer transfer(PaymentOrder.Instruction one) {
        return new CreditTransferMessage.Transfer(
                References.written(one.payoutId()),
                one.netMicro(),
                new CreditTransferMessage.Creditor(one.holder(), one.account()),
                PURPOSE);
    }

    @Override
    public SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file) {
        if (channel() == SubmissionChannel.FILE) {
            return new SubmissionReply.HandedOver();
        }
        var payouts =
                order.instructions().stream().map(PaymentOrder.Instruction::payoutId).toList();
        return understood(
                transport.send(References.written(attemptId), file.content()), attemptId, payouts);
    }

    @Override
    public SubmissionReply ask(String attemptId, List<Asked> payouts) {
        return channel() == SubmissionChannel.FILE
                ? new SubmissionReply.HandedOver()
                : understood(
                        transport.ask(References.written(attemptId)),
                        attemptId,
                        payouts.stream().map(Asked::payoutId).toList());
    }

    private SubmissionReply understood(
            BankTransport.Outcome outcome, String batchId, List<String> payoutIds) {
        return switch (outcome) {
            case BankTransport.Nothing(String reason) -> new SubmissionReply.Unknown(reason);
            case BankTransport.Answer(byte[] content) -> read(batchId, payoutIds, content);
        };
    }

    private SubmissionReply read(String batchId, List<String> payoutIds, byte[] answer) {
        var sha256 = evidence.keep(answer, SENDER, clock.instant());
        try {
            var report = StatusReportReader.read(answer);
            return new SubmissionReply.Reported(
                    sha256,
                    StatusWords.of(report)
                            .onBatch(
                                    BatchId.of(batchId),
                                    Set.of(References.written(batchId)),
                                    payoutIds));
        } catch (UnreadableFile e) {
            return new SubmissionReply.Unknown("the bank's answer cannot be read");
        }
    }
}
