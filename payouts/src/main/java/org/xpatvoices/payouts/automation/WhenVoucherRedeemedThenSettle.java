package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.contracts.voucher.VoucherRedeemed;

import java.util.List;

/** A hub's hand-over is its word that the payout is paid; its count has to show it as well. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenVoucherRedeemedThenSettle {
    private final Apart apart;

    WhenVoucherRedeemedThenSettle(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(VoucherRedeemed event) {
        apart.offer(
                new RecordProviderReport(
                        BatchId.of(event.batchId()),
                        event.receiptSha256(),
                        List.of(new ProviderWord(event.payoutId(), Verdict.SETTLED, "redeemed")),
                        event.redeemedAt()));
    }
}
