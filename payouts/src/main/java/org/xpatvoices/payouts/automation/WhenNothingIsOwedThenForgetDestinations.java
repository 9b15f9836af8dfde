package org.xpatvoices.payouts.automation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.ForgetDestinations;
import org.xpatvoices.payouts.payout.DetailsToForget;
import org.xpatvoices.payouts.payout.Progress;

import java.time.Clock;
import java.time.LocalDate;

/**
 * Looks now and then and not at once: a payee forgotten in the moment when a worker was erased
 * would show which of the workers the payee is.
 */
@Component
class WhenNothingIsOwedThenForgetDestinations {
    private final DetailsToForget details;
    private final Progress progress;
    private final Apart apart;
    private final Clock clock;

    WhenNothingIsOwedThenForgetDestinations(
            DetailsToForget details, Progress progress, Apart apart, Clock clock) {
        this.details = details;
        this.progress = progress;
        this.apart = apart;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${xpatvoices.vault.forget-every:PT1H}",
            fixedDelayString = "${xpatvoices.vault.forget-every:PT1H}")
    void look() {
        progress.awaitHead("payouts.journal", "payouts.payout");
        for (var payee : details.on(LocalDate.now(clock))) {
            apart.offer(new ForgetDestinations(payee, details.keyOf(payee), clock.instant()));
        }
    }
}
