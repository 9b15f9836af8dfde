package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsReconciled;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.reconcile.CloseBreakByEvidence;
import org.xpatvoices.payouts.reconcile.MissingPayouts;

/** A payout that one statement lacked and later evidence settles needs nobody's decision. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenMissingPayoutFoundThenCloseBreak {
    private final MissingPayouts missing;
    private final Apart apart;

    WhenMissingPayoutFoundThenCloseBreak(MissingPayouts missing, Apart apart) {
        this.missing = missing;
        this.apart = apart;
    }

    @EventHandler
    void react(PayoutsReconciled event) {
        var breaks = missing.among(event.lines().stream().map(BookedLine::payoutId).toList());
        for (BookedLine line : event.lines()) {
            var id = breaks.get(line.payoutId());
            if (id != null) {
                apart.offer(
                        new CloseBreakByEvidence(
                                id,
                                "Line %d of statement %s shows it."
                                        .formatted(line.line(), event.statementId()),
                                event.statementId(),
                                line.line(),
                                event.reconciledAt()));
            }
        }
    }

    @EventHandler
    void react(PayoutsReleased event) {
        if (event.origin().equals(PayoutsReleased.Origin.RESERVED.name())) {
            return;
        }
        var breaks = missing.among(event.payouts().stream().map(PayoutMoney::payoutId).toList());
        breaks.values()
                .forEach(
                        id ->
                                apart.offer(
                                        new CloseBreakByEvidence(
                                                id,
                                                "Its money went back: " + event.reason() + ".",
                                                event.statementId(),
                                                null,
                                                event.releasedAt())));
    }
}
