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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks now and then for money that somebody recorded and that ought to have been on a statement
 * long since. The break ends by itself when a statement shows it.
 */
@Component
class WhenMoneyIsNotShownThenOpenBreak {
    private final LateDeposits deposits;
    private final PayoutSettings settings;
    private final Apart apart;
    private final Clock clock;

    WhenMoneyIsNotShownThenOpenBreak(
            LateDeposits deposits, PayoutSettings settings, Apart apart, Clock clock) {
        this.deposits = deposits;
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
        Map<BreakId, Recorded> late = byBreak(deposits.notShown(since));
        var known = deposits.known(late.keySet(), false);
        late.forEach(
                (id, one) -> {
                    if (!known.contains(id.toString())) {
                        apart.offer(breakOf(id, one, now));
                    }
                });
        Map<BreakId, Recorded> shown = byBreak(deposits.shown(since));
        var open = deposits.known(shown.keySet(), true);
        shown.keySet().stream()
                .filter(id -> open.contains(id.toString()))
                .forEach(id -> apart.offer(shownSince(id, now)));
    }

    private static Map<BreakId, Recorded> byBreak(List<Recorded> recorded) {
        Map<BreakId, Recorded> byBreak = new LinkedHashMap<>();
        recorded.forEach(one -> byBreak.put(BreakIds.ofRecorded(one), one));
        return byBreak;
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
