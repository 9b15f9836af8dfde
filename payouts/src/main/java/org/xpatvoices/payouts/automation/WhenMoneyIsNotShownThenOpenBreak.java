package org.xpatvoices.payouts.automation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.CloseBreakByEvidence;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.payouts.payout.PayoutSettings;
import org.xpatvoices.payouts.reconcile.LateDeposits;
import org.xpatvoices.payouts.reconcile.LateDeposits.Recorded;

import java.time.Clock;
import java.time.Instant;

/**
 * Looks now and then for money that somebody recorded and that ought to have been on a statement
 * long since. The break ends by itself when a statement shows it.
 */
@Component
class WhenMoneyIsNotShownThenOpenBreak {
    private final LateDeposits deposits;
    private final LateRounds rounds;
    private final PayoutSettings settings;
    private final Apart apart;
    private final Clock clock;

    WhenMoneyIsNotShownThenOpenBreak(
            LateDeposits deposits,
            LateRounds rounds,
            PayoutSettings settings,
            Apart apart,
            Clock clock) {
        this.deposits = deposits;
        this.rounds = rounds;
        this.settings = settings;
        this.apart = apart;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${xpatvoices.payouts.late-every:PT1M}",
            fixedDelayString = "${xpatvoices.payouts.late-every:PT10M}")
    void look() {
        Instant now = clock.instant();
        Instant since = now.minus(settings.lateAfter());
        rounds.toOpen(deposits.notShown(since), since)
                .forEach((id, one) -> apart.offer(breakOf(id, one, now)));
        rounds.open(deposits.shown(since)).forEach(id -> apart.offer(shownSince(id, now)));
    }

    private static OpenBreak breakOf(BreakId id, Recorded one, Instant now) {
        return new OpenBreak(
                id,
                BreakCategory.LATE,
                null,
                null,
                null,
                null,
                Money.zero(one.amount().currency()),
                one.amount(),
                false,
                "%s was recorded on %s at %s, and no statement shows it."
                        .formatted(one.reference(), one.rail(), one.recordedAt()),
                now);
    }

    private static CloseBreakByEvidence shownSince(BreakId id, Instant now) {
        return new CloseBreakByEvidence(id, "A statement has shown it since.", null, null, now);
    }
}
