package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.EvidenceSource;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsReconciled;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.PayoutsSettled;
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
        var shown = event.lines().stream().map(BookedLine::payoutId).toList();
        FoundPayouts.of(event, missing.among(shown)).forEach(apart::offer);
    }

    @EventHandler
    void react(PayoutsSettled event) {
        if (event.source().equals(EvidenceSource.TWO_PEOPLE.name())) {
            var decided = event.payouts().stream().map(PayoutMoney::payoutId).toList();
            FoundPayouts.of(event, missing.among(decided)).forEach(apart::offer);
        }
    }

    @EventHandler
    void react(PayoutsReleased event) {
        if (!event.origin().equals(PayoutsReleased.Origin.RESERVED.name())) {
            var gone = event.payouts().stream().map(PayoutMoney::payoutId).toList();
            FoundPayouts.of(event, missing.among(gone)).forEach(apart::offer);
        }
    }
}
