package org.xpatvoices.payouts.automation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.payouts.payout.Progress;
import org.xpatvoices.payouts.reconcile.KnownBreaks;
import org.xpatvoices.payouts.reconcile.OverdrawnBoxes;
import org.xpatvoices.payouts.reconcile.OverdrawnBoxes.Overdrawn;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hand-overs that a box does not cover are refused; if it happens all the same, people look. */
@Component
class WhenBoxIsOverdrawnThenOpenBreak {
    private final OverdrawnBoxes boxes;
    private final KnownBreaks breaks;
    private final Progress progress;
    private final Apart apart;
    private final Clock clock;

    WhenBoxIsOverdrawnThenOpenBreak(
            OverdrawnBoxes boxes, KnownBreaks breaks, Progress progress, Apart apart, Clock clock) {
        this.boxes = boxes;
        this.breaks = breaks;
        this.progress = progress;
        this.apart = apart;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${xpatvoices.payouts.late-every:PT1M}",
            fixedDelayString = "${xpatvoices.payouts.late-every:PT10M}")
    void look() {
        if (!progress.isFollowing()) {
            return; // another process looks
        }
        Map<BreakId, Overdrawn> found = new LinkedHashMap<>();
        boxes.all().forEach(one -> found.put(BreakIds.ofBox(one), one));
        var known = breaks.among(found.keySet());
        found.forEach(
                (id, one) -> {
                    if (!known.containsKey(id)) {
                        apart.offer(breakOf(id, one));
                    }
                });
    }

    private OpenBreak breakOf(BreakId id, Overdrawn one) {
        return new OpenBreak(
                id,
                BreakCategory.BALANCE_BREAK,
                null,
                null,
                null,
                null,
                one.held(),
                Money.zero(one.held().currency()),
                false,
                "The box of %s has handed out more than was brought to it.".formatted(one.hubId()),
                clock.instant());
    }
}
