package org.xpatvoices.payouts.automation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.CloseBreakByEvidence;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.payouts.payout.LateBatches;
import org.xpatvoices.payouts.payout.PayoutSettings;
import org.xpatvoices.payouts.payout.UnprovenRefusals;
import org.xpatvoices.payouts.rail.Rails;

import java.time.Clock;
import java.time.Instant;

/**
 * Looks now and then for batches that ought to have been on a statement long since. One break for a
 * batch, which ends by itself when the last of its payouts has been shown, missed or decided. Of
 * what was refused and never proven so, one for each payout: people can give it back.
 */
@Component
class WhenEvidenceIsLateThenOpenBreak {
    private static final String REFUSED = "It was refused, and no statement has proven that.";

    private final LateBatches batches;
    private final UnprovenRefusals refusals;
    private final Rails rails;
    private final PayoutSettings settings;
    private final Apart apart;
    private final Clock clock;

    WhenEvidenceIsLateThenOpenBreak(
            LateBatches batches,
            UnprovenRefusals refusals,
            Rails rails,
            PayoutSettings settings,
            Apart apart,
            Clock clock) {
        this.batches = batches;
        this.refusals = refusals;
        this.rails = rails;
        this.settings = settings;
        this.apart = apart;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${xpatvoices.payouts.late-every:PT1M}",
            fixedDelayString = "${xpatvoices.payouts.late-every:PT10M}")
    void look() {
        Instant now = clock.instant();
        for (RailCode rail : RailCode.values()) {
            for (var late : batches.sentBefore(now.minus(settings.lateAfter()), rail)) {
                var terms = rails.of(rail).terms(late.net().currency());
                var shownBy = late.sentAt().plus(terms.visibilityDelay());
                if (shownBy.plus(settings.lateAfter()).isBefore(now)) {
                    apart.offer(breakOf(late, rail, now));
                }
            }
        }
        apart.offerAll(
                refusals.before(now.minus(settings.lateAfter())).stream()
                        .map(one -> breakOf(one, now))
                        .toList());
        batches.heardOfSince()
                .forEach(
                        id ->
                                apart.offer(
                                        new CloseBreakByEvidence(
                                                id,
                                                "All its payouts have been shown, missed or"
                                                        + " decided since.",
                                                null,
                                                null,
                                                now)));
    }

    static OpenBreak breakOf(UnprovenRefusals.Refusal one, Instant now) {
        return new OpenBreak(
                BreakIds.ofPayout(
                        BreakCategory.MISSING_AT_PROVIDER, one.payoutId(), REFUSED, one.since()),
                BreakCategory.MISSING_AT_PROVIDER,
                one.payoutId(),
                one.batchId(),
                null,
                null,
                Money.zero(one.net().currency()),
                one.net(),
                false,
                REFUSED,
                now);
    }

    private static OpenBreak breakOf(LateBatches.Late late, RailCode rail, Instant now) {
        return new OpenBreak(
                BreakIds.ofBatch(BreakCategory.LATE, late.batchId().toString(), late.explained()),
                BreakCategory.LATE,
                null,
                late.batchId().toString(),
                null,
                null,
                Money.zero(late.net().currency()),
                late.net(),
                false,
                "%s %d payouts, sent by %s at %s."
                        .formatted(
                                BreakCategory.LATE.sentence(), late.payouts(), rail, late.sentAt()),
                now);
    }
}
