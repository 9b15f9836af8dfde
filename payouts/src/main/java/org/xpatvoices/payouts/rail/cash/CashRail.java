package org.xpatvoices.payouts.rail.cash;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.contracts.voucher.Voucher;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.FeeSettings;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.SubmissionReply;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Pays in cash: sending a batch is issuing its vouchers. Only whole currency units are handed out.
 */
@Component
class CashRail implements Rail {
    private final CashSettings settings;
    private final VoucherIssuer issuer;
    private final Clock clock;

    CashRail(CashSettings settings, VoucherIssuer issuer, Clock clock) {
        this.settings = settings;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public RailCode code() {
        return RailCode.CASH;
    }

    @Override
    public RailTerms terms(String currency) {
        return new RailTerms(
                Money.MICRO_PER_MAJOR,
                Money.ofMajor(settings.minimumMajor(), currency).amountMicro(),
                settings.payoutsMax(),
                Duration.ZERO,
                settings.limits(),
                FeeSettings.of(settings.fees(), currency));
    }

    @Override
    public String account() {
        return "hubs";
    }

    /** Every hub's cash box is an account, named by the hub. */
    @Override
    public boolean owns(String account) {
        try {
            HubId.of(account);
            return true;
        } catch (MalformedId e) {
            return false;
        }
    }

    @Override
    public boolean connected() {
        return settings.enabled();
    }

    @Override
    public SubmissionChannel channel() {
        return SubmissionChannel.HTTP;
    }

    /** Where which amount waits; without any code. */
    @Override
    public PaymentFile file(String messageId, List<PaymentOrder> orders) {
        var lines = new StringBuilder("payout,hub,amountMicro,currency\n");
        for (var order : orders) {
            for (var one : order.instructions()) {
                lines.append(one.payoutId()).append(',').append(one.account()).append(',');
                lines.append(one.netMicro()).append(',').append(order.currency()).append('\n');
            }
        }
        byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
        return new PaymentFile(
                messageId + ".csv", "text/csv", content, EvidenceFiles.sha256(content));
    }

    @Override
    public SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file) {
        issue(BatchId.of(attemptId), order);
        return issued(
                file.sha256(),
                order.instructions().stream().map(PaymentOrder.Instruction::payoutId).toList());
    }

    /**
     * The book of vouchers is ours, and takes each batch once: what is not in it, because a crash
     * came before, is issued now.
     */
    @Override
    public SubmissionReply ask(String attemptId, List<Asked> payouts) {
        var batch = BatchId.of(attemptId);
        if (!issuer.hasIssued(batch)) {
            issue(batch, issuer.orderOf(batch));
        }
        return issued(
                EvidenceFiles.sha256(attemptId.getBytes(StandardCharsets.UTF_8)),
                payouts.stream().map(Asked::payoutId).toList());
    }

    private void issue(BatchId batch, PaymentOrder order) {
        var vouchers =
                order.instructions().stream()
                        .map(one -> new Voucher(one.payoutId(), one.account(), one.netMicro()))
                        .toList();
        issuer.issue(batch, order.currency(), vouchers, clock.instant().plus(settings.validity()));
    }

    private static SubmissionReply issued(String sha256, List<String> payoutIds) {
        return new SubmissionReply.Reported(
                sha256,
                payoutIds.stream()
                        .map(id -> new ProviderWord(id, Verdict.ACCEPTED, "issued"))
                        .toList());
    }
}
