package org.xpatvoices.payouts.automation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.LeaveToPeople;
import org.xpatvoices.payouts.payout.AskingTimes;
import org.xpatvoices.payouts.payout.OpenBatches;
import org.xpatvoices.payouts.payout.PayoutSettings;
import org.xpatvoices.payouts.payout.Progress;
import org.xpatvoices.payouts.rail.Rails;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Polls the provider about batches whose outcome is not known, until it says something, and on
 * rails that tell the end about every payout without one. After a restart each is asked about once
 * at the next time that is due.
 */
@Component
class WhenOutcomeIsOpenThenAskRail {
    private final OpenBatches batches;
    private final Rails rails;
    private final Submission submission;
    private final Clock clock;
    private final Apart apart;
    private final Progress progress;
    private final PayoutSettings settings;
    private final Map<String, Instant> asked = new HashMap<>();

    WhenOutcomeIsOpenThenAskRail(
            OpenBatches batches,
            Rails rails,
            Apart apart,
            Progress progress,
            PayoutSettings settings,
            Clock clock) {
        this.batches = batches;
        this.rails = rails;
        this.apart = apart;
        this.progress = progress;
        this.settings = settings;
        this.submission = new Submission(apart, clock);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${xpatvoices.payouts.ask-every:PT5S}",
            fixedDelayString = "${xpatvoices.payouts.ask-every:PT5S}")
    void look() {
        if (!progress.isFollowing()) {
            return; // another process asks
        }
        var open = batches.all(rails.tellingTheEnd());
        asked.keySet().retainAll(open.stream().map(one -> one.batchId().toString()).toList());
        for (var one : open) {
            String batch = one.batchId().toString();
            if (!AskingTimes.next(one.since(), asked.get(batch)).isAfter(clock.instant())) {
                asked.put(batch, clock.instant());
                WhenRailWakesThenSubmit.attempt(one.batchId(), () -> ask(one));
            }
        }
    }

    private void ask(OpenBatches.Open one) {
        submission.ask(
                rails.of(one.rail()), one.batchId(), batches.askedOf(one.batchId().toString()));
        if (AskingTimes.isForPeople(one.since(), clock.instant(), settings.askingPatience())) {
            apart.offer(
                    new LeaveToPeople(
                            one.batchId(),
                            "The provider was asked since " + one.since() + " and did not say.",
                            clock.instant()));
        }
    }
}
